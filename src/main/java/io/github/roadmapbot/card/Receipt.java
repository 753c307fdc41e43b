package io.github.roadmapbot.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.SlackWeb.Content;
import java.util.ArrayList;
import java.util.List;

/** What the proposer gets: where their suggestion is, and the way to take it back. */
public final class Receipt {

    public static final String WITHDRAW = "receipt-withdraw";

    private Receipt() {}

    public static Content content(CardFacts facts) {
        Suggestion suggestion = facts.suggestion();
        String text = "%s\n%s".formatted(Phrases.name(suggestion), where(facts));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(text)));
        if (suggestion.state() instanceof State.Open) {
            blocks.add(actions(actions -> actions.elements(List.of(button(button -> button.actionId(WITHDRAW)
                    .value(suggestion.id().toString())
                    .text(words("Withdraw"))
                    .confirm(sure(suggestion)))))));
        }
        return new Content(blocks, text);
    }

    private static String where(CardFacts facts) {
        if (facts.suggestion().state() instanceof State.Withdrawn) {
            return ":leftwards_arrow_with_hook: You withdrew it. `/roadmap suggest` starts another one.";
        }
        if (!(facts.suggestion().state() instanceof State.Draft)) {
            return Phrases.state(facts);
        }
        String card = facts.feedbackCard()
                .map(place -> link(place.permalink(), "its card"))
                .orElse("its card");
        return "Thank you, this is kept. People vote on %s; I will tell you here what the maintainers decide."
                .formatted(card);
    }

    private static ConfirmationDialogObject sure(Suggestion suggestion) {
        return ConfirmationDialogObject.builder()
                .title(words("Withdraw " + suggestion.id() + "?"))
                .text(words("Its card stays, marked as withdrawn, and the maintainers will not decide on it."))
                .confirm(words("Withdraw"))
                .deny(words("Keep it"))
                .build();
    }
}
