package io.github.roadmapbot.card.post;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.notice.Receipt;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.text.Unnamed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks who recorded a draft whether it shall go as well, now that its message was deleted. Nothing goes by itself. */
public final class DeletedSource implements StepRunner {

    private final CardDesk desk;
    private final SlackWeb slack;
    private final PostOnce once;

    public DeletedSource(CardDesk desk, SlackWeb slack, PostOnce once) {
        this.desk = desk;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Suggestion suggestion = desk.facts(step.suggestion()).suggestion();
        if (!(suggestion.state() instanceof State.Draft) || Unnamed.is(suggestion.recorder())) {
            return Outcome.DONE; // it was decided meanwhile, or is withdrawn already, or there is nobody to ask
        }
        String channel = slack.directChannel(suggestion.recorder());
        return once.post(step, channel, Optional.empty(), question(suggestion), message -> {});
    }

    /** What is asked. */
    public static Content question(Suggestion suggestion) {
        String text =
                "The message that %s was taken from has been deleted. The suggestion stays as it is, unless you withdraw it."
                        .formatted(Phrases.name(suggestion));
        return new Content(
                List.of(
                        paragraph(text),
                        actions(actions -> actions.elements(List.of(button(button -> button.actionId(Receipt.WITHDRAW)
                                .value(suggestion.id().toString())
                                .text(words("Withdraw"))
                                .confirm(Receipt.sure(suggestion))))))),
                text);
    }
}
