package io.github.roadmapbot.slack.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.markdown.SafeMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was composed in Slack comes back as it was composed, whatever way its pieces are put together. */
class RoundTripTest {

    private static final List<String> WORDS = List.of(
            "dark mode",
            "it's late,",
            "(at night)",
            "x",
            "naïve",
            "日本語",
            "🚀",
            "👍🏽",
            "\"quoted\"",
            "a_b",
            "C#",
            "50%",
            "é");

    private static final List<String> WILD = List.of(
            "*",
            "**a",
            "_",
            "__",
            "`",
            "```",
            "~~",
            "[x](y)",
            "![i](j)",
            "<b>",
            "<!-- x -->",
            "&lt;",
            "&#64;",
            "\\",
            "# ",
            "- ",
            "+",
            "1. ",
            "> ",
            "---",
            "===",
            "| a | b |",
            "a|b",
            ":-",
            "http://a.b/c_d_",
            "https://x.yz/(~)",
            "!",
            "  ",
            "\t",
            ".",
            "\n",
            "\n\n",
            "[a]: b",
            "a",
            "b",
            "é",
            "🚀",
            "$x$",
            "@member",
            "#1",
            "1)",
            "***",
            "\"",
            "x");

    @ParameterizedTest
    @MethodSource("seeds")
    void formattedTextKeepsItsFormat(int seed) {
        List<Part> composed = Parts.tidied(new Composer(new Random(seed), WORDS, " ").parts());

        String markdown = RichText.markdown(Outgoing.block(composed), Directory.EMPTY);

        assertThat(MarkdownReader.parts(markdown)).as(markdown).isEqualTo(composed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onGitHubItIsHarmlessAndKeepsItsFormat(int seed) {
        List<Part> composed = Parts.tidied(new Composer(new Random(seed), WORDS, " ").parts());
        String markdown = RichText.markdown(Outgoing.block(composed), Directory.EMPTY);

        String onGitHub = SafeMarkdown.body(markdown);

        assertThat(MarkdownReader.parts(onGitHub)).as(onGitHub).isEqualTo(composed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void textThatLooksLikeMarkupKeepsItsWords(int seed) {
        List<Part> composed = Parts.tidied(new Composer(new Random(seed), WILD, "").parts());

        String markdown = RichText.markdown(Outgoing.block(composed), Directory.EMPTY);

        assertThat(shapes(MarkdownReader.parts(markdown))).as(markdown).isEqualTo(shapes(composed));
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 200).boxed().toList();
    }

    private static List<String> shapes(List<Part> parts) {
        return parts.stream()
                .map(part -> part.getClass().getSimpleName() + " " + Parts.readable(List.of(part)))
                .toList();
    }

    /** Composes whatever comes to its mind. */
    private record Composer(Random random, List<String> words, String between) {

        List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                parts.add(part());
            }
            return parts;
        }

        private Part part() {
            return switch (random.nextInt(6)) {
                case 0 -> new Part.Quote(runs(true));
                case 1 -> new Part.Code(String.join("\n", words(4)));
                case 2, 3, 4 -> items();
                default -> new Part.Paragraph(runs(true));
            };
        }

        private Part items() {
            boolean numbered = random.nextBoolean();
            List<List<Run>> items = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                items.add(runs(random.nextInt(4) == 0));
            }
            return new Part.Items(numbered, random.nextInt(4), numbered ? random.nextInt(3) * 9 : 0, items);
        }

        private List<Run> runs(boolean several) {
            List<Run> runs = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String link = random.nextInt(5) == 0 ? "https://example.com/a_b?c=" + random.nextInt(3) : "";
                String text = link.isEmpty() || random.nextBoolean() ? String.join(between, words(3)) : link;
                runs.add(new Run(text, style(), link));
                runs.add(Run.plain(several && random.nextInt(3) == 0 ? "\n".repeat(1 + random.nextInt(3)) : between));
            }
            return runs;
        }

        private Style style() {
            return new Style(coin(), coin(), coin(), coin());
        }

        private boolean coin() {
            return random.nextInt(4) == 0;
        }

        private List<String> words(int most) {
            return random.ints(1 + random.nextInt(most), 0, words.size())
                    .mapToObj(words::get)
                    .toList();
        }
    }
}
