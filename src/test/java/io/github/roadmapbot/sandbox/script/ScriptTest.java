package io.github.roadmapbot.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.sandbox.Sandbox;
import io.github.roadmapbot.sandbox.SandboxClock;
import io.github.roadmapbot.sandbox.TinyApp;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static final String SUGGESTED = """
            - as: member
              do: {command: "/roadmap suggest", in: "#roadmap-feedback"}
            - as: member
              do: {submit: {title: Dark mode, why: Bright, category: new-feature, fits: yes}}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Sandbox sandbox;
    private TinyApp app;

    @BeforeEach
    void start() throws Exception {
        sandbox = new Sandbox(0, new SandboxClock(Clock.systemUTC()), TinyApp.MANIFEST);
        app = new TinyApp(sandbox);
    }

    @AfterEach
    void stop() {
        app.close();
        sandbox.close();
    }

    @Test
    void aStoryIsPlayedAndToldStepByStep() throws Exception {
        play(SUGGESTED + """
                - see: {message: Dark mode, in: "#roadmap-feedback"}
                - as: second member
                  do: {react: "+1", on: Dark mode, in: "#roadmap-feedback"}
                - see: {reaction: "+1", on: Dark mode, by: [second member]}
                - as: maintainer
                  see: {buttons: [Approve], on: Dark mode, in: "#maintainers"}
                - as: maintainer
                  do: {click: Approve, on: Dark mode, in: "#maintainers"}
                - see: {issue: Dark mode, labels: [bug], state: open}
                """);

        assertThat(printed()).contains("  4  second member · react").endsWith("8 steps, all as told.\n");
    }

    @Test
    void timeAndTroubleArePartOfAStory() throws Exception {
        var before = sandbox.clock().instant();

        play("- clock: +1 week\n- lag: 10 minutes\n- trouble: drop the socket\n");

        assertThat(sandbox.clock().instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- see: {issue: Dark mode}\n -> step 3 (line 5)",
                "- see: {issue: Dark mode}\n -> seen:     no issues",
                "- see: {no message: Dark mode}\n -> sees no message \"Dark mode\"",
                "- as: maintainer\n  do: {click: Decline, on: Dark mode}\n -> nothing to click on \"Dark mode\"",
                "- as: member\n  do: {click: Approve, on: Dark mode, in: \"#maintainers\"}\n -> member is not a member of #maintainers",
                "- as: nobody\n  do: {close: form}\n -> nobody called nobody; there are member, second member",
                "- see: {message: Dark mode, in: \"#nowhere\"}\n -> there is no channel #nowhere"
            })
    void anExpectationThatFailsSaysWhatWasSeen(String stepAndMessage) {
        String[] parts = stepAndMessage.split(" -> ", 2);

        assertThatThrownBy(() -> play(SUGGESTED + parts[0]))
                .isInstanceOf(ScriptFailed.class)
                .hasMessageContaining(parts[1]);
    }

    @Test
    void anErrorAtAFieldCanBeExpected() throws Exception {
        play(SUGGESTED.replace("Dark mode", "forbidden") + "- see: {error: other words, at: title}\n");

        assertThat(printed()).contains("sees error \"other words\"");
    }

    @Test
    void anErrorAtAFieldDoesNotPassUnseen() {
        assertThatThrownBy(() -> play(SUGGESTED.replace("Dark mode", "forbidden")))
                .isInstanceOf(ScriptFailed.class)
                .hasMessageContaining("the form of member was refused: {title=Please find other words}");
    }

    @Test
    void aRefusalCanBeExpected() throws Exception {
        play("""
                - as: member
                  do: {post: "Let me in", in: "#maintainers"}
                  refused: not a member
                """);

        assertThat(printed()).contains("and is refused");
    }

    @Test
    void aMissingFileIsToldPlainly() {
        assertThatThrownBy(() -> Script.read(Path.of("no-such-story.yaml")))
                .isInstanceOf(ScriptFailed.class)
                .hasMessageContaining("no-such-story.yaml");
    }

    private void play(String story) throws ScriptFailed {
        Script.of("story.yaml", story)
                .withPatience(Duration.ofSeconds(2))
                .play(sandbox, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
