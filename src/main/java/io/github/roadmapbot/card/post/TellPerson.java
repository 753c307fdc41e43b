package io.github.roadmapbot.card.post;

import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.text.Unnamed;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells somebody what became of something that they asked for and that took its time; the subject is their id, the
 * detail the text.
 */
public final class TellPerson implements StepRunner {

    private final SlackWeb slack;
    private final PostOnce once;

    public TellPerson(SlackWeb slack, PostOnce once) {
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        if (Unnamed.is(step.subject())) {
            return Outcome.DONE;
        }
        String text = Mrkdwn.shortened(Texts.SECTION_LIMIT, Mrkdwn.escape(step.detail()));
        Optional<String> channel = slack.channelOfWhoIsThere(step.subject());
        return channel.isEmpty()
                ? Outcome.DONE
                : once.post(step, channel.get(), Optional.empty(), Texts.section(text), message -> {});
    }
}
