package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.LEASE;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.SECOND_MAINTAINER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Availability;
import io.github.roadmapbot.store.goal.Availabilities;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryStore
class HomesTest {

    @AutoClose
    private final TestStore store;

    private final Homes homes;

    HomesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.homes = new Homes(store.database());
    }

    @Test
    void whoOpensItIsShownItBeforeAnythingElseIsDone() {
        store.draft("Dark mode");

        homes.opened(MEMBER, NOW);

        Step first = store.steps().claim(Lane.SLACK, "test", NOW, NOW, LEASE).orElseThrow();
        assertThat(first)
                .returns(StepKind.SHOW_HOME, Step::kind)
                .returns(MEMBER, Step::subject)
                .matches(Homes::isAwaited);
    }

    @Test
    void nothingIsOwedWhereNobodyHasItOpen() {
        store.draft("Dark mode");

        assertThat(shown(NOW.plusSeconds(3600))).isEmpty();
    }

    @Test
    void whatChangesIsShownAfterABreathOnceHoweverMuchItIs() {
        opened(MEMBER);

        store.draft("Dark mode");
        store.draft("Faster start");

        assertThat(shown(NOW.plusSeconds(1))).isEmpty();
        assertThat(shown(NOW.plus(Homes.RHYTHM))).containsExactly(MEMBER);
    }

    @Test
    void nothingPilesUpWhileNobodyGetsToShowIt() {
        opened(MEMBER);
        for (int i = 0; i < 10; i++) {
            Instant at = NOW.plus(Homes.RHYTHM.multipliedBy(i));
            store.suggestions().keep("change " + i, "roadmap", MEMBER, TestStore.wish("Wish " + i), at);
        }

        assertThat(count("step WHERE kind = 'show-home' AND status = 'due'")).isEqualTo(1);
        assertThat(shown(NOW.plusSeconds(3600))).containsExactly(MEMBER);
    }

    @Test
    void whatChangesWhileItIsRenderedIsShownAfterwards() {
        opened(MEMBER);
        store.draft("Dark mode");
        Instant later = NOW.plus(Homes.RHYTHM);
        Step rendering = claimed(later).orElseThrow();

        store.suggestions().keep("other", "roadmap", MEMBER, TestStore.wish("Faster start"), later);
        store.steps().done(rendering);

        assertThat(shown(later.plus(Homes.RHYTHM))).containsExactly(MEMBER);
    }

    @Test
    void whoLookedLongAgoIsLeftAlone() {
        opened(MEMBER);
        Instant later = NOW.plus(Homes.LATELY);

        store.suggestions().keep("other", "roadmap", MEMBER, TestStore.wish("Faster start"), later);

        assertThat(shown(later.plusSeconds(3600))).isEmpty();
    }

    @Test
    void theMoreHaveItOpenTheMoreSeldomItIsShown() {
        for (int i = 0; i < 40; i++) {
            opened("U0NEIGHB%03d".formatted(i));
        }

        store.draft("Dark mode");

        assertThat(shown(NOW.plusSeconds(59))).isEmpty();
        assertThat(shown(NOW.plusSeconds(60))).hasSize(40);
    }

    @Test
    void theTimeThatSomebodyHasIsNewsAsWell() {
        opened(MEMBER);

        new Availabilities(store.database()).say("roadmap", new Quarter(2026, 4), new Availability(MEMBER, 6, ""), NOW);

        assertThat(shown(NOW.plus(Homes.RHYTHM))).containsExactly(MEMBER);
    }

    @Test
    void itIsKnownWhatItSaysAndOnlyTheLastStepIsKept() {
        opened(MEMBER);
        homes.shown(MEMBER, "first", NOW);
        homes.shown(MEMBER, "second", NOW);

        assertThat(homes.says(MEMBER, "second")).isTrue();
        assertThat(homes.says(MEMBER, "first")).isFalse();
        assertThat(homes.says(SECOND_MAINTAINER, "second")).isFalse();
        assertThat(count("step WHERE kind = 'show-home'")).isZero();
    }

    @Test
    void theChosenRoadmapStaysChosenWhenItIsOpenedAgain() {
        assertThat(homes.chosen(MEMBER)).isEmpty();

        homes.chose(MEMBER, "second", NOW);
        homes.opened(MEMBER, NOW.plusSeconds(1));

        assertThat(homes.chosen(MEMBER)).contains("second");
    }

    @Test
    void whoIsForgottenHasNone() {
        homes.chose(MEMBER, "second", NOW);

        new Forgetting(store.database()).forget(MEMBER, List.of(), NOW);

        assertThat(homes.chosen(MEMBER)).isEmpty();
        assertThat(count("home")).isZero();
        assertThat(count("step WHERE kind = 'show-home'")).isZero();
    }

    /** Opened and shown. */
    private void opened(String person) {
        homes.opened(person, NOW);
        claimed(NOW).ifPresent(store.steps()::done);
        homes.shown(person, "something", NOW);
    }

    /** Who is shown it at that time. */
    private List<String> shown(Instant now) {
        List<String> people = new ArrayList<>();
        for (Optional<Step> step = claimed(now); step.isPresent(); step = claimed(now)) {
            people.add(step.get().subject());
            store.steps().done(step.get());
        }
        return people;
    }

    private Optional<Step> claimed(Instant now) {
        Optional<Step> step = store.steps().claim(Lane.SLACK, "test", now, now, LEASE);
        while (step.isPresent() && step.get().kind() != StepKind.SHOW_HOME) {
            store.steps().done(step.get());
            step = store.steps().claim(Lane.SLACK, "test", now, now, LEASE);
        }
        return step;
    }

    private int count(String what) {
        return store.database()
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + what)
                        .mapTo(Integer.class)
                        .one());
    }
}
