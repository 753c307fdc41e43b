package io.github.roadmapbot.card.wording;

import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Messages.Place;
import java.util.Optional;

/** Says where a suggestion came from, to readers outside Slack: only a public channel is named. */
public final class Origin {

    private final SlackWeb slack;

    public Origin(SlackWeb slack) {
        this.slack = slack;
    }

    /** The address of the card, if it is in a channel that everybody in the workspace can read. */
    public Optional<String> link(CardFacts facts) throws SlackFailure {
        Optional<Place> card = facts.feedbackCard();
        return card.isPresent() && slack.isPublic(card.get().channel()) ? card.map(Place::permalink) : Optional.empty();
    }
}
