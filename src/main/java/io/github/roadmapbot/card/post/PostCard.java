package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.Card;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Posts one of a suggestion's cards and keeps where it is. */
public final class PostCard implements StepRunner {

    private final Card card;
    private final CardDesk desk;
    private final Messages messages;
    private final SlackWeb slack;
    private final PostOnce once;
    private final Clock clock;

    public PostCard(Card card, CardDesk desk, Messages messages, SlackWeb slack, PostOnce once, Clock clock) {
        this.card = card;
        this.desk = desk;
        this.messages = messages;
        this.slack = slack;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        SuggestionId id = step.suggestion();
        if (messages.find(id, card.kind()).isPresent()) {
            return Outcome.DONE; // an earlier run posted it and died before it could say so
        }
        CardFacts facts = desk.facts(id);
        if (!card.hasReaders(facts.suggestion())) {
            return Outcome.DONE;
        }
        return once.post(
                step,
                card.channel(facts, slack),
                Optional.empty(),
                card.render(facts, desk),
                posted -> messages.posted(
                        id,
                        card.kind(),
                        new Place(posted.channel(), posted.ts(), slack.permalink(posted)),
                        clock.instant()));
    }
}
