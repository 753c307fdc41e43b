package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.notice.News;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Moves;
import io.github.roadmapbot.store.People;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.text.Unnamed;
import java.io.IOException;
import java.util.Optional;

/** Tells the proposer what became of their suggestion, unless they would rather look themselves. */
public final class TellProposer implements StepRunner {

    private final CardDesk desk;
    private final Moves moves;
    private final SlackWeb slack;
    private final PostOnce once;
    private final People people;

    public TellProposer(CardDesk desk, Moves moves, SlackWeb slack, PostOnce once, People people) {
        this.people = people;
        this.desk = desk;
        this.moves = moves;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = desk.facts(step.suggestion());
        String proposer = facts.suggestion().proposer();
        boolean elsewhere = facts.suggestion().elsewhere().proposer().isPresent();
        if (elsewhere || Unnamed.is(proposer) || people.isMuted(proposer)) {
            return Outcome.DONE;
        }
        Optional<String> channel = slack.channelOfWhoIsThere(proposer);
        return channel.isEmpty()
                ? Outcome.DONE
                : once.post(step, channel.get(), Optional.empty(), news(facts, step), message -> {});
    }

    private Content news(CardFacts facts, Step step) {
        return step.detail().isEmpty()
                ? News.forProposer(facts)
                : News.forProposer(facts, moves.find(Long.parseLong(step.detail())));
    }
}
