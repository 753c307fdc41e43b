package io.github.roadmapbot.goal.issue;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.work.Work;
import io.github.roadmapbot.github.work.Works;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.goal.GoalSights;
import io.github.roadmapbot.store.goal.GoalSights.Seen;
import io.github.roadmapbot.store.goal.GoalSights.SubIssue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks what people on GitHub made of the goals: which boxes they ticked, what they closed, and which issues they put beneath.
 * The subject of its one step is a roadmap's key; it is never done, only later.
 */
public final class LookAtGoals implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(LookAtGoals.class);

    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(1);

    /** More goals than anybody can pursue; the oldest of those that are over are left out. */
    private static final int MOST_GOALS = 100;

    private final GoalDesk desk;
    private final GoalIssues issues;
    private final Works works;
    private final GoalSights sights;
    private final Clock clock;

    public LookAtGoals(GoalDesk desk, GoalIssues issues, Works works, GoalSights sights, Clock clock) {
        this.desk = desk;
        this.issues = issues;
        this.works = works;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws GitHubFailure {
        Optional<Roadmap> roadmap = desk.roadmaps().of(step.subject());
        if (roadmap.isEmpty()) {
            return Outcome.DONE; // it is not configured any more
        }
        Instant now = clock.instant();
        try {
            List<Goal> goals = sights.tracked(step.subject(), MOST_GOALS);
            for (int i = 0; i < goals.size(); i += Works.MOST) {
                look(roadmap.get(), goals.subList(i, Math.min(i + Works.MOST, goals.size())), now);
            }
            return new Outcome.Later(now.plus(PERIOD), "Every goal was looked at");
        } catch (NotDone e) {
            if (e.retryAfter().isPresent()) {
                throw e; // it asks everybody for a pause
            }
            return new Outcome.Later(now.plus(SOON), String.valueOf(e.getMessage()));
        } catch (GitHubFailure e) {
            log.warn("The goals of '{}' cannot be looked at now: {}", step.subject(), e.getMessage());
            return new Outcome.Later(now.plus(SOON), String.valueOf(e.getMessage()));
        }
    }

    private void look(Roadmap roadmap, List<Goal> goals, Instant now) throws GitHubFailure {
        Map<String, Goal> byNode = new HashMap<>();
        goals.forEach(goal -> byNode.put(goal.issue().orElseThrow().nodeId(), goal));
        RepositoryName place = desk.of(roadmap).place().repository();
        Map<GoalId, Known> before = new HashMap<>();
        goals.forEach(goal -> before.put(goal.id(), new Known(sights.shown(goal.id()), sights.seenOpen(goal.id()))));
        String newcomers = desk.of(roadmap).place().goodFirstIssueLabel();
        for (Work work : works.of(place, List.copyOf(byNode.keySet()))) {
            Goal goal = byNode.get(work.node());
            if (goal != null) {
                Known known = Objects.requireNonNull(before.get(goal.id()));
                sights.settle(goal, seen(goal, work, known, newcomers), now);
            }
        }
    }

    /** What was known before GitHub was asked: only what differs from it is somebody's doing. */
    private record Known(Map<Integer, Boolean> boxes, boolean open) {}

    private Seen seen(Goal goal, Work work, Known known, String newcomers) {
        Map<Integer, Boolean> boxes = new HashMap<>(issues.body().boxes(goal, work.body()));
        boxes.entrySet().removeAll(known.boxes().entrySet());
        return new Seen(
                boxes,
                work.open() == known.open() ? Optional.empty() : Optional.of(work.open()),
                work.completed(),
                work.by(),
                work.parts()
                        .map(parts -> parts.stream()
                                .map(part -> subIssue(part, newcomers))
                                .toList()));
    }

    private static SubIssue subIssue(Work.Part part, String newcomers) {
        Work.Place place = part.place();
        return new SubIssue(
                new Tracked(place.repository(), place.number(), place.node(), place.url()),
                place.title(),
                !part.open(),
                part.labels().stream().anyMatch(label -> Label.isSame(label, newcomers)),
                part.assignees());
    }
}
