package io.github.roadmapbot.goal.issue;

import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.IssueComments;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.github.work.WorkIssues;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalSettings;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.goal.GoalMoves;
import io.github.roadmapbot.store.goal.GoalPlaces;
import io.github.roadmapbot.store.goal.GoalSights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The issue of a goal: opened once, kept up to date, closed and opened again with the goal, and what is noted beneath it. */
public final class GoalIssues {

    private static final Logger log = LoggerFactory.getLogger(GoalIssues.class);

    /** How a step about an edited title ends: otherwise the title on GitHub is anybody's to change. */
    private static final String NEW_TITLE = " title";

    /** GitHub's clock and ours may differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final String GOAL_COLOR = "5319e7";
    private static final String ROADMAP_COLOR = "1d76db";
    private static final String CATEGORY_COLOR = "a2eeef";
    private static final int LONGEST_NOTE = 10_000;

    private final GoalDesk desk;
    private final GoalBody body;
    private final Credits credits;
    private final Issues issues;
    private final WorkIssues work;
    private final IssueComments comments;
    private final GoalPlaces places;
    private final GoalSights sights;
    private final GoalMoves moves;
    private final Creation creation;
    private final Clock clock;

    public GoalIssues(
            GoalDesk desk,
            String instance,
            Credits credits,
            Issues issues,
            WorkIssues work,
            IssueComments comments,
            GoalPlaces places,
            GoalSights sights,
            GoalMoves moves,
            Creation creation,
            Clock clock) {
        this.desk = desk;
        this.body = new GoalBody(instance, credits);
        this.credits = credits;
        this.issues = issues;
        this.work = work;
        this.comments = comments;
        this.places = places;
        this.sights = sights;
        this.moves = moves;
        this.creation = creation;
        this.clock = clock;
    }

    GoalBody body() {
        return body;
    }

    public StepRunner open() {
        return this::open;
    }

    public StepRunner refresh() {
        return this::refresh;
    }

    public StepRunner comment() {
        return this::comment;
    }

    private Outcome open(Step step) throws IOException {
        Optional<Goal> goal = desk.goal(step);
        if (goal.isEmpty() || goal.get().issue().isPresent() || !(goal.get().state() instanceof GoalState.Agreed)) {
            return Outcome.DONE; // an earlier run opened it and died before it could say so
        }
        Roadmap roadmap = desk.roadmap(goal.get());
        GoalSettings settings = desk.of(roadmap);
        RepositoryName repository = settings.place().repository();
        Mark mark = body.mark(goal.get().id());
        String text = body.render(goal.get()).body();
        return creation.oncePrepared(
                step,
                since -> issues.findOwn(repository, mark, since.minus(MARGIN)),
                () -> issues.prepare(
                                repository,
                                SafeMarkdown.title(goal.get().title()),
                                text,
                                labels(goal.get(), roadmap, settings))::create,
                issue -> places.opened(
                        goal.get().id(),
                        new Tracked(repository.toString(), issue.number(), issue.nodeId(), issue.url()),
                        clock.instant()));
    }

    private static List<Label> labels(Goal goal, Roadmap roadmap, GoalSettings settings) {
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(settings.label(), GOAL_COLOR, "A goal of a quarter"));
        labels.add(new Label(settings.place().roadmapLabel(), ROADMAP_COLOR, "On the public roadmap"));
        roadmap.category(goal.plan().category())
                .map(GoalIssues::label)
                .filter(label -> labels.stream().noneMatch(each -> each.isCalled(label.name())))
                .ifPresent(labels::add);
        return labels;
    }

    private static Label label(Category category) {
        return new Label(category.label(), CATEGORY_COLOR, category.definition());
    }

    /** What people ticked since the last look is taken over first: the bot never takes off a tick of theirs. */
    private Outcome refresh(Step step) throws IOException {
        Optional<Goal> found = desk.goal(step);
        Optional<Tracked> issue = found.flatMap(Goal::issue);
        if (issue.isEmpty()) {
            return Outcome.DONE;
        }
        try {
            refresh(found.get(), issue.get(), step.detail().endsWith(NEW_TITLE));
        } catch (NeedsPerson e) {
            if (!e.because("NOT_FOUND") && !e.because("HTTP_404") && !e.because("HTTP_410")) {
                throw e;
            }
            log.info("The issue of {} is not there any more: {}", found.get().id(), e.getMessage());
        }
        return Outcome.DONE;
    }

    private void refresh(Goal goal, Tracked issue, boolean renamed) throws IOException {
        RepositoryName repository = RepositoryName.parse(issue.repository());
        if (renamed) {
            work.rename(repository, issue.number(), SafeMarkdown.title(goal.title()));
        }
        Map<Integer, Boolean> written = new HashMap<>();
        issues.rewrite(repository, issue.number(), current -> rewritten(goal, current, written));
        boolean open = sights.seenOpen(goal.id());
        boolean wanted = !goal.state().isOver();
        if (open != wanted) {
            work.set(repository, issue.number(), wanted, goal.state() instanceof GoalState.Done);
        }
        sights.wrote(goal.id(), written, wanted);
    }

    private Optional<String> rewritten(Goal goal, String current, Map<Integer, Boolean> written) {
        sights.settleBoxes(goal, body.boxes(goal, current), clock.instant());
        Goal fresh = desk.goals().find(goal.id()).orElse(goal);
        try {
            Optional<String> text = body.render(fresh).within(current);
            text.ifPresent(each -> written.putAll(body.boxes(fresh, each)));
            return text;
        } catch (SlackFailure e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome comment(Step step) throws IOException {
        Optional<Goal> goal = desk.goal(step);
        String[] parts = step.detail().split(" ", 2);
        Optional<GoalMoves.Event> event = goal.flatMap(each -> moves.of(each.id()).stream()
                .filter(known -> parts.length == 2 && Long.toString(known.id()).equals(parts[1]))
                .findFirst());
        if (goal.isEmpty() || event.isEmpty()) {
            return Outcome.DONE;
        }
        if (goal.get().issue().isEmpty()) {
            return Outcome.DONE; // it is owed once more as soon as the goal is on GitHub
        }
        Tracked issue = goal.get().issue().get();
        RepositoryName repository = RepositoryName.parse(issue.repository());
        Mark mark = body.mark(goal.get().id(), "event" + event.get().id());
        String text = "**%s** – %s\n\n%s\n\n%s"
                .formatted(
                        heading(event.get().kind()),
                        credits.markdown(event.get().by()),
                        SafeMarkdown.body(event.get().words(), LONGEST_NOTE),
                        mark);
        return creation.once(
                step,
                since -> comments.findOwn(repository, issue.number(), mark, since.minus(MARGIN)),
                () -> comments.add(repository, issue.number(), text),
                comment -> {});
    }

    private static String heading(String kind) {
        return switch (kind) {
            case "solution" -> "Technical solution";
            case "consultation" -> "A question about the technical solution";
            default -> "Notes";
        };
    }
}
