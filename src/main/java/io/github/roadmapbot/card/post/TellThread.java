package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.notice.News;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Messages;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Moves;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Tells those who talked about a suggestion what became of it, where they talked. */
public final class TellThread implements StepRunner {

    /** A card that is about to be posted is waited for this long before looking again. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final CardDesk desk;
    private final Moves moves;
    private final Messages messages;
    private final PostOnce once;
    private final People people;
    private final Clock clock;

    public TellThread(CardDesk desk, Moves moves, Messages messages, PostOnce once, People people, Clock clock) {
        this.people = people;
        this.desk = desk;
        this.moves = moves;
        this.messages = messages;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Place> card = messages.find(step.suggestion(), Messages.Kind.FEEDBACK_CARD);
        if (card.isEmpty()) {
            return new Outcome.Later(clock.instant().plus(SOON), "The card is not there yet");
        }
        CardFacts facts = desk.facts(step.suggestion());
        return once.post(
                step,
                card.get().channel(),
                Optional.of(card.get().ts()),
                news(facts, step),
                called(facts, step),
                message -> {});
    }

    /** Who is asked is asked directly; only who muted that is called here, because nobody else can answer. */
    private Set<String> called(CardFacts facts, Step step) {
        boolean question = !step.detail().isEmpty()
                && moves.find(Long.parseLong(step.detail())).to().equals("needs-info");
        String proposer = facts.suggestion().proposer();
        return question && people.isMuted(proposer) ? Set.of(proposer) : Set.of();
    }

    private Content news(CardFacts facts, Step step) {
        return step.detail().isEmpty()
                ? News.forThread(facts)
                : News.forThread(facts, moves.find(Long.parseLong(step.detail())));
    }
}
