package io.github.roadmapbot.goal;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.overflowMenu;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Doubts;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Criterion;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Task;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The card of a goal: what it is about, how far it is, who does what, and what can be done with it. */
final class GoalCard {

    /** The buttons are called by their verbs. */
    static final String BUTTON = "goal-";

    static final String MORE = "goal-more";

    private static final int SHOWN_TEXT = 600;
    private static final int SHOWN_TASKS = 20;

    private GoalCard() {}

    /**
     * Renders it.
     *
     * @param asked what waits for people on it
     * @param named whether people are mentioned: only where that does not call them, which is when a card is changed
     */
    static Content content(Goal goal, Roadmap roadmap, Asked asked, boolean named) {
        String heading = ":dart: %s\n%s  ·  %s  ·  %s"
                .formatted(
                        GoalWords.name(goal),
                        GoalWords.kind(goal),
                        goal.plan().quarter(),
                        escape(roadmap.categoryName(goal.plan().category())));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(heading)));
        about(goal).forEach(blocks::add);
        blocks.add(paragraph("*It is reached when*\n" + criteria(goal)));
        if (!goal.steps().isEmpty() || !goal.tasks().isEmpty()) {
            blocks.add(paragraph(Mrkdwn.shortened(Texts.SECTION_LIMIT, tasks(goal, named))));
        }
        blocks.add(smallPrint(standing(goal, named)));
        asked.count().ifPresent(count -> blocks.add(smallPrint(count)));
        List<String> doubts =
                goal.state() instanceof GoalState.Proposed ? Doubts.about(goal.plan(), goal.steps()) : List.of();
        if (!doubts.isEmpty()) {
            blocks.add(smallPrint(":thinking_face: "
                    + doubts.stream().map(Mrkdwn::escape).collect(Collectors.joining("\n:thinking_face: "))));
        }
        blocks.add(buttons(goal));
        return new Content(
                blocks,
                Mrkdwn.shortened(
                        Texts.SECTION_LIMIT,
                        "%s: %s, %s".formatted(GoalWords.name(goal), GoalWords.state(goal.state()), goal.progress())));
    }

    private static List<LayoutBlock> about(Goal goal) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String text = goal.plan().what()
                + (goal.plan().why().isEmpty() ? "" : "\nWhy: " + goal.plan().why());
        if (!text.isBlank()) {
            blocks.add(paragraph(GoalWords.quoted(text.strip(), SHOWN_TEXT)));
        }
        if (!goal.agreement().isEmpty()) {
            blocks.add(paragraph("*How we work together*\n" + GoalWords.quoted(goal.agreement(), SHOWN_TEXT)));
        }
        if (!goal.plan().risks().isEmpty()) {
            blocks.add(paragraph(":warning: *Risks*\n"
                    + goal.plan().risks().stream()
                            .map(risk -> "• " + GoalWords.said(risk))
                            .collect(Collectors.joining("\n"))));
        }
        return blocks;
    }

    private static String criteria(Goal goal) {
        return goal.criteria().stream().map(GoalCard::criterion).collect(Collectors.joining("\n"));
    }

    private static String criterion(Criterion criterion) {
        return (criterion.met() ? ":white_check_mark: " : ":white_large_square: ") + GoalWords.said(criterion.words());
    }

    private static String tasks(Goal goal, boolean named) {
        List<String> lines = new ArrayList<>();
        for (int step = 1; step <= goal.steps().size(); step++) {
            lines.add("*%d. %s*".formatted(step, GoalWords.said(goal.steps().get(step - 1))));
            goal.tasks(step).forEach(task -> lines.add(GoalWords.task(task, named)));
        }
        List<Task> others = goal.tasks(0);
        if (!others.isEmpty() && !goal.steps().isEmpty()) {
            lines.add("*Besides*");
        }
        others.forEach(task -> lines.add(GoalWords.task(task, named)));
        int most = SHOWN_TASKS + goal.steps().size();
        return String.join("\n", lines.subList(0, Math.min(most, lines.size())))
                + (lines.size() > most ? "\n… and %d more".formatted(lines.size() - most) : "");
    }

    private static String standing(Goal goal, boolean named) {
        List<String> parts = new ArrayList<>();
        parts.add("*%d%%*: %s".formatted(goal.progress().percent(), goal.progress()));
        parts.add(GoalWords.state(goal.state()));
        int owners = goal.plan().owners().size();
        parts.add(
                named
                        ? "owned by " + GoalWords.people(goal.plan().owners())
                        : owners == 1 ? "1 owner" : owners + " owners");
        goal.issue().ifPresent(issue -> parts.add(link(issue.url().toString(), "issue #" + issue.number())));
        goal.board().ifPresent(board -> parts.add(link(board.toString(), "board")));
        return String.join("  ·  ", parts);
    }

    private static LayoutBlock buttons(Goal goal) {
        String id = goal.id().toString();
        List<BlockElement> elements = new ArrayList<>();
        List<OptionObject> more = new ArrayList<>();
        for (Verb verb : Verb.of(goal.state())) {
            if (verb.isButton(goal.state())) {
                elements.add(button(button -> button.actionId(BUTTON + verb.key())
                        .value(verb.key() + " " + id)
                        .style(verb == Verb.AGREE ? "primary" : null)
                        .text(words(verb.label()))));
            } else {
                more.add(option(verb.key() + " " + id, verb.label(), ""));
            }
        }
        if (!goal.state().isOver()) {
            elements.add(press(GoalTalk.ASK, "Ask…", id));
            elements.add(press(GoalTalk.DECIDE, "Decide…", id));
        }
        if (!more.isEmpty()) {
            elements.add(overflowMenu(menu -> menu.actionId(MORE).options(more)));
        }
        return actions(actions -> actions.elements(elements));
    }

    private static BlockElement press(String action, String label, String id) {
        return button(button -> button.actionId(action).value(id).text(words(label)));
    }
}
