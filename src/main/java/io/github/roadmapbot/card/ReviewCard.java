package io.github.roadmapbot.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.overflowMenu;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.option;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.OnGitHub;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import java.util.ArrayList;
import java.util.List;

/** The card on which maintainers decide. Its buttons are for whoever may decide; that is checked at the click. */
public final class ReviewCard {

    public static final String APPROVE = "review-approve";
    public static final String EDIT = "review-edit";
    public static final String ASK = "review-ask";
    public static final String DECLINE = "review-decline";
    public static final String UNDO = "review-undo";

    /** The menu of what is done less often; its options are a verb and the suggestion. */
    public static final String MORE = "review-more";

    /** Makes a draft of it again; the value is the state that it is seen in, and the suggestion. */
    public static final String REOPEN = "review-reopen";

    private ReviewCard() {}

    public static Content content(CardFacts facts) {
        return content(facts, List.of());
    }

    /** With what may be the same wish. */
    public static Content content(CardFacts facts, List<CardFacts> similar) {
        Suggestion suggestion = facts.suggestion();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(FeedbackCard.title(suggestion));
        blocks.addAll(FeedbackCard.whole(suggestion));
        blocks.add(smallPrint(about(facts)));
        Phrases.ties(facts).ifPresent(ties -> blocks.add(smallPrint(ties)));
        if (!similar.isEmpty()) {
            blocks.add(smallPrint("Similar: " + SimilarList.line(similar)));
        }
        if (!(suggestion.state() instanceof State.Draft)) {
            blocks.add(paragraph(Phrases.state(facts)));
            OnGitHub.owners(facts).ifPresent(owners -> blocks.add(smallPrint(owners)));
        }
        Phrases.approvals(facts).ifPresent(approvals -> blocks.add(paragraph(approvals)));
        String troubles = Phrases.troubles(facts);
        if (!troubles.isEmpty()) {
            blocks.add(paragraph(troubles));
        }
        Phrases.leftOff(facts).ifPresent(missing -> blocks.add(paragraph(missing)));
        if (facts.suggestion().state() instanceof State.Approved && facts.undoable()) {
            blocks.add(smallPrint("It goes to GitHub in a moment; until then *Undo* takes it back."));
        }
        List<BlockElement> buttons = buttons(facts);
        if (!buttons.isEmpty()) {
            blocks.add(actions(actions -> actions.elements(buttons)));
        }
        return new Content(blocks, fallback(facts));
    }

    private static String fallback(CardFacts facts) {
        String name = Phrases.name(facts.suggestion());
        return facts.suggestion().state() instanceof State.Draft
                ? "To decide: " + name
                : Mrkdwn.shortened(Texts.SECTION_LIMIT, name + " " + Phrases.state(facts));
    }

    private static String about(CardFacts facts) {
        String card = facts.feedbackCard()
                .map(place -> "  ·  " + link(place.permalink(), "card and thread"))
                .orElse("");
        return FeedbackCard.about(facts) + card;
    }

    private static List<BlockElement> buttons(CardFacts facts) {
        State state = facts.suggestion().state();
        String id = facts.suggestion().id().toString();
        if (state instanceof State.Draft) {
            return List.of(approve(id), of(EDIT, id, "Edit…"), of(ASK, id, "Ask…"), decline(id), more(id));
        }
        if (state instanceof State.Escalated) {
            return List.of(approve(id), decline(id));
        }
        if (state instanceof State.Approved && facts.undoable()) {
            return List.of(of(UNDO, id, "Undo"));
        }
        return state instanceof State.Returning returning && !isTakenBack(facts.suggestion())
                ? List.of(of(REOPEN, value(returning, id), wayBack(returning)))
                : List.of();
    }

    /** What its proposer does not wish for any more is not the maintainers' to bring back. */
    public static boolean isTakenBack(Suggestion suggestion) {
        return suggestion.state() instanceof State.Withdrawn
                && suggestion.elsewhere().proposer().isEmpty();
    }

    /** What the button that makes a draft of it again stands for. */
    public static String value(State.Returning state, String id) {
        return state.getClass().getSimpleName() + " " + id;
    }

    private static String wayBack(State.Returning state) {
        if (state instanceof State.NeedsInfo) {
            return "Do not wait for the answer";
        }
        if (state instanceof State.Merged) {
            return "Unmerge";
        }
        return state instanceof State.Snoozed || state instanceof State.Deferred ? "Open for votes again" : "Reopen";
    }

    private static BlockElement more(String id) {
        return overflowMenu(menu -> menu.actionId(MORE)
                .options(List.of(
                        option(VerbForm.DUPLICATE + " " + id, "Duplicate of…", ""),
                        option(VerbForm.SPLIT + " " + id, "Split…", ""),
                        option(VerbForm.SNOOZE + " " + id, "Snooze…", ""),
                        option(VerbForm.DEFER + " " + id, "Defer…", ""),
                        option(VerbForm.ESCALATE + " " + id, "Escalate…", ""))));
    }

    private static ButtonElement approve(String id) {
        return button(
                button -> button.actionId(APPROVE).value(id).style("primary").text(words("Approve…")));
    }

    private static ButtonElement decline(String id) {
        return button(
                button -> button.actionId(DECLINE).value(id).style("danger").text(words("Decline…")));
    }

    private static ButtonElement of(String action, String value, String text) {
        return button(button -> button.actionId(action).value(value).text(words(text)));
    }
}
