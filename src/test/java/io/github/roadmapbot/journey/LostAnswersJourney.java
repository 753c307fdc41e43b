package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong with one call, everything is there afterwards, once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LostAnswersJourney {

    private final Towns towns = new Towns();

    @AfterAll
    void close() {
        towns.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void nothingOnGitHubIsMissingOrDouble(Write write, Mishap mishap) {
        towns.visit(
                write.firstOnly(), "GitHub, %s, %s".formatted(write, mishap), trial -> isThrough(trial, write, mishap));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void neitherWhenListsLearnOfItEightMinutesLate(Write write, Mishap mishap) {
        towns.visitSlowTown("Late, %s, %s".formatted(write, mishap), trial -> isThrough(trial, write, mishap));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void nothingInSlackIsMissingOrDouble(Write write, Mishap mishap) {
        towns.visit(
                write.firstOnly(), "Slack, %s, %s".formatted(write, mishap), trial -> isThrough(trial, write, mishap));
    }

    private static void isThrough(Trial trial, Write write, Mishap mishap) {
        AtomicInteger hits = trial.spoil(1, write, mishap);

        trial.suggestAndApprove();
        trial.passTime();

        assertThat(hits).as("how often it went wrong").hasValue(1);
        trial.isThroughExactlyOnce();
    }

    static Stream<Arguments> nothingOnGitHubIsMissingOrDouble() {
        List<Arguments> rows = new ArrayList<>(rows(Write.onGitHub(), Mishap.ofBoth()));
        rows.addAll(rows(Write.onGitHub(), Mishap.ofGitHub()));
        rows.addAll(
                rows(List.of(Write.ITEM, Write.FIELDS, Write.DISCUSSION, Write.COMMENT), List.of(Mishap.RATE_LIMITED)));
        return rows.stream();
    }

    static Stream<Arguments> neitherWhenListsLearnOfItEightMinutesLate() {
        List<Arguments> rows = new ArrayList<>(
                rows(List.of(Write.ISSUE, Write.DISCUSSION, Write.COMMENT), List.of(Mishap.ANSWER_LOST)));
        rows.addAll(rows(List.of(Write.ISSUE), List.of(Mishap.HANG)));
        return rows.stream();
    }

    static Stream<Arguments> nothingInSlackIsMissingOrDouble() {
        List<Arguments> rows = new ArrayList<>(rows(Write.inSlack(), Mishap.ofBoth()));
        rows.addAll(rows(Write.inSlack(), Mishap.ofSlack()));
        rows.addAll(rows(List.of(Write.REVIEW_CARD), List.of(Mishap.LONG_HANG)));
        return rows.stream();
    }

    private static List<Arguments> rows(List<Write> writes, List<Mishap> mishaps) {
        return mishaps.stream()
                .flatMap(mishap -> writes.stream().map(write -> Arguments.of(write, mishap)))
                .toList();
    }
}
