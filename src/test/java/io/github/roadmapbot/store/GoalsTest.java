package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.SECOND_MAINTAINER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.goal.Availability;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Criterion;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalPlan.Kind;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Shown;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.goal.Availabilities;
import io.github.roadmapbot.store.goal.GoalMoves;
import io.github.roadmapbot.store.goal.GoalPlaces;
import io.github.roadmapbot.store.goal.GoalRhythms;
import io.github.roadmapbot.store.goal.GoalSights;
import io.github.roadmapbot.store.goal.GoalSights.Seen;
import io.github.roadmapbot.store.goal.GoalSights.SubIssue;
import io.github.roadmapbot.store.goal.GoalSights.Ticks;
import io.github.roadmapbot.store.goal.GoalTasks;
import io.github.roadmapbot.store.goal.Goals;
import io.github.roadmapbot.store.goal.TaskChanges;
import io.github.roadmapbot.store.goal.TaskChanges.Change;
import io.github.roadmapbot.store.goal.TaskChanges.Placed;
import io.github.roadmapbot.store.goal.TaskChanges.Unsaid;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals as they are kept, on every engine. */
@EveryStore
class GoalsTest {

    private static final String ROADMAP = "roadmap";
    private static final String SIGNED = "A signed plugin is released";
    private static final String GUIDE = "The guide is published";

    @AutoClose
    private final TestStore store;

    private final Goals goals;
    private final GoalMoves moves;
    private final GoalPlaces places;
    private final GoalTasks tasks;
    private final TaskChanges changes;
    private final GoalSights sights;

    GoalsTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.goals = new Goals(store.database());
        this.moves = new GoalMoves(store.database());
        this.places = new GoalPlaces(store.database());
        this.tasks = new GoalTasks(store.database());
        this.changes = new TaskChanges(store.database());
        this.sights = new GoalSights(store.database());
    }

    @Test
    void aGoalComesBackAsItWasWrittenDownAndTheSameOriginIsTheSameGoal() {
        GoalId id = proposed("one");

        assertThat(proposed("one")).isEqualTo(id);
        assertThat(goal(id).plan()).isEqualTo(plan(SIGNED, GUIDE));
        assertThat(goal(id).state()).isInstanceOf(GoalState.Proposed.class);
        assertThat(store.due()).containsExactly("post-goal-card of " + ROADMAP);
    }

    @Test
    void ofTwoWhoAgreeAtOnceOneDoesAndItsIssueIsOwedOnce() throws Exception {
        GoalId id = proposed("one");
        List<Callable<GoalId>> both = List.of(() -> agreed(id, MAINTAINER), () -> agreed(id, SECOND_MAINTAINER));

        Race.of(both);

        assertThat(store.due().stream().filter(step -> step.startsWith("open-goal")))
                .hasSize(1);
        assertThat(moves.of(id).stream().filter(event -> event.words().equals("agreed on it")))
                .hasSize(1);
    }

    @Test
    void aViewThatPeopleHaveLetGoIsNotOwedAgainByAGoalThatIsPlaced() {
        GoalId id = published("one");
        store.forgetSteps();
        URI board = URI.create("https://github.example/board");
        places.placed(id, board, QUARTER, NOW);
        Step look = store.claim(Lane.GITHUB).orElseThrow();
        while (look.kind() != StepKind.MAKE_VIEW) {
            store.steps().done(look);
            look = store.claim(Lane.GITHUB).orElseThrow();
        }
        store.steps().block(look, "No", NOW);
        store.publications().giveUp(look.id(), NOW);

        places.placed(published("two"), board, QUARTER, NOW);

        assertThat(store.due()).doesNotContain("make-view of " + ROADMAP);
    }

    @Test
    void whatIsMetStaysMetWhereTheWordsStay() {
        GoalId id = published("one");
        tick(id, Set.of(2));

        revise(id, plan("A new one is released", GUIDE, SIGNED));

        assertThat(goal(id).criteria())
                .containsExactly(
                        new Criterion(1, "A new one is released", false),
                        new Criterion(2, GUIDE, true),
                        new Criterion(3, SIGNED, false));
    }

    @Test
    void anEditKeepsWhatWasThereAndIsOwedToTheBoard() {
        GoalId id = published("one");
        GoalPlan before = plan(GUIDE);
        store.forgetSteps();

        revise(
                id,
                new GoalPlan(
                        Kind.COLLECTIVE,
                        "Plugins are signed",
                        "",
                        "",
                        "new-feature",
                        QUARTER,
                        before.criteria(),
                        List.of(),
                        before.owners(),
                        List.of()));

        assertThat(store.due()).contains("place-goal of " + ROADMAP, "refresh-goal of " + ROADMAP);
        assertThat(moves.of(id))
                .anySatisfy(event -> assertThat(event.words()).contains("edited it", "Plugins can be signed", SIGNED));
    }

    @Test
    void whoChangesWhatMaintainersAgreedOnIsToldInTheThread() {
        GoalId id = published("one");
        store.forgetSteps();

        revise(id, plan(SIGNED, "It is quick"));

        assertThat(store.due()).contains("tell-goal of " + ROADMAP);
        assertThat(moves.of(id))
                .anySatisfy(event -> assertThat(event.words())
                        .isEqualTo("edited it; without the criterion “%s”, with the new criterion “It is quick”"
                                .formatted(GUIDE)));
        GoalPlan now = goal(id).plan();
        store.forgetSteps();
        GoalPlan others = new GoalPlan(
                Kind.INDIVIDUAL,
                now.title(),
                "",
                "",
                now.category(),
                QUARTER,
                now.criteria(),
                List.of(),
                List.of(MAINTAINER),
                List.of());
        revise(id, others);
        assertThat(store.due()).contains("tell-goal of " + ROADMAP);
        assertThat(moves.of(id))
                .anySatisfy(event -> assertThat(event.words())
                        .isEqualTo(
                                "edited it; it was collective and is individual now, it was owned by <@%s> and is by <@%s> now"
                                        .formatted(MEMBER, MAINTAINER)));
    }

    @Test
    void nobodyIsToldOfAnEditBeforeTheGoalIsAgreedOnNorOfWordsThatNobodyAgreedOn() {
        GoalId proposed = proposed("one");
        GoalId published = published("two");
        store.forgetSteps();

        revise(proposed, plan(SIGNED, "It is quick"));
        revise(published, plan(SIGNED, GUIDE));

        assertThat(store.due()).doesNotContain("tell-goal of " + ROADMAP);
    }

    @Test
    void whatOthersDidWhileAWindowWasOpenStays() {
        GoalId id = published("one");
        Goal shown = goal(id);
        sights.settle(shown, seen(Map.of(1, true), Optional.empty(), List.of()), NOW);

        boolean ticked = sights.tick(id, new Ticks(Shown.criteria(shown), Set.of(), Set.of(2)), MEMBER, NOW);

        assertThat(ticked).isTrue();
        assertThat(goal(id).criteria()).allMatch(Criterion::met);
    }

    @Test
    void aWindowThatShowsOtherWordsThanTheGoalHasByNowChangesNothing() {
        GoalId id = published("one");
        Goal shown = goal(id);
        revise(id, plan("It is quick", SIGNED));
        tasks.steps(id, Shown.steps(shown), List.of("Design"), MEMBER, NOW);
        moves.agreeHow(id, Shown.agreement(shown), "On Mondays", MEMBER, NOW);

        assertThat(sights.tick(id, new Ticks(Shown.criteria(shown), Set.of(), Set.of(1)), MEMBER, NOW))
                .isFalse();
        assertThat(goals.revise(id, Shown.plan(shown), plan(GUIDE), MEMBER, NOW))
                .isFalse();
        assertThat(tasks.steps(id, Shown.steps(shown), List.of("Build"), MEMBER, NOW))
                .isFalse();
        assertThat(moves.agreeHow(id, Shown.agreement(shown), "Never", MEMBER, NOW))
                .isFalse();
        assertThat(goal(id).criteria())
                .containsExactly(new Criterion(1, "It is quick", false), new Criterion(2, SIGNED, false));
        assertThat(goal(id).steps()).containsExactly("Design");
        assertThat(goal(id).agreement()).isEqualTo("On Mondays");
    }

    @Test
    void whatIsSavedTwiceBecauseTheAnswerWasLostIsDoneOnce() {
        GoalId id = published("one");
        Goal shown = goal(id);
        for (int time = 0; time < 2; time++) {
            assertThat(goals.revise(id, Shown.plan(shown), plan("It is quick", SIGNED), MEMBER, NOW))
                    .isTrue();
            assertThat(tasks.steps(id, Shown.steps(shown), List.of("Design"), MEMBER, NOW))
                    .isTrue();
            assertThat(moves.agreeHow(id, Shown.agreement(shown), "On Mondays", MEMBER, NOW))
                    .isTrue();
        }

        assertThat(moves.of(id))
                .extracting(GoalMoves.Event::words)
                .filteredOn(words -> words.matches("(edited|broke|changed how).*"))
                .hasSize(3);
    }

    @Test
    void aBoxThatAPersonTickedOnGitHubCountsAndOneThatTheBotWroteIsNobodysDoing() {
        GoalId id = published("one");

        assertThat(sights.settle(goal(id), seen(Map.of(1, true), Optional.empty(), List.of()), NOW))
                .isTrue();
        tick(id, Set.of(1, 2));
        sights.wrote(id, Map.of(1, true, 2, true), true);

        assertThat(sights.settle(goal(id), seen(Map.of(1, true, 2, true), Optional.empty(), List.of()), NOW))
                .isFalse();
        assertThat(goal(id).progress().isReached()).isTrue();
        assertThat(moves.of(id)).anySatisfy(event -> {
            assertThat(event.by()).isEqualTo("github");
            assertThat(event.words()).contains("ticked", SIGNED);
        });
    }

    @Test
    void whoClosesItsIssueEndsTheGoalAndWhoOpensItAgainTakesItUp() {
        GoalId id = published("one");

        sights.settle(goal(id), seen(Map.of(), Optional.of(false), List.of()), NOW);
        assertThat(goal(id).state()).isInstanceOf(GoalState.Done.class);
        assertThat(sights.seenOpen(id)).isFalse();

        sights.settle(goal(id), seen(Map.of(), Optional.of(true), List.of()), NOW);
        assertThat(goal(id).state()).isInstanceOf(GoalState.Published.class);
    }

    @Test
    void subIssuesOfPeopleAreTasksAndThoseTakenAwayAreNoneAnyMore() {
        GoalId id = published("one");
        SubIssue one = sub(7, "Design it", false, "octocat");

        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(one)), NOW);
        assertThat(goal(id).tasks()).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Design it");
            assertThat(task.taker()).contains("github/octocat");
        });
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", true, "octocat"))), NOW);
        assertThat(goal(id).progress().tasksDone()).isEqualTo(1);
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of()), NOW);
        assertThat(goal(id).tasks()).isEmpty();
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(one)), NOW);
        assertThat(goal(id).tasks()).hasSize(1);
    }

    @Test
    void whoDoesATaskIsWhatWasSaidLastHereOrThere() {
        GoalId id = published("one");
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "octocat"))), NOW);
        Task task = goal(id).tasks().get(0);

        changes.change(task, new Change(0, Optional.of(MEMBER), false, "", Optional.empty()), Optional.empty(), NOW);
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "octocat"))), NOW);
        assertThat(goal(id).tasks().get(0).taker()).contains(MEMBER);
        changes.said(unsaid(task), false, Optional.of(List.of("member")), NOW);

        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "hubot"))), NOW);
        assertThat(goal(id).tasks().get(0).taker()).contains("github/hubot");
    }

    @Test
    void whoDoesATaskNoMoreIsRememberedUntilGitHubWasTold() {
        GoalId id = published("one");
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "octocat"))), NOW);
        given(id, Optional.of(MEMBER));
        given(id, Optional.of(MAINTAINER));
        Task told = goal(id).tasks().get(0);
        Unsaid before = unsaid(told);
        assertThat(before.handedOver()).containsExactly("github/octocat", MEMBER);

        given(id, Optional.of(MEMBER));
        changes.said(before, false, Optional.of(List.of("maintainer")), NOW);
        assertThat(unsaid(told).handedOver()).containsExactly("github/octocat", MAINTAINER);
        assertThat(unsaid(told).given()).isPositive();

        changes.said(unsaid(told), false, Optional.of(List.of("member")), NOW);
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "member"))), NOW);
        assertThat(unsaid(told).handedOver()).isEmpty();
        assertThat(goal(id).tasks().get(0).taker()).contains(MEMBER);
    }

    @Test
    void whoeverIsAssignedWhileGitHubHasNotBeenToldIsNotTakenForTheOneWhoDoesIt() {
        GoalId id = published("one");
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "octocat"))), NOW);
        given(id, Optional.of(MEMBER));

        SubIssue two = new SubIssue(issue(7), "Design it", false, false, List.of("octocat", "hubot"));
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(two)), NOW);

        assertThat(goal(id).tasks().get(0).taker()).contains(MEMBER);
    }

    @Test
    void whatGitHubSaysOfNewcomersIsTakenOverOnlyWhenItIsNew() {
        GoalId id = published("one");
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "octocat"))), NOW);
        Task task = goal(id).tasks().get(0);
        changes.change(task, new Change(0, task.taker(), true, "", Optional.empty()), Optional.empty(), NOW);

        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "octocat"))), NOW);
        assertThat(goal(id).tasks().get(0).newcomers()).isTrue();
        changes.said(unsaid(task), true, Optional.empty(), NOW);
        assertThat(unsaid(task).relabelled()).isFalse();

        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "octocat"))), NOW);
        assertThat(goal(id).tasks().get(0).newcomers()).isFalse();
    }

    @Test
    void tasksStandAsTheyWerePutLastHereOrThere() {
        GoalId id = published("one");
        List<SubIssue> there = List.of(sub(1, "A", false, "a"), sub(2, "B", false, "a"), sub(3, "C", false, "a"));
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), there), NOW);
        Task last = goal(id).tasks().get(2);

        changes.change(last, new Change(0, last.taker(), false, "", Optional.of(0L)), Optional.empty(), NOW);
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), there), NOW);
        assertThat(goal(id).tasks()).extracting(Task::title).containsExactly("C", "A", "B");
        List<Placed> order = changes.order(id);
        assertThat(order).extracting(Placed::nodeId).containsExactly("I_3", "I_1", "I_2");

        changes.change(last, new Change(0, last.taker(), false, "", Optional.of(0L)), Optional.empty(), NOW);
        changes.ordered(order);
        assertThat(changes.order(id)).extracting(Placed::moved).containsExactly(2, 0, 0);
        changes.ordered(changes.order(id));
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), there), NOW);
        assertThat(goal(id).tasks()).extracting(Task::title).containsExactly("A", "B", "C");
    }

    @Test
    void aTaskThatIsNewOnGitHubGetsItsPlaceThereOnce() {
        GoalId id = published("one");
        for (String title : List.of("A", "B")) {
            tasks.add(id, "view/" + title, wanted(0, title), MEMBER, Optional.empty(), NOW);
        }
        for (int number : List.of(2, 1)) {
            Task task = goal(id).tasks().get(number - 1);
            tasks.opened(task, task.title(), issue(number + 1), false, NOW);
            changes.linked(task);
            changes.linked(task);
        }

        assertThat(changes.order(id)).extracting(Placed::nodeId).containsExactly("I_2", "I_3");
        assertThat(changes.order(id)).extracting(Placed::moved).containsExactly(1, 1);
    }

    private Unsaid unsaid(Task task) {
        return changes.unsaid(task.id()).orElseThrow();
    }

    private void given(GoalId id, Optional<String> taker) {
        changes.change(
                goal(id).tasks().get(0), new Change(0, taker, false, "", Optional.empty()), Optional.empty(), NOW);
    }

    @Test
    void tasksStayWithTheNumberOfTheirStepAndLoseItWithTheStep() {
        GoalId id = published("one");
        tasks.steps(id, Shown.steps(goal(id)), List.of("Design", "Build"), MEMBER, NOW);
        tasks.add(id, "view/1", wanted(2, "Build the first half"), MEMBER, Optional.empty(), NOW);
        tasks.add(id, "view/1", wanted(2, "Build the first half"), MEMBER, Optional.empty(), NOW);

        assertThat(goal(id).tasks(2)).hasSize(1);
        tasks.steps(id, Shown.steps(goal(id)), List.of("Only design"), MEMBER, NOW);
        assertThat(goal(id).tasks(0)).hasSize(1);
    }

    @Test
    void anIssueIsOneTaskOfAGoalHoweverOftenItIsAdded() {
        GoalId id = published("one");
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "octocat"))), NOW);
        tasks.add(id, "view/1", wanted(0, "#7"), MEMBER, Optional.empty(), NOW);
        store.forgetSteps();

        tasks.opened(goal(id).tasks().get(1), "Design it", issue(7), false, NOW);

        assertThat(goal(id).tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.taker()).contains("github/octocat"));
        assertThat(store.due()).contains("tell-person of " + MEMBER);
    }

    @Test
    void anIssueThatWasTakenAwayComesBackAsItIsWantedNow() {
        GoalId id = published("one");
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of(sub(7, "Design it", false, "octocat"))), NOW);
        sights.settle(goal(id), seen(Map.of(), Optional.empty(), List.of()), NOW);
        tasks.add(id, "view/1", wanted(2, "#7"), MEMBER, Optional.empty(), NOW);
        store.forgetSteps();

        tasks.opened(goal(id).tasks().get(0), "Design it", issue(7), false, NOW);

        assertThat(goal(id).tasks()).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Design it");
            assertThat(task.step()).isEqualTo(2);
        });
        assertThat(store.due()).contains("link-task of " + ROADMAP);
    }

    @Test
    void whatIsWantedAndNotedBeforeAGoalIsOnGitHubGoesThereWithIt() {
        GoalId id = agreed(proposed("one"), MAINTAINER);
        tasks.add(id, "view/1", wanted(0, "Design it"), MEMBER, Optional.empty(), NOW);
        moves.note(id, "notes", "We began", MEMBER, NOW);
        store.forgetSteps();

        places.opened(id, issue(1), NOW);

        assertThat(store.due())
                .filteredOn(each -> each.matches("(open-task|comment-on-goal) .*"))
                .containsExactlyInAnyOrder("open-task of " + ROADMAP, "comment-on-goal of " + ROADMAP);
    }

    @Test
    void whatWasDroppedBeforeAnybodyAgreedIsAProposalOnceItIsTakenUpAgain() {
        GoalId id = proposed("one");
        moves.drop(id, new GoalState.Proposed().drop(decision(MAINTAINER)));

        assertThat(moves.proposeAgain(id, decision(MAINTAINER))).isTrue();

        assertThat(goal(id).state()).isInstanceOf(GoalState.Proposed.class);
        assertThat(moves.proposeAgain(id, decision(MAINTAINER))).isFalse();
    }

    @Test
    void aGoalThatIsCarriedOverIsPlacedAgain() {
        GoalId id = published("one");
        GoalState.UnderWay open = (GoalState.UnderWay) goal(id).state();
        store.forgetSteps();

        boolean carried = moves.carryOver(id, open.carryOver(decision(MAINTAINER), QUARTER), QUARTER.next());

        assertThat(carried).isTrue();
        assertThat(goal(id).plan().quarter()).isEqualTo(QUARTER.next());
        assertThat(goal(id).state()).isEqualTo(new GoalState.CarriedOver(decision(MAINTAINER), QUARTER));
        assertThat(store.due()).contains("place-goal of " + ROADMAP);
        assertThat(moves.carryOver(id, open.carryOver(decision(MAINTAINER), QUARTER), QUARTER.next()))
                .isFalse();
    }

    @Test
    void nobodyIsInvitedOrAskedForTheirTimeTwice() {
        GoalId id = published("one");
        Availabilities availabilities = new Availabilities(store.database());
        store.forgetSteps();

        assertThat(places.uninvited(id)).containsExactly(MEMBER, SECOND_MAINTAINER);
        places.invited(id, places.uninvited(id));
        revise(id, plan(SIGNED));
        assertThat(places.uninvited(id)).isEmpty();

        store.forgetSteps();
        availabilities.ask(ROADMAP, QUARTER, NOW);
        store.forgetSteps();
        availabilities.ask(ROADMAP, QUARTER, NOW);
        assertThat(store.due()).isEmpty();
        assertThat(availabilities.silent(ROADMAP, QUARTER)).containsExactly(MEMBER);
        availabilities.say(ROADMAP, QUARTER, new Availability(MEMBER, 6, "in August"), NOW);
        assertThat(availabilities.said(ROADMAP, QUARTER)).containsExactly(new Availability(MEMBER, 6, "in August"));
        assertThat(availabilities.silent(ROADMAP, QUARTER)).isEmpty();
    }

    @Test
    void whoseTasksAreAllDoneIsNotAskedForTheirTime() {
        GoalId id = published("one");
        String other = "U0MEMBER002";
        String busy = "U0MEMBER003";
        for (String taker : List.of(other, busy)) {
            GoalTasks.Wanted task = new GoalTasks.Wanted(0, "Design it", Optional.of(taker), false, "");
            tasks.add(id, "view/" + taker, task, MEMBER, Optional.empty(), NOW);
        }
        store.database().quietly(handle -> handle.execute("UPDATE goal_task SET done = TRUE WHERE taker = ?", other));
        Availabilities availabilities = new Availabilities(store.database());

        availabilities.ask(ROADMAP, QUARTER, NOW);

        assertThat(availabilities.silent(ROADMAP, QUARTER)).containsExactly(MEMBER, busy);
    }

    @Test
    void whatComesBackIsOwedOnceForItsMoment() {
        GoalRhythms rhythms = new GoalRhythms(store.database());
        rhythms.last(ROADMAP, GoalRhythms.What.REFINEMENT, NOW);

        for (int i = 0; i < 2; i++) {
            rhythms.due(
                    ROADMAP,
                    GoalRhythms.What.REFINEMENT,
                    NOW.plusSeconds(60),
                    StepKind.POST_REFINEMENT,
                    "session",
                    NOW);
        }

        assertThat(store.due()).containsExactly("post-refinement of " + ROADMAP);
        assertThat(rhythms.last(ROADMAP, GoalRhythms.What.REFINEMENT, NOW)).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whoIsForgottenIsNobodyOnGoalsAsWell() {
        GoalId id = published("one");
        tasks.add(
                id,
                "view/1",
                new GoalTasks.Wanted(0, "Design it", Optional.of(MEMBER), false, ""),
                MEMBER,
                Optional.empty(),
                NOW);
        new Availabilities(store.database()).say(ROADMAP, QUARTER, new Availability(MEMBER, 6, ""), NOW);

        store.forgetSteps();
        new Forgetting(store.database()).forget(MEMBER, List.of("member"), NOW);

        assertThat(store.due()).contains("refresh-goal-card of " + ROADMAP, "refresh-goal of " + ROADMAP);
        Goal goal = goal(id);
        assertThat(goal.proposer()).isNotEqualTo(MEMBER);
        assertThat(goal.plan().owners()).doesNotContain(MEMBER).hasSize(1);
        assertThat(goal.tasks().get(0).taker()).isPresent().isNotEqualTo(Optional.of(MEMBER));
        assertThat(new Availabilities(store.database()).said(ROADMAP, QUARTER)).isEmpty();
        assertThat(new PersonalData(store.database()).of(MEMBER).values()).allMatch(List::isEmpty);
    }

    @Test
    void whatIsKeptOfSomebodysGoalsIsTheirsToSee() {
        proposed("one");

        assertThat(new PersonalData(store.database()).of(MEMBER).toString()).contains("G-1", "Plugins can be signed");
    }

    private void tick(GoalId id, Set<Integer> met) {
        Goal now = goal(id);
        Set<Integer> found = now.criteria().stream()
                .filter(Criterion::met)
                .map(Criterion::position)
                .collect(Collectors.toSet());
        assertThat(sights.tick(id, new Ticks(Shown.criteria(now), found, met), MEMBER, NOW))
                .isTrue();
    }

    private void revise(GoalId id, GoalPlan plan) {
        assertThat(goals.revise(id, Shown.plan(goal(id)), plan, MEMBER, NOW)).isTrue();
    }

    private GoalId proposed(String origin) {
        return goals.propose(origin, ROADMAP, MEMBER, plan(SIGNED, GUIDE), NOW);
    }

    private GoalId agreed(GoalId id, String by) {
        moves.agree(id, new GoalState.Proposed().agree(decision(by)), "In the thread");
        return id;
    }

    private GoalId published(String origin) {
        GoalId id = agreed(proposed(origin), MAINTAINER);
        places.posted(id, new Place("C0FEEDBACK1", "1.0", "https://slack.example/1"), NOW);
        places.opened(id, issue(1), NOW);
        return id;
    }

    private Goal goal(GoalId id) {
        return goals.find(id).orElseThrow();
    }

    private static Decision decision(String by) {
        return new Decision(by, NOW, "");
    }

    private static GoalTasks.Wanted wanted(int step, String title) {
        return new GoalTasks.Wanted(step, title, Optional.empty(), false, "");
    }

    private static Seen seen(Map<Integer, Boolean> boxes, Optional<Boolean> moved, List<SubIssue> tasks) {
        return new Seen(boxes, moved, true, Optional.of("octocat"), Optional.of(tasks));
    }

    private static SubIssue sub(int number, String title, boolean done, String taker) {
        return new SubIssue(issue(number), title, done, false, List.of(taker));
    }

    private static Tracked issue(int number) {
        return new Tracked(
                "example-org/project", number, "I_" + number, URI.create("https://github.example/" + number));
    }

    private static GoalPlan plan(String... criteria) {
        return new GoalPlan(
                Kind.COLLECTIVE,
                "Plugins can be signed",
                "",
                "",
                "improvement",
                QUARTER,
                List.of(criteria),
                List.of("Nobody signs"),
                List.of(MEMBER),
                List.of(SECOND_MAINTAINER));
    }
}
