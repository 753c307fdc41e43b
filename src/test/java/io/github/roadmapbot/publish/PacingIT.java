package io.github.roadmapbot.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.outbox.PacingSettings;
import io.github.roadmapbot.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A great many approvals against GitHub's own limits; takes a minute or more. */
class PacingIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    @Test
    void sixHundredApprovalsUseFourFifthsOfTheHoursAndNoMore() throws IOException {
        try (Hurry hurry = new Hurry(Stores.SQLITE.open(folder), PacingSettings.DEFAULT)) {
            hurry.approve(600);
            Instant start = hurry.clock.instant();

            hurry.drain(hurry.office());

            List<Long> used = hourly(hurry, start);
            report(hurry, used, Duration.between(start, hurry.clock.instant()));
            assertThat(hurry.gitHub.issues("project")).hasSize(600);
            assertThat(hurry.ledger.refusals()).isZero();
            assertThat(hurry.ledger.most(HOUR)).isLessThanOrEqualTo(400);
            assertThat(hurry.ledger.most(Duration.ofMinutes(1))).isLessThanOrEqualTo(64);
            assertThat(hurry.ledger.closest()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(used)
                    .hasSizeGreaterThan(4)
                    .allSatisfy(writes -> assertThat(writes).isBetween(380L, 400L));
        }
    }

    /** The writes of each hour that was full of work. */
    private static List<Long> hourly(Hurry hurry, Instant start) {
        return Stream.iterate(start, at -> at.plus(HOUR))
                .limit(Duration.between(start, hurry.clock.instant()).toHours())
                .map(at -> hurry.ledger.within(at, HOUR))
                .toList();
    }

    private static void report(Hurry hurry, List<Long> used, Duration took) {
        System.out.printf(
                "600 approvals: %d writes in %s, by the hour %s; most in any hour %d, in any minute %d; refused %d%n",
                hurry.ledger.writes().size(),
                took,
                used,
                hurry.ledger.most(HOUR),
                hurry.ledger.most(Duration.ofMinutes(1)),
                hurry.ledger.refusals());
    }
}
