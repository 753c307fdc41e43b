package io.github.roadmapbot.privacy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.PersonalData;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.text.Unnamed;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends somebody what is kept of them; the step's subject is their id. No maintainer is asked about it. */
public final class SendData implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(SendData.class);

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String WORDS = "This is everything I keep about you. `/roadmap forgetme` takes your name out.";
    private static final String IN_VAIN =
            "I could not send you the file with what I keep about you. Please tell whoever"
                    + " runs the bot: its log says why, and they can read it out of the store for you.";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 5;

    private final PersonalData data;
    private final SlackWeb slack;
    private final Clock clock;

    public SendData(PersonalData data, SlackWeb slack, Clock clock) {
        this.data = data;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) {
        if (Unnamed.is(step.subject())) {
            return Outcome.DONE; // they were forgotten meanwhile
        }
        try {
            String channel = slack.directChannel(step.subject());
            slack.upload(channel, "roadmap-bot-my-data.json", JSON.toJson(data.of(step.subject())), WORDS);
            return Outcome.DONE;
        } catch (SlackFailure.NotDone e) {
            return later(e.pause(), e);
        } catch (SlackFailure.Unclear e) {
            return step.attempts() < ATTEMPTS ? later(SOON, e) : inVain(step.subject(), e);
        } catch (SlackFailure e) {
            return inVain(step.subject(), e);
        }
    }

    private Outcome later(Duration pause, SlackFailure failure) {
        return new Outcome.Later(clock.instant().plus(pause), failure.getMessage());
    }

    private Outcome inVain(String person, SlackFailure failure) {
        log.error("Somebody asked for their data and did not get it: {}", failure.getMessage());
        try {
            slack.post(slack.directChannel(person), Optional.empty(), Texts.section(IN_VAIN), "data");
        } catch (SlackFailure e) {
            log.warn("They could not be told: {}", e.getMessage());
        }
        return Outcome.DONE;
    }
}
