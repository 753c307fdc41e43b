package io.github.roadmapbot.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whenever the bot is killed: what was acknowledged is kept, and what was owed happens exactly once. */
final class KillIT {

    private static final int AT_ONCE = 2;

    @Test
    void theStoryIsToldOnceWhereverTheBotIsKilled() throws Exception {
        List<String> kills = inParallel(List.of(
                () -> killed(Duration.ZERO, new EveryCall(0, 2)), () -> killed(Duration.ZERO, new EveryCall(1, 2))));

        System.out.println("Killed at %d chosen points:".formatted(kills.size()));
        kills.forEach(System.out::println);
        assertThat(kills).hasSizeGreaterThan(30);
    }

    /** Where a story was killed that nevertheless ended as it should. */
    private static List<String> killed(Duration lag, Kills kills) {
        try (Site site = Site.open(lag);
                Killer killer = new Killer(site, kills)) {
            Story story = new Story(site, "Dark mode");
            try {
                story.play();
                story.assertToldOnce();
            } catch (AssertionError e) {
                throw new AssertionError("After %s:%n%s%n%s".formatted(killer.done(), e, killer.output()), e);
            }
            return killer.done();
        }
    }

    private static List<String> inParallel(List<Callable<List<String>>> stories) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> all = new ArrayList<>();
            for (Future<List<String>> each : threads.invokeAll(stories)) {
                all.addAll(each.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
