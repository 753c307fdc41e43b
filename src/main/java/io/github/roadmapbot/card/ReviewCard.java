package io.github.roadmapbot.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
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
    public static final String DECLINE = "review-decline";
    public static final String UNDO = "review-undo";

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
        if (!similar.isEmpty()) {
            blocks.add(smallPrint("Similar: " + SimilarList.line(similar)));
        }
        if (!(suggestion.state() instanceof State.Draft)) {
            blocks.add(paragraph(Phrases.state(facts)));
        }
        String troubles = Phrases.troubles(facts);
        if (!troubles.isEmpty()) {
            blocks.add(paragraph(troubles));
        }
        List<ButtonElement> buttons = buttons(facts);
        if (!buttons.isEmpty()) {
            blocks.add(actions(actions -> actions.elements(List.copyOf(buttons))));
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

    private static List<ButtonElement> buttons(CardFacts facts) {
        Suggestion suggestion = facts.suggestion();
        String id = suggestion.id().toString();
        if (suggestion.state() instanceof State.Draft) {
            return List.of(
                    button(button ->
                            button.actionId(APPROVE).value(id).style("primary").text(words("Approve…"))),
                    button(button -> button.actionId(EDIT).value(id).text(words("Edit…"))),
                    button(button ->
                            button.actionId(DECLINE).value(id).style("danger").text(words("Decline…"))));
        }
        if (suggestion.state() instanceof State.Approved && facts.undoable()) {
            return List.of(button(button -> button.actionId(UNDO).value(id).text(words("Undo"))));
        }
        return List.of();
    }
}
