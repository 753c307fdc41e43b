package io.github.roadmapbot.slack.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonArray;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    /** Single quotes stand for double ones. */
    @ParameterizedTest
    @MethodSource("pieces")
    void whatIsComposedBecomesMarkdown(String pieces, String markdown) {
        RichTextBlock composed = composed("{'type':'rich_text_section','elements':[%s]}".formatted(pieces));

        assertThat(RichText.markdown(composed, RichTextTest::named)).isEqualTo(markdown);
    }

    static Stream<Arguments> pieces() {
        return Stream.of(
                arguments(text("plain"), "plain"),
                arguments(text("a *b* _c_ `d` [e](f) 1_000"), "a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) 1_000"),
                arguments(text("a\\nb\\n\\n\\nc "), "a\nb\n\nc"),
                arguments(text("un") + "," + text("believ", "bold") + "," + text("able"), "un**believ**able"),
                arguments(text("a") + "," + text(" b ", "bold") + "," + text("c"), "a **b** c"),
                arguments(text("a") + "," + text("(b)", "bold") + "," + text("c"), "a(**b**)c"),
                arguments(text("a", "bold") + "," + text("b", "italic"), "**a***b*"),
                arguments(text("a", "bold", "italic", "strike"), "~~***a***~~"),
                arguments(text("a`b", "code"), "``a`b``"),
                arguments("{'type':'link','url':'https://example.com'}", "<https://example.com>"),
                arguments("{'type':'link','url':'https://example.com/a b','text':'c'}", "c (https://example.com/a b)"),
                arguments(
                        text("Look!") + ",{'type':'link','url':'https://example.com/(','text':'c'}",
                        "Look\\![c](https://example.com/%28)"),
                arguments("{'type':'link','url':'javascript:alert(1)','text':'c'}", "c (javascript:alert(1))"),
                arguments("{'type':'emoji','name':'wave','unicode':'1f44b-1f3fd','skin_tone':4}", "👋🏽"),
                arguments("{'type':'emoji','name':'parrot'}", ":parrot:"),
                arguments("{'type':'user','user_id':'U0MEMBER001'}", "@member"),
                arguments("{'type':'user','user_id':'U0UNKNOWN01'}", "someone"),
                arguments("{'type':'usergroup','usergroup_id':'S1'}", "a group of people"),
                arguments("{'type':'channel','channel_id':'C0FEEDBACK1'}", "#feedback"),
                arguments("{'type':'channel','channel_id':'C0MAINT0001'}", "a channel"),
                arguments("{'type':'broadcast','range':'here'}", "@here"),
                arguments("{'type':'team','team_id':'T1'}", "everyone in the workspace"),
                arguments("{'type':'color','value':'#ff0000'}", "#ff0000"),
                arguments("{'type':'date','timestamp':1795168800,'format':'{date}'}", "20 November 2026, 10:00 UTC"),
                arguments("{'type':'date','timestamp':1,'format':'{date}','fallback':'then'}", "then"),
                arguments("{'type':'canvas','file_id':'F1'}", "(something that only Slack can show)"));
    }

    @Test
    void whatIsNoTextAmongTheTextIsLeftOut() {
        RichTextBlock composed =
                composed("{'type':'button','action_id':'a'},{'type':'rich_text_section','elements':[%s]}"
                        .formatted(text("plain")));

        assertThat(RichText.markdown(composed, Directory.EMPTY)).isEqualTo("plain");
        assertThat(RichText.length(composed)).isEqualTo("plain".length());
    }

    @Test
    void listsStandWithinLists() {
        RichTextBlock composed = composed(list("ordered", 0, 0, "one") + "," + list("bullet", 1, 0, "in one", "again")
                + "," + list("ordered", 2, 4, "fifth") + "," + list("ordered", 0, 1, "two"));

        assertThat(RichText.markdown(composed, Directory.EMPTY)).isEqualTo("""
                1. one
                   - in one
                   - again

                     5. fifth
                2. two""");
    }

    @Test
    void aFenceIsLongerThanAnyWithin() {
        RichTextBlock composed =
                composed("{'type':'rich_text_preformatted','elements':[%s]}".formatted(text("````\\na")));

        assertThat(RichText.markdown(composed, Directory.EMPTY)).isEqualTo("`````\n````\na\n`````");
    }

    @Test
    void halvesOfCharactersAreMarkedAndWhatNobodySeesIsDropped() {
        RichTextBlock composed = composed("{'type':'rich_text_section','elements':[%s]}"
                .formatted(text("a\\ud83d\\u0000b\\u202e\\udb40\\udc68c")));

        assertThat(RichText.markdown(composed, Directory.EMPTY)).isEqualTo("a\uFFFDbc");
    }

    @Test
    void whatIsTooLongSaysWhereTheRestIs() {
        String markdown = "- one **two**\n- three\n\n" + "four ".repeat(50);

        JsonArray blocks = GsonFactory.createSnakeCase()
                .toJsonTree(RichText.shown(markdown, 60, "(the rest is elsewhere)"))
                .getAsJsonArray();

        assertThat(blocks.toString()).contains("three").endsWith("… (the rest is elsewhere)\"}]}]}]");
        assertThat(blocks.toString().split("four", -1).length).isLessThan(8);
    }

    @Test
    void nothingToReadIsNoBlock() {
        assertThat(RichText.shown(" \n ", 10, "")).isEmpty();
        assertThat(RichText.editable("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "*", "[", "`", "<", "&#", "_a", "https://a.b/", "(", "!["})
    void theLongestTextOfManyPiecesIsReadInTime(String piece) {
        List<String> styles = List.of("bold", "italic", "strike", "code", "bold");
        List<String> pieces = IntStream.range(0, 3000 / piece.length())
                .mapToObj(i -> text(piece, styles.get(i % 4), styles.get(i % 5)))
                .toList();
        RichTextBlock composed =
                composed("{'type':'rich_text_section','elements':[%s]}".formatted(String.join(",", pieces)));

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> RichText.markdown(composed, Directory.EMPTY));
    }

    @Test
    void deepNestingAndManyPiecesAreTaken() {
        String deep = "> ".repeat(3000) + "- ".repeat(3000) + "*[".repeat(3000);
        String many = "*a* ".repeat(3000);

        assertThat(RichText.readable(deep)).contains("[[");
        assertThat(RichText.shown(many, 12_000, "")).hasSize(1);
        assertThat(RichText.editable(many).orElseThrow().getElements()).hasSize(1);
    }

    private static Optional<String> named(Directory.Kind kind, String id) {
        return Optional.ofNullable(
                Map.of("U0MEMBER001", "member", "C0FEEDBACK1", "feedback").get(id));
    }

    private static String text(String text, String... styles) {
        String looks =
                String.join(",", Stream.of(styles).map("'%s':true"::formatted).toList());
        return "{'type':'text','text':'%s','style':{%s}}".formatted(text, looks);
    }

    private static String list(String style, int indent, int offset, String... items) {
        List<String> sections = Stream.of(items)
                .map(item -> "{'type':'rich_text_section','elements':[%s]}".formatted(text(item)))
                .toList();
        return "{'type':'rich_text_list','style':'%s','indent':%d,'offset':%d,'elements':[%s]}"
                .formatted(style, indent, offset, String.join(",", sections));
    }

    private static RichTextBlock composed(String elements) {
        String json = "{'type':'rich_text','elements':[%s]}".formatted(elements).replace('\'', '"');
        return GsonFactory.createSnakeCase().fromJson(json, RichTextBlock.class);
    }
}
