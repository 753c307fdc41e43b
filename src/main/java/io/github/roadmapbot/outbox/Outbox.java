package io.github.roadmapbot.outbox;

import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what one lane owes, one step after the other, and keeps what became of it. */
public final class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** Longer than any step takes with all its timeouts. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** What is due and could not be claimed is held by another instance: asking without a pause would not free it. */
    private static final Duration SHORTEST_NAP = Duration.ofMillis(20);

    private final Lane lane;
    private final Steps steps;
    private final Map<StepKind, StepRunner> runners;
    private final Judge judge;
    private final Backoff backoff;
    private final Tempo tempo;
    private final Clock clock;
    private final Clock realClock = Clock.systemUTC();
    private final String owner = UUID.randomUUID().toString();

    /** A lane that goes as fast as it can. */
    public Outbox(
            Lane lane, Steps steps, Map<StepKind, StepRunner> runners, Judge judge, Backoff backoff, Clock clock) {
        this(lane, steps, runners, judge, backoff, new Tempo.Unpaced(steps, lane), clock);
    }

    public Outbox(
            Lane lane,
            Steps steps,
            Map<StepKind, StepRunner> runners,
            Judge judge,
            Backoff backoff,
            Tempo tempo,
            Clock clock) {
        this.lane = lane;
        this.steps = steps;
        this.runners = Map.copyOf(runners);
        this.judge = judge;
        this.backoff = backoff;
        this.tempo = tempo;
        this.clock = clock;
        for (StepKind kind : StepKind.values()) {
            if ((kind.lane() == lane) != runners.containsKey(kind)) {
                throw new IllegalArgumentException("The lane %s and the step %s do not fit".formatted(lane, kind));
            }
        }
    }

    Lane lane() {
        return lane;
    }

    /** Does the next due step; false if nothing is due, or may be begun yet. */
    public boolean runNext() {
        if (clock.instant().isBefore(tempo.opensAt())) {
            return false;
        }
        Optional<Step> step = steps.claim(lane, owner, clock.instant(), realClock.instant(), LEASE);
        step.ifPresent(this::run);
        return step.isPresent();
    }

    /** How long there will be nothing to do, at most {@code limit}. */
    Duration idle(Duration limit) {
        Instant opensAt = tempo.opensAt();
        return steps.nextDue(lane)
                .map(due -> due.isBefore(opensAt) ? opensAt : due)
                .map(due -> Duration.between(clock.instant(), due))
                .filter(wait -> wait.compareTo(limit) < 0)
                .map(wait -> wait.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : wait)
                .orElse(limit);
    }

    private void run(Step step) {
        log.debug("{}, attempt {}", step, step.attempts());
        settle(step, outcome(step));
    }

    private Outcome outcome(Step step) {
        StepRunner runner = runners.get(step.kind());
        if (runner == null) {
            throw new IllegalStateException("Nobody does " + step.kind());
        }
        try {
            return runner.run(step);
        } catch (IOException e) {
            return judged(step, e);
        } catch (RuntimeException e) { // the boundary: a mistake of ours in one step must not stop the others
            log.error("{} failed, attempt {}", step, step.attempts(), e);
            return new Outcome.Failed("A mistake in the bot (%s). Whoever runs it finds more in its log."
                    .formatted(e.getClass().getSimpleName()));
        }
    }

    /** Where the other system asks for patience, that may go for all steps, not only for the one that met it. */
    private Outcome judged(Step step, IOException failure) {
        Outcome outcome = judge.judge(failure).outcome();
        if (outcome instanceof Outcome.Later later) {
            log.debug("{} waits, attempt {}: {}", step, step.attempts(), failure.getMessage());
            return later.alone() ? later : tempo.rest(step, later);
        }
        log.warn("{} failed, attempt {}: {}", step, step.attempts(), failure.getMessage());
        return outcome;
    }

    private void settle(Step step, Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            steps.done(step);
        } else if (outcome instanceof Outcome.Later later) {
            steps.later(step, later.dueAt(), later.why());
        } else if (outcome instanceof Outcome.Failed failed) {
            retry(step, failed);
        } else if (outcome instanceof Outcome.Stuck stuck) {
            giveToPeople(step, stuck.error());
        }
    }

    private void retry(Step step, Outcome.Failed failed) {
        if (step.failures() + 1 >= backoff.attempts()) {
            giveToPeople(step, failed.error());
        } else {
            steps.retry(step, clock.instant().plus(backoff.after(step.failures())), failed.error());
        }
    }

    /** A question that people cannot be asked now is asked later, however long that takes. */
    private void giveToPeople(Step step, String error) {
        if (step.kind().isQuestion()) {
            steps.retry(step, clock.instant().plus(backoff.longest()), error);
        } else {
            block(step, error);
        }
    }

    /** The log is told as well: where the maintainers cannot be reached, it is all there is. */
    private void block(Step step, String error) {
        log.error("{} waits for a person: {}", step, error);
        steps.block(step, error, clock.instant());
    }
}
