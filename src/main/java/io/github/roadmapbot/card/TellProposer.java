package io.github.roadmapbot.card;

import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;

/** Tells the proposer what became of their suggestion. */
public final class TellProposer implements StepRunner {

    private final CardDesk desk;
    private final SlackWeb slack;
    private final PostOnce once;

    public TellProposer(CardDesk desk, SlackWeb slack, PostOnce once) {
        this.desk = desk;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        CardFacts facts = desk.facts(step.suggestion());
        String channel = slack.directChannel(facts.suggestion().proposer());
        return once.post(step, channel, Optional.empty(), News.forProposer(facts), message -> {});
    }
}
