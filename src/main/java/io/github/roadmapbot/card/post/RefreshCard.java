package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.Card;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;

/** Renders a card afresh. One that is not there yet will be rendered from the same store when it is posted. */
public final class RefreshCard implements StepRunner {

    private final Card card;
    private final CardDesk desk;
    private final Messages messages;
    private final SlackWeb slack;

    public RefreshCard(Card card, CardDesk desk, Messages messages, SlackWeb slack) {
        this.card = card;
        this.desk = desk;
        this.messages = messages;
        this.slack = slack;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Place> place = messages.find(step.suggestion(), card.kind());
        if (place.isPresent()) {
            update(
                    new Posted(place.get().channel(), place.get().ts()),
                    card.render(desk.facts(step.suggestion()), desk));
        }
        return Outcome.DONE;
    }

    /** A message that somebody deleted needs no rendering. */
    private void update(Posted place, Content content) throws SlackFailure {
        try {
            slack.update(place, content);
        } catch (SlackFailure.Refused e) {
            if (!e.error().equals("message_not_found")) {
                throw e;
            }
        }
    }
}
