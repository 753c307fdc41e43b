package io.github.roadmapbot.privacy;

import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Forgetting;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.text.Unnamed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes somebody out of all that is kept; the step's subject is their id, until it is done. */
public final class ForgetPerson implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(ForgetPerson.class);

    private static final String DONE =
            "Your name is taken out. The cards, and what I wrote on GitHub, follow within the"
                    + " next minutes. What you do from now on is yours again.";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Forgetting forgetting;
    private final SlackWeb slack;
    private final Clock clock;

    public ForgetPerson(Forgetting forgetting, SlackWeb slack, Clock clock) {
        this.forgetting = forgetting;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) {
        String person = step.subject();
        if (Unnamed.is(person)) {
            return Outcome.DONE; // an earlier run did it and died before it could say so
        }
        try {
            forgetting.forget(person, names(person), clock.instant());
        } catch (SlackFailure.NotDone e) {
            return new Outcome.Later(clock.instant().plus(e.pause()), e.getMessage());
        } catch (SlackFailure e) {
            return new Outcome.Later(clock.instant().plus(SOON), e.getMessage());
        }
        tell(person);
        return Outcome.DONE;
    }

    /** Whom Slack does not know any more was mentioned by a name that nobody can find out. */
    private List<String> names(String person) throws SlackFailure {
        try {
            return List.of(slack.displayName(person));
        } catch (SlackFailure.Refused e) {
            log.warn("Mentions of somebody who is being forgotten cannot be found: {}", e.error());
            return List.of();
        }
    }

    private void tell(String person) {
        try {
            slack.post(slack.directChannel(person), Optional.empty(), Texts.section(DONE), "forgotten");
        } catch (SlackFailure e) {
            log.warn("Somebody could not be told that they were forgotten: {}", e.getMessage());
        }
    }
}
