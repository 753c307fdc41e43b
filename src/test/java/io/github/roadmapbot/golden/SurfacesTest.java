package io.github.roadmapbot.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.sandbox.slack.block.BlockKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every surface, from the least to the most it has to show, stays inside the limits of Slack and GitHub. */
class SurfacesTest {

    /** Slack cuts off after 40,000 and advises 4,000. */
    private static final int LONGEST_FALLBACK = 4_000;

    /** GitHub refuses longer ones. */
    private static final int LONGEST_BODY = 65_536;

    private static final int LONGEST_TITLE = 256;

    private final BlockKit blockKit = new BlockKit();

    @ParameterizedTest
    @MethodSource("messagesAndWindows")
    void slackTakesIt(Path file) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();

        List<String> problems = json.has("type")
                ? blockKit.problemsOfView(json)
                : blockKit.problemsOfMessage(json.getAsJsonArray("blocks"));

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messagesAndWindows")
    void aNotificationHasAText(Path file) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();

        if (!json.has("type")) {
            assertThat(json.get("text").getAsString()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_FALLBACK);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void gitHubTakesIt(Path file) throws IOException {
        String body = Files.readString(file);

        assertThat(body).hasSizeLessThan(LONGEST_BODY);
        assertThat(body.lines().filter(line -> line.startsWith("# ")))
                .allMatch(title -> title.length() <= LONGEST_TITLE);
    }

    /** What is judged above is as long as it can get. */
    @Test
    void theLongestSampleFillsEveryField() {
        Sample most = Sample.MAXIMAL;

        assertThat(most.wish().title()).hasSize(Wish.LONGEST_TITLE);
        assertThat(most.wish().why()).hasSize(Wish.LONGEST_WHY);
        assertThat(most.reason()).hasSize(1000);
        assertThat(most.roadmap().voteEmojis()).hasSize(5);
        assertThat(most.roadmap().categories())
                .hasSize(10)
                .allMatch(each -> each.definition().length() == 75);
    }

    static List<Path> messagesAndWindows() throws IOException {
        return files(".json");
    }

    static List<Path> bodies() throws IOException {
        return files(".md");
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Golden.FILES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
