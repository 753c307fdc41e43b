package io.github.roadmapbot.outbox;

import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workers here nap for an hour unless they are woken, so that nothing is done in time by chance. */
class WorkersTest {

    private static final Duration NAP = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private TestStore store;
    private TestOutbox outbox;
    private Workers workers;

    @BeforeEach
    void start() {
        store = Stores.SQLITE.open(folder);
        outbox = new TestOutbox(store.steps(), clock);
        workers = started(outbox);
    }

    @AfterEach
    void stop() {
        workers.close();
        store.close();
    }

    @Test
    void whatIsWrittenIsDoneAtOnce() throws InterruptedException {
        for (String subject : List.of("R-1", "R-2", "R-3")) {
            store.steps().owe(StepKind.COMMENT, subject, "", NOW, NOW);

            assertThat(outbox.awaitRun()).isEqualTo(subject);
        }
    }

    @Test
    void whatBecomesDueByAMoveOfTheClockIsDoneAtOnce() throws InterruptedException {
        store.steps().owe(StepKind.COMMENT, "R-1", "", NOW.plus(NAP), NOW);
        store.steps().owe(StepKind.COMMENT, "R-2", "", NOW, NOW);
        String beforeTheMove = outbox.awaitRun();

        clock.moveBy(NAP);
        workers.wake();

        assertThat(beforeTheMove).isEqualTo("R-2");
        assertThat(outbox.awaitRun()).isEqualTo("R-1");
    }

    @Test
    void whatIsDueInAMomentNeedsNoWaking() throws InterruptedException {
        TestOutbox onRealTime = new TestOutbox(store.steps(), Clock.systemUTC());
        workers.close();
        Instant now = Instant.now();
        store.steps().owe(StepKind.COMMENT, "R-1", "", now.plusMillis(200), now);

        try (Workers others = started(onRealTime)) {
            assertThat(others).isNotNull();
            assertThat(onRealTime.awaitRun()).isEqualTo("R-1");
        }
    }

    @Test
    void aLaneThatStumblesGoesOn() throws InterruptedException {
        StumblingClock stumbling = new StumblingClock();
        TestOutbox other = new TestOutbox(store.steps(), stumbling);
        workers.close();

        try (Workers others = started(other)) {
            stumbling.awaitStumble();
            stumbling.stumbles = false;
            others.wake();
            store.steps().owe(StepKind.COMMENT, "R-1", "", NOW, NOW);

            assertThat(other.awaitRun()).isEqualTo("R-1");
        }
    }

    @Test
    void aStepAtWorkIsFinishedBeforeTheWorkersStop() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        outbox.does(step -> awaited(release) ? Outcome.DONE : new Outcome.Failed("not released"));
        store.steps().owe(StepKind.COMMENT, "R-1", "", NOW, NOW);
        outbox.awaitRun();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(workers::close);
        release.countDown();
        closed.get(10, TimeUnit.SECONDS);

        assertThat(store.steps("done")).containsExactly("comment of R-1");
    }

    private Workers started(TestOutbox lane) {
        Workers started = new Workers(List.of(lane.lane()), NAP);
        store.database().onWrite(started::wake);
        started.start();
        return started;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Fails as a store that is away would: in the middle of the lane's own work. */
    private static final class StumblingClock extends Clock {

        private final CountDownLatch stumbled = new CountDownLatch(1);
        private volatile boolean stumbles = true;

        void awaitStumble() {
            assertThat(awaited(stumbled)).isTrue();
        }

        @Override
        public Instant instant() {
            if (stumbles) {
                stumbled.countDown();
                throw new IllegalStateException("away for a moment");
            }
            return NOW;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
