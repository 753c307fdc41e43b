package io.github.roadmapbot.outbox;

import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The lane to GitHub with one runner for all of its steps, which a test sets, and an account of what was run. */
final class TestOutbox {

    static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    static final int ATTEMPTS = 4;

    /** Nothing that fails with this was done. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super("refused");
        }
    }

    private final List<Step> runs = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> subjects = new LinkedBlockingQueue<>();
    private final Outbox outbox;
    private volatile StepRunner runner = step -> Outcome.DONE;

    TestOutbox(Steps steps, Clock clock) {
        this(Lane.GITHUB, steps, clock);
    }

    TestOutbox(Lane lane, Steps steps, Clock clock) {
        Map<StepKind, StepRunner> runners = new HashMap<>();
        Arrays.stream(StepKind.values())
                .filter(kind -> kind.lane() == lane)
                .forEach(kind -> runners.put(kind, this::run));
        this.outbox = new Outbox(
                lane, steps, runners, TestOutbox::judge, new Backoff(FIRST_WAIT, LONGEST_WAIT, ATTEMPTS), clock);
    }

    static Judge.Verdict judge(IOException failure) {
        return new Judge.Verdict(new Outcome.Failed(String.valueOf(failure.getMessage())), failure instanceof Refused);
    }

    void does(StepRunner what) {
        this.runner = what;
    }

    boolean runNext() {
        return outbox.runNext();
    }

    Outbox lane() {
        return outbox;
    }

    /** Every run so far, as it was claimed. */
    List<Step> runs() {
        return runs;
    }

    /** Waits for the next run and names its subject; empty if none comes within ten seconds. */
    String awaitRun() throws InterruptedException {
        String subject = subjects.poll(10, TimeUnit.SECONDS);
        return subject == null ? "" : subject;
    }

    private Outcome run(Step step) throws IOException {
        runs.add(step);
        subjects.add(step.subject());
        return runner.run(step);
    }
}
