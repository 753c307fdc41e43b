package io.github.roadmapbot.outbox;

import io.github.roadmapbot.store.Restored;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.Steps;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Creates something in a system that knows no idempotency keys, exactly once. What is created carries a hidden mark. That
 * it is sent is noted before it is; when an earlier sending's outcome was never learnt, the mark is looked for first, until
 * the platform's lists have certainly caught up. Only then is it sent again, once; after that a person is asked. A store
 * that was restored from a backup may not know what it did: there, the mark is looked for before anything is sent.
 */
public final class Creation {

    /** Looks for what an earlier sending may have created since it was owed, among what the bot itself authored. */
    @FunctionalInterface
    public interface Finder<T> {
        Optional<T> find(Instant since) throws IOException;
    }

    /** Creates it. */
    @FunctionalInterface
    public interface Sender<T> {
        T send() throws IOException;
    }

    /** Reads, and writes what does no harm twice, before something is created. */
    @FunctionalInterface
    public interface Preparation<T> {
        Sender<T> prepare() throws IOException;
    }

    /** Keeps what was created; when that fails, the next run finds it by its mark. */
    @FunctionalInterface
    public interface Keeper<T> {
        void keep(T created) throws IOException;
    }

    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final int SENDS = 2;

    private final Steps steps;
    private final Judge judge;
    private final Duration lag;
    private final Optional<Restored> restored;
    private final Clock clock;

    /**
     * @param lag how long the platform's lists may take to show what was created
     * @param restored whether the store may have forgotten what was created
     */
    public Creation(Steps steps, Judge judge, Duration lag, Optional<Restored> restored, Clock clock) {
        this.steps = steps;
        this.judge = judge;
        this.lag = lag;
        this.restored = restored;
        this.clock = clock;
    }

    /** Creates what {@code step} owes, or finds it, and hands it to {@code keeper}. */
    public <T> Outcome once(Step step, Finder<T> finder, Sender<T> sender, Keeper<T> keeper) throws IOException {
        return oncePrepared(step, finder, () -> sender, keeper);
    }

    /** As {@link #once}, for what needs preparing: a run that dies while it prepares has sent nothing. */
    public <T> Outcome oncePrepared(Step step, Finder<T> finder, Preparation<T> preparation, Keeper<T> keeper)
            throws IOException {
        Optional<Instant> forgotten =
                restored.filter(backup -> backup.mayHaveForgotten(step)).map(Restored::from);
        if (step.sentAt().isPresent() || forgotten.isPresent()) {
            Optional<T> found =
                    finder.find(forgotten.filter(step.owedAt()::isAfter).orElse(step.owedAt()));
            if (found.isPresent()) {
                keeper.keep(found.get());
                return Outcome.DONE;
            }
        }
        if (step.sentAt().isPresent()) {
            Instant sentAt = step.sentAt().get();
            if (clock.instant().isBefore(sentAt.plus(lag))) {
                return lookAgain(sentAt);
            }
            if (step.sends() >= SENDS) {
                return new Outcome.Stuck(
                        "It was sent %d times and no answer came back, and I cannot find it. ".formatted(step.sends())
                                + "Please look whether it is there; Retry looks too, and sends it once more if it is not.");
            }
        }
        keeper.keep(send(step, preparation.prepare()));
        return Outcome.DONE;
    }

    private <T> T send(Step step, Sender<T> sender) throws IOException {
        steps.sending(step, clock.instant());
        try {
            return sender.send();
        } catch (IOException e) {
            if (judge.judge(e).certainlyNotDone()) {
                steps.notSent(step);
            }
            throw e;
        }
    }

    /** Looks after 5 s, 10 s, 20 s and so on, and for the last time when the lists must have caught up. */
    private Outcome lookAgain(Instant sentAt) {
        Instant now = clock.instant();
        Duration waited = Duration.between(sentAt, now);
        Instant next = now.plus(waited.compareTo(FIRST_LOOK) < 0 ? FIRST_LOOK : waited);
        Instant last = sentAt.plus(lag);
        return new Outcome.Later(
                next.isBefore(last) ? next : last,
                "No answer came back; looking whether it was done before trying again");
    }
}
