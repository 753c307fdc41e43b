package io.github.roadmapbot.decide.ballot;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.user;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.BallotWords;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import java.util.ArrayList;
import java.util.List;

/** The one card of a vote: what is asked, who voted what, who still owes a vote, and how it ended. */
public final class BallotCard {

    public static final String VOTE = "ballot-vote-";
    public static final String OBJECT = "ballot-object";
    public static final String FOLLOW = "ballot-follow";
    public static final String ESCALATE = "ballot-escalate";
    public static final String REASONS = "ballot-reasons";

    /** Of the suggestion that the steering group's vote was about; the same as on its review card. */
    public static final String APPROVE = "ballot-approve";

    public static final String DECLINE = "ballot-decline";

    private static final int LONGEST_BUTTON = 30;

    private BallotCard() {}

    /**
     * As it stands now.
     *
     * @param named whether people are named: a new message would notify them, a changed one does not
     */
    public static Content content(BallotFacts facts, boolean named) {
        Ballot ballot = facts.ballot();
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = "*%s · %s*".formatted(ballot.id(), escape(ballot.terms().question()));
        blocks.add(paragraph(title + "\nAbout " + facts.about()));
        facts.why()
                .ifPresent(
                        why -> blocks.add(paragraph("*On what there was no agreement*\n>" + why.replace("\n", "\n>"))));
        if (named) {
            BallotRoll.votes(facts).forEach(section -> blocks.add(paragraph(section)));
            facts.before().ifPresent(before -> {
                blocks.add(paragraph("*What the maintainers said*"));
                BallotRoll.votes(before).forEach(section -> blocks.add(paragraph(section)));
            });
        } else {
            blocks.add(paragraph(BallotRoll.options(facts)));
        }
        if (!facts.open().isEmpty()) {
            blocks.add(paragraph(":grey_question: *Not answered yet*\n" + String.join("\n", facts.open())));
        }
        BallotWords.end(facts).ifPresent(end -> blocks.add(paragraph(end + BallotWords.toDo(facts) + reasons(ballot))));
        if (named) {
            blocks.add(smallPrint(BallotWords.terms(facts)));
        }
        places(facts, blocks);
        List<BlockElement> buttons = buttons(facts);
        if (!buttons.isEmpty()) {
            blocks.add(actions(buttons));
        }
        return new Content(blocks, Mrkdwn.shortened(300, ballot.isOpen() ? "To decide: " + title : title));
    }

    private static String reasons(Ballot ballot) {
        return ballot.closed()
                .map(closed -> closed.reasons())
                .filter(text -> !text.isEmpty())
                .map(text -> "\n>" + escape(text).replace("\n", "\n>"))
                .orElse("");
    }

    private static void places(BallotFacts facts, List<LayoutBlock> blocks) {
        List<String> links = new ArrayList<>();
        facts.places()
                .talk()
                .ifPresent(talk -> links.add(Mrkdwn.link(talk.url().toString(), "Talk about it on GitHub")));
        facts.places()
                .communicated()
                .flatMap(at -> facts.places().comment())
                .ifPresent(comment -> links.add(Mrkdwn.link(comment.url().toString(), "Written down on GitHub")));
        facts.before()
                .ifPresent(before ->
                        links.add("Before: " + before.ballot().id() + ", in which the maintainers did not agree"));
        if (!links.isEmpty()) {
            blocks.add(smallPrint(String.join(" · ", links)));
        }
    }

    private static List<BlockElement> buttons(BallotFacts facts) {
        Ballot ballot = facts.ballot();
        if (ballot.isOpen()) {
            return voting(ballot);
        }
        List<BlockElement> buttons = new ArrayList<>();
        ballot.closed().ifPresent(closed -> {
            if (!closed.isOvertaken()) {
                facts.waiting().ifPresent(id -> buttons.addAll(verdict(id)));
            }
            if (closed.outcome() instanceof Outcome.Decided) {
                boolean first = closed.reasons().isEmpty();
                String text = first ? "Write the reasons…" : "Change the reasons…";
                buttons.add(press(REASONS, text, ballot, first && buttons.isEmpty()));
            }
        });
        return buttons;
    }

    /** By which the steering group does what it decided, wherever its channel is. */
    private static List<BlockElement> verdict(SuggestionId id) {
        return List.of(
                button(button -> button.actionId(APPROVE)
                        .value(id.toString())
                        .style("primary")
                        .text(words("Approve…"))),
                button(button -> button.actionId(DECLINE)
                        .value(id.toString())
                        .style("danger")
                        .text(words("Decline…"))));
    }

    private static List<BlockElement> voting(Ballot ballot) {
        Terms terms = ballot.terms();
        List<BlockElement> buttons = new ArrayList<>();
        if (terms.rule() == Rule.LAZY) {
            buttons.add(press(VOTE + "1", "Agree", ballot, false));
            buttons.add(press(OBJECT, "Object…", ballot, false));
        } else {
            for (int i = 1; i <= terms.options().size(); i++) {
                buttons.add(press(VOTE + i, i + ". " + terms.option(i), ballot, false));
            }
        }
        buttons.add(press(VOTE + "abstain", "Abstain", ballot, false));
        buttons.add(press(FOLLOW, "Follow", ballot, false));
        if (ballot.council() == Council.MAINTAINERS) {
            buttons.add(press(ESCALATE, "We cannot agree", ballot, false));
        }
        return buttons;
    }

    private static ButtonElement press(String action, String text, Ballot ballot, boolean primary) {
        return button(button -> button.actionId(action)
                .text(words(Mrkdwn.atMost(LONGEST_BUTTON, text)))
                .value(ballot.id().toString())
                .style(primary ? "primary" : null));
    }

    static String people(List<String> ids) {
        return String.join(", ", ids.stream().map(id -> user(id)).toList());
    }
}
