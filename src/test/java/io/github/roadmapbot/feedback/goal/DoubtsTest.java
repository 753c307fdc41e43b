package io.github.roadmapbot.feedback.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.GoalPlan.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot asks about a goal, and what it lets stand without a word. */
class DoubtsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The startup time is under 200 ms on the reference machine",
                "Release 2.0 is published",
                "All examples run in CI without a warning",
                "The migration guide is merged and linked from the README",
                "At least three projects have adopted the new interface",
                "Nobody can log in without a second factor",
                "95% of requests answer within 50 ms",
                "The old parser is removed",
                "A user can install it with one command",
                "Every public function is documented",
                "Die Anleitung ist veröffentlicht"
            })
    void whatCanBeCheckedIsNotQuestioned(String criterion) {
        assertThat(Doubts.of(criterion)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Better docs",
                "Improve the developer experience",
                "The API feels modern",
                "Error messages are nicer to read",
                "Performance is good",
                "TBD",
                "Docs",
                "Community happiness and joy",
                "A more robust scheduler"
            })
    void whatNobodyElseCouldCheckIsQuestionedInItsOwnWords(String criterion) {
        assertThat(Doubts.of(criterion))
                .hasValueSatisfying(question ->
                        assertThat(question).contains("“" + criterion + "”").endsWith("?"));
    }

    @Test
    void aNumberMakesSomethingVagueClear() {
        assertThat(Doubts.of("Startup is 30% faster")).isEmpty();
        assertThat(Doubts.of("Startup is faster")).isPresent();
    }

    @Test
    void whatSoundsLargerThanAQuarterIsQuestioned() {
        assertThat(Doubts.about(plan("Rewrite everything in Rust", criteria(1)), List.of()))
                .singleElement()
                .asString()
                .contains("“Rewrite everything”", "by the end of 2027 Q1?");
        assertThat(Doubts.about(plan("A big one", criteria(7)), List.of()))
                .singleElement()
                .asString()
                .contains("7 criteria");
        assertThat(Doubts.about(plan("A long way", criteria(2)), Collections.nCopies(9, "Walk")))
                .singleElement()
                .asString()
                .contains("9 steps");
    }

    @Test
    void aClearGoalOfAQuartersSizeIsNotQuestioned() {
        assertThat(Doubts.about(plan("Plugins can be signed", criteria(3)), List.of("Design", "Build", "Release")))
                .isEmpty();
    }

    private static List<String> criteria(int number) {
        return Collections.nCopies(number, "The signed release 1.0 is published");
    }

    private static GoalPlan plan(String title, List<String> criteria) {
        return new GoalPlan(
                Kind.COLLECTIVE,
                title,
                "",
                "",
                "improvement",
                new Quarter(2027, 1),
                criteria,
                List.of(),
                List.of("U1"),
                List.of());
    }
}
