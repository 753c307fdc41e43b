package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.feedback.decision.InquiryId;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.store.decision.GoalMatters;
import io.github.roadmapbot.store.decision.GoalMatters.Matter;
import io.github.roadmapbot.store.decision.Inquiries;
import io.github.roadmapbot.store.goal.GoalTasks;
import io.github.roadmapbot.store.goal.Goals;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked about goals and their tasks, on every engine. */
@EveryStore
class GoalMattersTest {

    private static final String ROADMAP = "roadmap";
    private static final Subject TASK = new Subject.Ticket("example-org/project", 12);

    @AutoClose
    private final TestStore store;

    private final Goals goals;
    private final Inquiries inquiries;
    private final GoalMatters matters;

    GoalMattersTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.goals = new Goals(store.database());
        this.inquiries = new Inquiries(store.database());
        this.matters = new GoalMatters(store.database());
    }

    @Test
    void whatIsOpenOfAGoalIsWhatIsOpenOfItsTasksToo() {
        GoalId goal = goalWithTask();
        GoalId other = proposed("other");
        ask("1", new Subject.Pursued(goal), Kind.QUESTION, ROADMAP);
        ask("2", TASK, Kind.RISK, ROADMAP);
        ask("3", TASK, Kind.REMARK, ROADMAP);
        ask("4", new Subject.Pursued(other), Kind.QUESTION, ROADMAP);
        ask("5", TASK, Kind.QUESTION, "another");

        assertThat(matters.open(ROADMAP, goal).stream().map(Matter::id)).containsExactly("Q-1", "Q-2");
        assertThat(matters.goals(ROADMAP, TASK)).containsExactly(goal);
        assertThat(matters.goals("another", TASK)).isEmpty();
    }

    @Test
    void whatIsAskedAndAnsweredOfATaskRendersTheCardOfItsGoal() {
        GoalId goal = goalWithTask();
        store.database().write(handle -> handle.execute("DELETE FROM step"));

        Inquiry question = ask("1", TASK, Kind.QUESTION, ROADMAP);
        assertThat(store.due()).contains("refresh-goal-card of " + ROADMAP);
        store.database().write(handle -> handle.execute("DELETE FROM step"));

        inquiries.answer(question, new Inquiry.Answer("Yes", MAINTAINER, NOW), false);
        assertThat(store.due()).contains("refresh-goal-card of " + ROADMAP);
        assertThat(matters.open(ROADMAP, goal)).isEmpty();
    }

    private Inquiry ask(String origin, Subject subject, Kind kind, String roadmap) {
        InquiryId id = inquiries
                .ask(new Inquiries.Draft(origin, roadmap, subject, kind, "Why?", MEMBER, Optional.empty()), NOW)
                .orElseThrow();
        return inquiries.find(id).orElseThrow();
    }

    private GoalId goalWithTask() {
        GoalId goal = proposed("goal");
        GoalTasks tasks = new GoalTasks(store.database());
        tasks.add(
                goal,
                "task",
                new GoalTasks.Wanted(0, "Do it", Optional.empty(), false, ""),
                MEMBER,
                Optional.empty(),
                NOW);
        URI issue = URI.create("https://github.com/example-org/project/issues/12");
        tasks.opened(
                goals.find(goal).orElseThrow().tasks().get(0),
                "Do it",
                new Tracked("example-org/project", 12, "I_12", issue),
                false,
                NOW);
        return goal;
    }

    private GoalId proposed(String origin) {
        GoalPlan plan = new GoalPlan(
                GoalPlan.Kind.COLLECTIVE,
                "Plugins can be signed",
                "",
                "",
                "improvement",
                QUARTER,
                List.of("It is released"),
                List.of(),
                List.of(MEMBER),
                List.of());
        return goals.propose(origin, ROADMAP, MEMBER, plan, NOW);
    }
}
