package io.github.roadmapbot.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.outbox.PacingSettings;
import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenth of GitHub's limits is enough to see that they are kept: 50 writes an hour and 8 a minute. */
class PacingTest {

    private static final PacingSettings TENTH = new PacingSettings(10, Duration.ofSeconds(1));

    @TempDir
    Path folder;

    @Test
    void aNewStartAndDaysInTheMiddleMakeNoBurst() throws IOException {
        try (Hurry hurry = new Hurry(Stores.SQLITE.open(folder), TENTH)) {
            hurry.approve(40);

            hurry.workWhile(() -> hurry.ledger.writes().size() < 45, hurry.office());
            hurry.workWhile(() -> hurry.ledger.writes().size() < 80, hurry.office());
            hurry.clock.moveBy(Duration.ofDays(3));
            hurry.drain(hurry.office());

            assertThat(hurry.gitHub.issues("project")).hasSize(40);
            assertInside(hurry);
        }
    }

    @Test
    void twoBotsOnOneStoreStayInsideTogether() throws IOException {
        try (Hurry hurry = new Hurry(Stores.POSTGRESQL.open(folder), TENTH)) {
            hurry.approve(30);

            hurry.drain(hurry.office(), hurry.office());

            assertThat(hurry.gitHub.issues("project")).hasSize(30);
            assertThat(hurry.ledger.writes()).hasSizeGreaterThan(100);
            assertInside(hurry);
        }
    }

    @Test
    void whatSomebodyElseHasUsedUpIsWaitedForToTheSecond() throws IOException {
        try (Hurry hurry = new Hurry(Stores.SQLITE.open(folder), PacingSettings.DEFAULT)) {
            hurry.approve(5);
            hurry.gitHub
                    .http()
                    .faults()
                    .next(
                            1,
                            Requests.mutation("addProjectV2ItemById"),
                            Outages.tooManyRequests(Duration.ofSeconds(137)));

            hurry.drain(hurry.office());

            assertThat(hurry.gitHub.issues("project")).hasSize(5);
            assertThat(hurry.ledger.longest()).isEqualTo(Duration.ofSeconds(137));
            assertThat(hurry.ledger.refusals()).isEqualTo(1);
        }
    }

    @Test
    void aFifthOfTheHoursRequestsIsLeftToOthers() throws IOException {
        try (Hurry hurry = new Hurry(Stores.SQLITE.open(folder), PacingSettings.DEFAULT)) {
            hurry.gitHub.limits().primary(50);
            hurry.approve(15);

            hurry.drain(hurry.office());

            assertThat(hurry.gitHub.issues("project")).hasSize(15);
            assertThat(hurry.ledger.refusals()).isZero();
            assertThat(hurry.ledger.longest()).isGreaterThan(Duration.ofMinutes(30));
        }
    }

    private static void assertInside(Hurry hurry) {
        assertThat(hurry.ledger.refusals()).isZero();
        assertThat(hurry.ledger.most(Duration.ofHours(1))).isEqualTo(50);
        assertThat(hurry.ledger.most(Duration.ofMinutes(1))).isLessThanOrEqualTo(8);
        assertThat(hurry.ledger.closest()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
}
