package io.github.roadmapbot.feedback.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.review.Stages.Meaning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When it is told how a quarter goes, and what of it. */
class CheckInsTest {

    private static final Quarter Q1 = new Quarter(2027, 1);
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    @Test
    void everyFourWeeksFromTheSessionAndTwoWeeksBeforeTheEnd() {
        assertThat(CheckIns.DEFAULT.days(Q1, LocalDate.of(2027, 1, 6)))
                .containsExactly(LocalDate.of(2027, 2, 3), LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 17));
    }

    @Test
    void aSessionInTheQuarterBeforeCountsFromTheFirstDay() {
        assertThat(CheckIns.DEFAULT.days(Q1, LocalDate.of(2026, 12, 30)))
                .first()
                .isEqualTo(LocalDate.of(2027, 1, 29));
    }

    @Test
    void nothingIsToldTwiceWithinAWeekNorBeforeALateSession() {
        CheckIns weekly = new CheckIns(1, 28, Stages.DEFAULT);

        assertThat(weekly.days(Q1, LocalDate.of(2027, 2, 24)))
                .containsExactly(LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 17));
        assertThat(weekly.days(Q1, LocalDate.of(2027, 3, 24))).isEmpty();
        assertThat(new CheckIns(0, 28, Stages.DEFAULT).days(Q1, LocalDate.of(2027, 1, 6)))
                .isEmpty();
    }

    @Test
    void stagesMeanWhatTheyAreConfiguredToMeanHoweverTheyAreSpelt() {
        assertThat(Stages.DEFAULT.of("")).isEqualTo(Meaning.READY);
        assertThat(Stages.DEFAULT.of("in progress ")).isEqualTo(Meaning.IN_PROGRESS);
        assertThat(Stages.DEFAULT.of("BLOCKED")).isEqualTo(Meaning.BLOCKED);
        assertThat(Stages.DEFAULT.of("Triage")).isEqualTo(Meaning.OTHER);
    }

    @Test
    void eachIsCountedOnceAndWhatWasDroppedNotAtAll() {
        Standings standings = Standings.of(
                List.of(
                        work(1, "shipped", "Done", false),
                        work(2, "published", "", false),
                        work(3, "published", "In Progress", true),
                        work(4, "published", "Triage", false),
                        work(5, "dropped", "", false)),
                Stages.DEFAULT);

        assertThat(standings).isEqualTo(new Standings(1, 1, 1, 0, 1));
        assertThat(standings.all()).isEqualTo(4);
    }

    @Test
    void onlyWhatSomebodyBeganGoesStale() {
        assertThat(work(1, "published", "", false).isStale(CheckIns.DEFAULT, NOW))
                .isFalse();
        assertThat(work(1, "published", "", true).isStale(CheckIns.DEFAULT, NOW))
                .isTrue();
        assertThat(work(1, "published", "Blocked", false).isStale(CheckIns.DEFAULT, NOW))
                .isTrue();
        assertThat(work(1, "shipped", "Done", true).isStale(CheckIns.DEFAULT, NOW))
                .isFalse();
        assertThat(work(1, "published", "", true).isStale(CheckIns.DEFAULT, NOW.minus(Duration.ofDays(3))))
                .isFalse();
    }

    private static Work work(int id, String status, String stage, boolean assigned) {
        return new Work(
                new SuggestionId(id),
                "Number " + id,
                status,
                stage,
                NOW.minus(Duration.ofDays(29)),
                Optional.empty(),
                List.of(),
                assigned);
    }
}
