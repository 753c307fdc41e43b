package io.github.roadmapbot.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whenever the bot is killed: what was acknowledged is kept, and what was owed happens exactly once. */
final class KillIT {

    private static final int AT_ONCE = 2;

    /** A moment passes unused if the bot is being killed for another call just then: it is made good in another story. */
    private static final int MORE = 6;

    @Test
    void theStoryIsToldOnceWhateverLags() throws Exception {
        Duration lag = Duration.ofSeconds(4);

        List<String> kills = inParallel(List.of(
                () -> killed(Way.SOCKET, lag, new RandomCalls(20261120, 6)),
                () -> killed(Way.HTTP, Duration.ZERO, new RandomCalls(7, 6))));

        report("random", kills);
        assertThat(kills).hasSizeGreaterThan(6);
    }

    @Test
    void theStoryIsToldOnceWhereverTheBotIsKilled() throws Exception {
        List<String> kills = inParallel(List.of(
                () -> killed(Way.SOCKET, Duration.ZERO, new EveryCall(0, 2)),
                () -> killed(Way.SOCKET, Duration.ZERO, new EveryCall(1, 2))));
        for (int more = 0; more < MORE && !kills.containsAll(creations()); more++) {
            kills.addAll(killed(Way.SOCKET, Duration.ZERO, new ChosenMoments(missing(kills))));
        }

        report("chosen", kills);
        assertThat(kills).hasSizeGreaterThan(50).containsAll(creations());
    }

    private static void report(String how, List<String> kills) {
        System.out.printf("kill -9 at %d %s points:%n", kills.size(), how);
        kills.forEach(kill -> System.out.println("  " + kill));
    }

    /** Each call that creates something, at both of its moments. */
    private static List<String> creations() {
        return Stream.of(
                        "chat.postMessage C0FEEDBACK1",
                        "chat.postMessage C0FEEDBACK1 thread",
                        "chat.postMessage C0MAINT0001",
                        "chat.postMessage direct",
                        "chat.postMessage direct news",
                        "reactions.add C0FEEDBACK1",
                        "POST /repos/example-org/project/issues",
                        "graphql AddItem",
                        "graphql OpenDiscussion",
                        "graphql AddComment")
                .flatMap(call -> Stream.of("SENT " + call, "DONE " + call))
                .toList();
    }

    private static List<String> missing(List<String> kills) {
        return creations().stream().filter(each -> !kills.contains(each)).toList();
    }

    /** Where a story was killed that nevertheless ended as it should. */
    private static List<String> killed(Way way, Duration lag, Kills kills) {
        try (Site site = Site.open(way, lag);
                Killer killer = new Killer(site, kills)) {
            Story story = new Story(site, "Dark mode");
            ScheduledExecutorService maintainer = Executors.newSingleThreadScheduledExecutor();
            try {
                var unused = maintainer.scheduleWithFixedDelay(story::answerQuestions, 1, 1, TimeUnit.SECONDS);
                story.play();
                site.awaitRest();
                story.assertToldOnce();
            } catch (AssertionError e) {
                throw new AssertionError("After %s:%n%s%n%s".formatted(killer.done(), e, killer.output()), e);
            } finally {
                maintainer.shutdownNow();
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
