package io.github.roadmapbot.goal.rhythm;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalWords;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.goal.GoalMoves;
import io.github.roadmapbot.store.goal.GoalPlaces;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Posts what a refinement session is about: the goals with their next tasks, what is blocked and what is asked. In the last week of
 * a quarter: what was reached, and which goals are about to start. Nobody is called, and nothing is posted where there is no goal.
 */
public final class PostRefinement implements StepRunner {

    private static final int NEXT_TASKS = 3;
    private static final int MOST_GOALS = 15;
    private static final int LONGEST_QUESTION = 150;
    private static final int MOST_ASKED = 5;

    private final GoalDesk desk;
    private final GoalPlaces places;
    private final GoalMoves moves;
    private final PostOnce once;
    private final Clock clock;

    public PostRefinement(GoalDesk desk, GoalPlaces places, GoalMoves moves, PostOnce once, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.moves = moves;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Roadmap> roadmap = desk.roadmaps().of(step.subject());
        String[] detail = step.detail().split(" ", 2);
        Optional<Content> content = roadmap.flatMap(
                known -> detail[0].equals("review") ? review(known, Quarter.parse(detail[1])) : session(known));
        return content.isEmpty()
                ? Outcome.DONE
                : once.post(step, desk.channel(roadmap.get()), Optional.empty(), content.get(), posted -> {});
    }

    private Optional<Content> session(Roadmap roadmap) {
        Quarter current = GoalRound.current(roadmap, clock.instant());
        List<Goal> goals = desk.goals().of(roadmap.key(), current).stream()
                .filter(goal -> !goal.state().isOver())
                .toList();
        return session(roadmap, goals, this::allAsked);
    }

    /**
     * For a session.
     *
     * @param asked what is asked about a goal and open, in Slack's markup
     */
    static Optional<Content> session(Roadmap roadmap, List<Goal> goals, Function<Goal, List<String>> asked) {
        return content(
                "*Refinement of the goals of %s*".formatted(escape(roadmap.project())),
                goals.stream().map(goal -> work(goal, asked)).toList(),
                "Align on the next tasks. *Note something…* on a goal's card keeps what was said and how it will be done,"
                        + " in its thread and beneath its issue.");
    }

    private Optional<Content> review(Roadmap roadmap, Quarter quarter) {
        List<Goal> ending = desk.goals().in(roadmap.key(), quarter).stream()
                .filter(goal -> !(goal.state() instanceof GoalState.Proposed))
                .toList();
        return review(roadmap, quarter, ending, desk.goals().in(roadmap.key(), quarter.next()));
    }

    /** For the last week of a quarter. */
    static Optional<Content> review(Roadmap roadmap, Quarter quarter, List<Goal> ending, List<Goal> starting) {
        List<String> parts = new ArrayList<>();
        part(parts, ":checkered_flag: *Reached*", ending, GoalState.Done.class);
        List<Goal> left = ending.stream().filter(goal -> !goal.state().isOver()).toList();
        if (!left.isEmpty()) {
            parts.add(":hourglass: *Still under way* – reached by the end of the quarter, carried over, or dropped?\n"
                    + lines(left));
        }
        part(parts, ":wastebasket: *Dropped*", ending, GoalState.Dropped.class);
        if (!starting.isEmpty()) {
            parts.add(":rocket: *About to start in %s*\n%s".formatted(quarter.next(), lines(starting)));
        }
        return content(
                "*The last week of %s at %s*".formatted(quarter, escape(roadmap.project())),
                parts,
                "Look at what was reached, and talk about the next goals: `/roadmap goal` writes one down.");
    }

    private static void part(List<String> parts, String heading, List<Goal> goals, Class<? extends GoalState> state) {
        List<Goal> those =
                goals.stream().filter(goal -> state.isInstance(goal.state())).toList();
        if (!those.isEmpty()) {
            parts.add(heading + "\n" + lines(those));
        }
    }

    private static String lines(List<Goal> goals) {
        return goals.stream().map(GoalWords::line).collect(Collectors.joining("\n"));
    }

    private static String work(Goal goal, Function<Goal, List<String>> asked) {
        List<String> lines = new ArrayList<>(List.of(GoalWords.line(goal)));
        goal.next(NEXT_TASKS).forEach(task -> lines.add("    ◦ " + next(task)));
        if (goal.tasks().isEmpty()) {
            lines.add("    ◦ no tasks yet: which steps lead there?");
        }
        asked.apply(goal).forEach(line -> lines.add("    ◦ " + line));
        return String.join("\n", lines);
    }

    private static String next(Task task) {
        String title = GoalWords.said(task.title());
        if (!task.blocked().isEmpty()) {
            return ":no_entry: %s – waits for %s".formatted(title, GoalWords.said(task.blocked()));
        }
        return task.taker().isEmpty() ? title + " – free" : title;
    }

    private List<String> allAsked(Goal goal) {
        List<String> lines = new ArrayList<>(asked(goal).stream().toList());
        lines.addAll(desk.asked(goal).lines(MOST_ASKED));
        return lines;
    }

    /** The latest question about its solution, as long as no solution was written down after it. */
    private Optional<String> asked(Goal goal) {
        List<GoalMoves.Event> events = moves.of(goal.id()).stream()
                .filter(event ->
                        event.kind().equals("consultation") || event.kind().equals("solution"))
                .toList();
        if (events.isEmpty() || !events.get(events.size() - 1).kind().equals("consultation")) {
            return Optional.empty();
        }
        return Optional.of(open(
                events.get(events.size() - 1).words(), places.card(goal.id()).map(Place::permalink)));
    }

    static String open(String question, Optional<String> thread) {
        return ":grey_question: open: %s%s"
                .formatted(
                        GoalWords.said(Mrkdwn.atMost(LONGEST_QUESTION, question)),
                        thread.map(permalink -> " – " + link(permalink, "thread"))
                                .orElse(""));
    }

    private static Optional<Content> content(String heading, List<String> parts, String whatNext) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(heading)));
        parts.stream().limit(MOST_GOALS).forEach(part -> blocks.add(paragraph(part)));
        if (parts.size() > MOST_GOALS) {
            blocks.add(
                    paragraph("… and %d more: `/roadmap goal list` shows them.".formatted(parts.size() - MOST_GOALS)));
        }
        blocks.add(smallPrint(whatNext));
        return Optional.of(
                new Content(blocks, Mrkdwn.shortened(Texts.SECTION_LIMIT, heading + "\n" + String.join("\n", parts))));
    }
}
