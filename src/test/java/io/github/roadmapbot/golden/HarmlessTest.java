package io.github.roadmapbot.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people, GitHub or the configuration say, no surface calls anybody but those it is about. */
class HarmlessTest {

    private static final String OURS = "https://(sandbox\\.slack\\.com/archives|github\\.com/[\\w.-]+|example\\.com).*";

    /** Those whom the samples are about; the largest goal names as many as a goal can. Nothing that is typed in them does. */
    private static final String SAMPLED = "U0(MEMBER0[0-9]{2}|MAINT000[12])";

    @ParameterizedTest
    @MethodSource("io.github.roadmapbot.golden.SurfacesTest#messagesAndWindows")
    void inSlack(Path file) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();

        Reach reach = Reach.of(Json.text(json, "text"), Json.array(json, "blocks"));

        assertThat(reach.people()).allMatch(person -> person.matches(SAMPLED));
        assertThat(reach.channels()).isSubsetOf("C0FEEDBACK1", "C0FEEDBACK2");
        assertThat(reach.groups()).isEmpty();
        assertThat(reach.broadcasts()).isEmpty();
        assertThat(reach.links()).allMatch(link -> link.matches(OURS));
    }

    @ParameterizedTest
    @MethodSource("io.github.roadmapbot.golden.SurfacesTest#bodies")
    void onGitHub(Path file) throws IOException {
        GitHubEyes eyes =
                GitHubEyes.on(Files.readString(file).replaceAll("\\A# .*|https://github\\.com/\\S+/issues/12", ""));

        assertThat(eyes.live()).isEmpty();
        assertThat(eyes.links()).noneMatch(link -> link.matches("(?i)(javascript|vbscript|data):.*"));
    }
}
