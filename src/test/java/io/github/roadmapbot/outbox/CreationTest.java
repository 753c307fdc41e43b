package io.github.roadmapbot.outbox;

import static io.github.roadmapbot.outbox.TestOutbox.FIRST_WAIT;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.store.EveryStore;
import io.github.roadmapbot.store.Lane;
import io.github.roadmapbot.store.Restored;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class CreationTest {

    private static final Duration LAG = Duration.ofMinutes(10);

    @AutoClose
    private final TestStore store;

    private final SettableClock clock = new SettableClock(NOW);
    private final TestOutbox outbox;

    /** What the other system has, what its lists show, and what the store knows of it. */
    private final List<String> created = new ArrayList<>();

    private final List<String> listed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Instant> looks = new ArrayList<>();

    CreationTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.outbox = new TestOutbox(store.steps(), clock);
        store.steps().owe(StepKind.COMMENT, "R-1", "", NOW, NOW);
    }

    @Test
    void whatIsAnsweredIsKeptWithoutLooking() {
        sending(this::create);

        runFor(LAG);

        assertThat(kept).containsExactly("number 1");
        assertThat(looks).isEmpty();
    }

    @Test
    void whatWasDoneWithoutAnAnswerIsFoundAndNotSentAgain() {
        sending(() -> {
            listed.add(create());
            throw new IOException("no answer");
        });

        runFor(LAG.multipliedBy(2));

        assertThat(created).hasSize(1);
        assertThat(kept).containsExactly("number 1");
        assertThat(looks).hasSize(1);
    }

    @Test
    void whatTheListsShowLateIsStillFound() {
        sending(() -> {
            create();
            throw new IOException("no answer");
        });
        runFor(LAG.minusMinutes(5));

        listed.addAll(created);
        runFor(LAG);

        assertThat(created).hasSize(1);
        assertThat(kept).containsExactly("number 1");
    }

    @Test
    void whatIsNotFoundIsSentOnceMoreWhenTheListsMustHaveCaughtUp() {
        losesAnswers(1);

        runFor(LAG.minusSeconds(1));
        List<String> beforeTheLagIsOver = List.copyOf(kept);
        runFor(Duration.ofMinutes(1));

        assertThat(beforeTheLagIsOver).isEmpty();
        assertThat(kept).containsExactly("number 1");
        assertThat(looks).last().isEqualTo(NOW.plus(LAG));
    }

    @Test
    void theSearchGoesOnAtGrowingDistancesUntilTheLagIsOver() {
        losesAnswers(1);

        runFor(LAG.plusMinutes(1));

        assertThat(looks)
                .extracting(at -> Duration.between(NOW, at).toSeconds())
                .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 600L);
    }

    @Test
    void whatIsLostTwiceIsAPersonsQuestion() {
        losesAnswers(2);

        runFor(LAG.multipliedBy(5));

        assertThat(created).isEmpty();
        assertThat(store.steps("blocked")).containsExactly("comment of R-1");
        assertThat(store.due()).contains("report-blocked of R-1");
        assertThat(looks).last().isEqualTo(NOW.plus(LAG).plus(LAG));
    }

    @Test
    void whatWasLostTwiceIsLookedForBeforeAPersonsRetrySendsIt() {
        losesAnswers(2);
        runFor(LAG.multipliedBy(5));
        listed.add("found by the person's retry");

        store.steps().unblock(outbox.runs().get(0).id(), clock.instant());
        runFor(LAG);

        assertThat(created).isEmpty();
        assertThat(kept).containsExactly("found by the person's retry");
    }

    @Test
    void whatWasCertainlyNotDoneIsSentAgainWithoutWaitingForTheLag() {
        var refusals = new ArrayList<>(List.of("first", "second"));
        sending(() -> {
            if (!refusals.isEmpty()) {
                refusals.remove(0);
                throw new TestOutbox.Refused();
            }
            return create();
        });

        runFor(FIRST_WAIT.multipliedBy(3));

        assertThat(kept).containsExactly("number 1");
        assertThat(looks).isEmpty();
    }

    @Test
    void aRunThatDiedAfterSendingIsFollowedByOneThatLooksFirst() {
        Step died = store.claim(Lane.GITHUB).orElseThrow();
        store.steps().sending(died, NOW);
        listed.add(create());
        store.steps().later(died, NOW, "as the next start frees it");
        sending(this::create);

        runFor(FIRST_WAIT);

        assertThat(created).hasSize(1);
        assertThat(kept).containsExactly("number 1");
    }

    @Test
    void aFailedSearchIsAFailureAndSendsNothing() {
        losesAnswers(1);
        outbox.runNext();
        outbox.does(step -> creation().once(step, this::unanswered, this::create, kept::add));

        clock.moveBy(LAG);
        outbox.runNext();

        assertThat(created).isEmpty();
        assertThat(store.steps().find(outbox.runs().get(0).id()).orElseThrow().lastError())
                .isEqualTo("no list since " + NOW);
    }

    @Test
    void aRestoredStoreLooksForWhatItMayHaveForgottenBeforeItSends() {
        listed.add("made after the backup");
        outbox.does(step -> creationSince(Optional.of(NOW)).once(step, this::find, this::create, kept::add));

        runFor(FIRST_WAIT);

        assertThat(created).isEmpty();
        assertThat(kept).containsExactly("made after the backup");
    }

    @Test
    void aRestoredStoreKnowsAllAboutWhatCameLaterThanItsBackup() {
        store.steps().owe(StepKind.COMMENT, "R-2", "", NOW, NOW);
        outbox.does(step -> creationSince(Optional.of(NOW)).once(step, this::find, this::create, kept::add));

        outbox.runNext();
        outbox.runNext();

        assertThat(kept).hasSize(2);
        assertThat(looks).hasSize(1);
    }

    @Test
    void aRestoredStoreSendsWhatItDoesNotFindAtOnce() {
        outbox.does(step -> creationSince(Optional.of(NOW)).once(step, this::find, this::create, kept::add));

        outbox.runNext();

        assertThat(kept).containsExactly("number 1");
        assertThat(looks).hasSize(1);
    }

    @Test
    void aRestoredStoreLooksBackToItsBackupAlsoForWhatIsOwedLater() {
        Instant backup = NOW.minus(LAG);
        List<Instant> since = new ArrayList<>();
        outbox.does(step -> creationSince(Optional.of(backup))
                .once(
                        step,
                        from -> {
                            since.add(from);
                            return Optional.empty();
                        },
                        this::create,
                        kept::add));

        outbox.runNext();

        assertThat(since).containsExactly(backup);
    }

    @Test
    void whatCouldNotBeKeptIsFoundAndKeptTheNextTime() {
        outbox.does(step -> creation().once(step, this::find, this::create, answer -> {
            listed.add(answer);
            throw new IllegalStateException("the store is away");
        }));
        outbox.runNext();
        sending(this::create);

        runFor(FIRST_WAIT);

        assertThat(created).hasSize(1);
        assertThat(kept).containsExactly("number 1");
    }

    private Optional<String> unanswered(Instant sentAt) throws IOException {
        throw new IOException("no list since " + sentAt);
    }

    private void losesAnswers(int times) {
        var lost = new ArrayList<Instant>();
        sending(() -> {
            if (lost.size() < times) {
                lost.add(clock.instant());
                throw new IOException("no answer");
            }
            return create();
        });
    }

    private void sending(Creation.Sender<String> sender) {
        outbox.does(step -> creation().once(step, this::find, sender, kept::add));
    }

    private Creation creation() {
        return creationSince(Optional.empty());
    }

    private Creation creationSince(Optional<Instant> backup) {
        return new Creation(
                store.steps(), TestOutbox::judge, LAG, backup.map(from -> new Restored(from, from, 1)), clock);
    }

    private Optional<String> find(Instant sentAt) {
        looks.add(clock.instant());
        return listed.stream().findFirst();
    }

    private String create() {
        created.add("number " + (created.size() + 1));
        return created.get(created.size() - 1);
    }

    /** Lets the clock tick by the second and does what is due. */
    private void runFor(Duration duration) {
        for (long second = 0; second < duration.toSeconds(); second++) {
            runWhatIsDue();
            clock.moveBy(Duration.ofSeconds(1));
        }
        runWhatIsDue();
    }

    private void runWhatIsDue() {
        Instant now = clock.instant();
        if (store.steps().nextDue(Lane.GITHUB).filter(due -> !due.isAfter(now)).isPresent()) {
            outbox.runNext();
        }
    }
}
