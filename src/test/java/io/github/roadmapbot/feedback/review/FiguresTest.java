package io.github.roadmapbot.feedback.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.review.Course.Leg;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was planned for a quarter and what became of it. */
class FiguresTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Quarter Q1 = new Quarter(2027, 1);
    private static final Instant SESSION = Instant.parse("2027-01-06T16:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-12-20T10:00:00Z");
    private static final Instant MID = Instant.parse("2027-02-10T10:00:00Z");
    private static final Instant LAST_HOUR = Instant.parse("2027-03-31T21:30:00Z");
    private static final Instant AFTER = Instant.parse("2027-03-31T22:30:00Z");
    private static final Instant APRIL = Instant.parse("2027-04-07T10:00:00Z");

    @Test
    void eachThingIsCountedOnceByWhatItWasAtTheEndOfTheQuarter() {
        Figures figures = over(
                course(1, leg(BEFORE, "approved"), leg(MID, "shipped")),
                course(2, leg(BEFORE, "approved"), leg(MID, "dropped")),
                course(3, leg(BEFORE, "approved"), leg(BEFORE, "published")),
                course(4, leg(BEFORE, "published"), leg(MID, "published", Q1.next())),
                course(5, leg(BEFORE, "published"), gone(MID, "draft")));

        assertThat(figures.planned()).isEqualTo(5);
        assertThat(figures.late()).isZero();
        assertThat(figures.done()).isEqualTo(1);
        assertThat(figures.count(Outcome.DROPPED)).isEqualTo(1);
        assertThat(figures.carriedOver()).isEqualTo(2);
        assertThat(figures.count(Outcome.MOVED)).isEqualTo(1);
        assertThat(figures.count(Outcome.RETURNED)).isEqualTo(1);
        assertThat(figures.percent()).contains(20);
    }

    @Test
    void theQuarterEndsWhereTheRoadmapIs() {
        Figures figures = over(
                course(1, leg(BEFORE, "published"), leg(LAST_HOUR, "shipped")),
                course(2, leg(BEFORE, "published"), leg(AFTER, "shipped")));

        assertThat(figures.done()).isEqualTo(1);
        assertThat(figures.carriedOver()).isEqualTo(1);
        assertThat(figures.items())
                .filteredOn(Item::doneSince)
                .extracting(Item::id)
                .containsExactly(id(2));
    }

    @Test
    void whatCameAfterTheSessionWasAddedLateForTheReasonThatWasGiven() {
        Course reasoned = new Course(
                id(1), "One", "docs", List.of(leg(MID, "approved"), leg(APRIL, "published")), Map.of(Q1, "A release"));
        Figures figures = over(
                reasoned,
                course(2, leg(BEFORE, "published", Q1.previous()), leg(MID, "published")),
                course(3, leg(BEFORE, "published"), leg(MID, "published")));

        assertThat(figures.late()).isEqualTo(2);
        assertThat(figures.planned()).isEqualTo(1);
        assertThat(figures.items())
                .extracting(Item::why)
                .containsExactly(Optional.of("A release"), Optional.empty(), Optional.empty());
    }

    @Test
    void whatWasTakenBackAtOnceOrDroppedBeforeTheSessionWasNeverPlanned() {
        Figures figures = over(
                course(1, leg(MID, "approved"), undone(MID.plusSeconds(60))),
                course(2, leg(BEFORE, "published"), leg(BEFORE, "dropped")),
                course(3, leg(BEFORE, "published"), leg(BEFORE.plusSeconds(9), "published", Q1.next())));

        assertThat(figures.items()).isEmpty();
        assertThat(figures.percent()).isEmpty();
    }

    @Test
    void whatIsStillOpenWhileTheQuarterRunsIsNotCarriedOverYet() {
        Figures figures = Figures.of(
                Span.of(Q1, SESSION, BERLIN, MID.plusSeconds(1)),
                List.of(course(1, leg(BEFORE, "published")), course(2, leg(BEFORE, "published"), leg(MID, "shipped"))));

        assertThat(figures.span().over()).isFalse();
        assertThat(figures.count(Outcome.OPEN)).isEqualTo(1);
        assertThat(figures.done()).isEqualTo(1);
    }

    @Test
    void beforeTheSessionEverythingIsPlannedAndNothingLate() {
        Instant now = Instant.parse("2027-01-02T10:00:00Z");

        Figures figures = Figures.of(Span.of(Q1, SESSION, BERLIN, now), List.of(course(1, leg(BEFORE, "published"))));

        assertThat(figures.planned()).isEqualTo(1);
        assertThat(figures.late()).isZero();
    }

    @Test
    void whereNobodyKeptTheQuarterItIsUnknownAndNotGuessed() {
        Figures figures = over(course(1, new Leg(BEFORE, "", "published", Optional.empty(), false)));

        assertThat(figures.items()).isEmpty();
        assertThat(figures.unknown()).isEqualTo(1);
    }

    @Test
    void theCategoriesAddUp() {
        Course docs =
                new Course(id(1), "One", "docs", List.of(leg(BEFORE, "published"), leg(MID, "shipped")), Map.of());
        Figures figures = over(docs, course(2, leg(BEFORE, "published")), course(3, leg(BEFORE, "published")));

        assertThat(figures.byCategory()).hasSize(2);
        assertThat(figures.byCategory())
                .hasEntrySatisfying("docs", those -> assertThat(those.done()).isEqualTo(1));
        assertThat(figures.byCategory().values().stream().mapToInt(Figures::all).sum())
                .isEqualTo(figures.all());
    }

    @Test
    void tooMuchIsMoreThanAQuarterBeyondWhatGetsDone() {
        assertThat(new Commitment(24, 11, List.of(12, 13, 11)).average()).contains(12);
        assertThat(new Commitment(24, 11, List.of(12, 13, 11)).isTooMuch()).isTrue();
        assertThat(new Commitment(15, 11, List.of(12, 13, 11)).isTooMuch()).isFalse();
        assertThat(new Commitment(15, 15, List.of(5)).isTooMuch()).isFalse();
        assertThat(new Commitment(5, 5, List.of()).average()).isEmpty();
    }

    private static Figures over(Course... courses) {
        return Figures.of(Span.of(Q1, SESSION, BERLIN, APRIL), List.of(courses));
    }

    private static Course course(int number, Leg... legs) {
        return new Course(id(number), "Number " + number, "improvement", List.of(legs), Map.of());
    }

    private static SuggestionId id(int number) {
        return new SuggestionId(number);
    }

    private static Leg leg(Instant at, String status) {
        return leg(at, status, Q1);
    }

    private static Leg leg(Instant at, String status, Quarter quarter) {
        return new Leg(at, "U1", status, Optional.of(quarter), false);
    }

    private static Leg gone(Instant at, String status) {
        return new Leg(at, "U1", status, Optional.empty(), false);
    }

    private static Leg undone(Instant at) {
        return new Leg(at, "U1", "draft", Optional.empty(), true);
    }
}
