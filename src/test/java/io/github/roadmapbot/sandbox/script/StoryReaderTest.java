package io.github.roadmapbot.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryReaderTest {

    @Test
    void aStepKnowsItsLineAndItsWords() throws ScriptFailed {
        List<Step> steps = read("""
                # a comment
                - clock: +1 day

                - as: second member
                  do: {react: "+1", on: "Dark mode", in: "#roadmap-feedback"}
                """);

        assertThat(steps).hasSize(2);
        assertThat(steps.get(1).place()).isEqualTo("step 2 (line 4)");
        assertThat(steps.get(1))
                .hasToString("second member · react \"+1\", on \"Dark mode\", in \"#roadmap-feedback\"");
    }

    @Test
    void aFormIsFilledInWithTextsAndLists() throws ScriptFailed {
        List<Step> steps = read("""
                - as: member
                  do: {submit: {title: Dark mode, fits: yes, help: [good-first-issue, volunteer]}}
                """);

        Step.Deed deed = (Step.Deed) steps.get(0).content();
        assertThat(deed.phrase().fields())
                .containsEntry("fits", "yes")
                .containsEntry("help", List.of("good-first-issue", "volunteer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- as: member\n  do: {clik: Approve}      -> line 1: \"do\" takes one of:",
                "- clock: +1 day\n- as: member\n  do: {react: eyes} -> line 2: \"do\" is written {react: EMOJI, on: TEXT, in: CHANNEL?}, not with the keys [react]",
                "- do: {close: form}               -> line 1: say who does it",
                "- see: {isue: Dark mode}          -> line 1: \"see\" takes one of:",
                "- see: {message: x, inn: y}       -> line 1: \"see\" is written {message: TEXT, in: CHANNEL?",
                "- who: member\n  do: {close: form} -> line 1: a step has the keys",
                "- see: {issue: x}\n  do: {close: form} -> line 1: a step is one of",
                "- clock: tomorrow                 -> line 1: \"clock: tomorrow\" is not known; write clock: +1 day",
                "- trouble: fire                   -> trouble: one of lose the next answer, answer 502",
                "clock: +1 day                     -> line 1: a story is a list of steps",
                "[]                                -> line 1: a story has at least one step",
                "- as: member\n  do: {close: form  -> line 2:"
            })
    void aMistakeIsToldWithItsLineAndWhatIsAccepted(String storyAndMessage) {
        String[] parts = storyAndMessage.split(" +-> ", 2);

        assertThatThrownBy(() -> read(parts[0]))
                .isInstanceOf(ScriptFailed.class)
                .hasMessageStartingWith("story.yaml, line ")
                .hasMessageContaining(parts[1]);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theStoriesThatAreShippedCanBeRead(Path file) throws Exception {
        assertThat(new StoryReader(file.toString()).read(Files.readString(file)))
                .isNotEmpty();
    }

    private static List<Path> shipped() throws Exception {
        try (var files = Files.list(Path.of("config/stories"))) {
            return files.toList();
        }
    }

    private static List<Step> read(String yaml) throws ScriptFailed {
        return new StoryReader("story.yaml").read(yaml);
    }
}
