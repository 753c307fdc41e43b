package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever comes in signed, the bot answers it, says nothing of itself, keeps what it acknowledges, and does nothing that
 * nobody may do. {@code -Dfuzz.payloads=1000000} sends that many over both ways together, {@code -Dfuzz.seed} others;
 * {@code -Dfuzz.folder} is where the stores are, best in memory, because the disk is not what is tried here.
 */
final class FuzzJourney {

    /** A town remembers every call, so a long barrage moves on. */
    private static final long MOST_IN_ONE_TOWN = 10_000;

    private static final long PAYLOADS = Long.getLong("fuzz.payloads", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_120);
    private static final Path FOLDER = Path.of(System.getProperty("fuzz.folder", System.getProperty("java.io.tmpdir")));

    private static final String LAST = "After all that";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("try") // the log is watched for as long as this is open
    void nothingThatIsSentHarmsTheBot(Entrance entrance) throws Exception {
        long start = System.nanoTime();
        Findings findings = new Findings();
        long left = PAYLOADS / Entrance.values().length;
        LogWatch log = new LogWatch(findings);
        try {
            for (long chapter = 0; left > 0 && findings.wrong().isEmpty(); chapter++) {
                long now = Math.min(left, MOST_IN_ONE_TOWN);
                fire(entrance, SEED + chapter, now, findings);
                left -= now;
            }
        } finally {
            log.close();
        }

        report(entrance, findings, Duration.ofNanos(System.nanoTime() - start));
        assertThat(findings.wrong()).isEmpty();
    }

    private static void fire(Entrance entrance, long seed, long payloads, Findings findings) throws Exception {
        Town town = Town.offTheRecord(entrance, FOLDER);
        try {
            List<Payload> corpus = new Harvest(town).reap();
            barrage(entrance, town, corpus, seed).fire(payloads, findings);
            awaitRest(town);
            new Invariants(town.storeUrl()).check(findings);
            findings.nextTown();
            town.slack.http().calls().forEach(call -> findings.read("a call of " + call.path(), call.body()));
            town.gitHub.http().calls().forEach(call -> findings.read("a call of " + call.path(), call.body()));
            stillWorks(town);
        } finally {
            town.leave();
        }
    }

    /** Waits until the bot has nothing left to do, in its store or in its hands. */
    private static void awaitRest(Town town) {
        Owing owing = new Owing(town.storeUrl(), town.clock);
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long calls = -1; !owing.nothing() || calls != calls(town); ) {
            assertThat(System.nanoTime()).as("still at work").isLessThan(end);
            calls = calls(town);
            town.slack.awaitChange(Long.MAX_VALUE, GLANCE);
        }
    }

    private static long calls(Town town) {
        return (long) town.slack.http().calls().size()
                + town.gitHub.http().calls().size();
    }

    private static Barrage barrage(Entrance entrance, Town town, List<Payload> corpus, long seed) {
        return switch (entrance) {
            case SOCKET -> new SocketBarrage(town, corpus, seed);
            case HTTP -> new HttpBarrage(town, corpus, seed);
        };
    }

    private static void stillWorks(Town town) {
        Actor maintainer = town.maintainer();
        Actor member = town.member();
        Stream.of(maintainer, member).forEach(FuzzJourney::closeWindows);
        member.suggests(LAST);
        maintainer.approves(LAST);
        town.clock.moveBy(Duration.ofHours(2)); // the allowance of GitHub may be used up
        town.issue(LAST);
    }

    private static void closeWindows(Actor actor) {
        while (actor.openForm().isPresent()) {
            actor.person().closeModal();
        }
    }

    private static void report(Entrance entrance, Findings findings, Duration took) {
        System.out.printf("%s: %d payloads in %d s%n", entrance, PAYLOADS / Entrance.values().length, took.toSeconds());
        findings.counts().forEach((what, count) -> System.out.printf("  %8d %s%n", count.sum(), what));
    }
}
