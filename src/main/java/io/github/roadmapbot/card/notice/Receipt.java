package io.github.roadmapbot.card.notice;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Mrkdwn.user;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.SlackWeb.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the proposer gets, and who recorded it for them: where the suggestion is, and the ways to mend it or take it back. */
public final class Receipt {

    public static final String WITHDRAW = "receipt-withdraw";
    public static final String EDIT = "receipt-edit";

    private Receipt() {}

    /** For the proposer. */
    public static Content content(CardFacts facts) {
        Suggestion suggestion = facts.suggestion();
        String thanks = suggestion.isRecordedForAnother()
                ? "%s took this to the roadmap in your name.".formatted(user(suggestion.recorder()))
                : "Thank you, this is kept.";
        return content(facts, thanks);
    }

    /** For who recorded it in somebody else's name. */
    public static Content ofRecorder(CardFacts facts) {
        String thanks = "Thank you, this is kept in the name of %s, who can edit and withdraw it as well."
                .formatted(user(facts.suggestion().proposer()));
        return content(facts, thanks);
    }

    private static Content content(CardFacts facts, String thanks) {
        Suggestion suggestion = facts.suggestion();
        String text = "%s\n%s".formatted(Phrases.name(suggestion), where(facts, thanks));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(text)));
        buttons(suggestion).ifPresent(blocks::add);
        return new Content(blocks, text);
    }

    /** The ways to mend it or take it back, as far as they are open. */
    public static Optional<ActionsBlock> buttons(Suggestion suggestion) {
        return suggestion.state() instanceof State.Open ? Optional.of(ways(suggestion)) : Optional.empty();
    }

    private static ActionsBlock ways(Suggestion suggestion) {
        String id = suggestion.id().toString();
        List<BlockElement> buttons = new ArrayList<>();
        if (suggestion.state() instanceof State.NeedsInfo) {
            buttons.add(News.answerButton(suggestion));
        }
        if (suggestion.state() instanceof State.Draft || suggestion.state() instanceof State.NeedsInfo) {
            buttons.add(button(button -> button.actionId(EDIT).value(id).text(words("Edit…"))));
        }
        buttons.add(button(button ->
                button.actionId(WITHDRAW).value(id).text(words("Withdraw")).confirm(sure(suggestion))));
        return actions(actions -> actions.elements(buttons));
    }

    private static String where(CardFacts facts, String thanks) {
        Suggestion suggestion = facts.suggestion();
        if (suggestion.state() instanceof State.Withdrawn) {
            String who = suggestion.isRecordedForAnother() ? "It was withdrawn." : "You withdrew it.";
            return ":leftwards_arrow_with_hook: %s `/roadmap suggest` starts another one.".formatted(who);
        }
        if (!(suggestion.state() instanceof State.Draft)) {
            return Phrases.state(facts);
        }
        String card = facts.feedbackCard()
                .map(place -> link(place.permalink(), "its card"))
                .orElse("its card");
        return "%s People vote on %s; I will tell you here what the maintainers decide.".formatted(thanks, card);
    }

    public static ConfirmationDialogObject sure(Suggestion suggestion) {
        return ConfirmationDialogObject.builder()
                .title(words("Withdraw " + suggestion.id() + "?"))
                .text(words("Its card stays, marked as withdrawn, and the maintainers will not decide on it."))
                .confirm(words("Withdraw"))
                .deny(words("Keep it"))
                .build();
    }
}
