package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;

/** Puts the vote emojis under a feedback card, so that voting is one click. */
public final class SeedVotes implements StepRunner {

    private final CardDesk desk;
    private final Messages messages;
    private final SlackWeb slack;

    public SeedVotes(CardDesk desk, Messages messages, SlackWeb slack) {
        this.desk = desk;
        this.messages = messages;
        this.slack = slack;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Place> card = messages.find(step.suggestion(), Messages.Kind.FEEDBACK_CARD);
        if (card.isPresent()) {
            Posted place = new Posted(card.get().channel(), card.get().ts());
            for (String emoji : desk.facts(step.suggestion()).roadmap().voteEmojis()) {
                slack.react(place, emoji);
            }
        }
        return Outcome.DONE;
    }
}
