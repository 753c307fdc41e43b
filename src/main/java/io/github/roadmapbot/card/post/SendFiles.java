package io.github.roadmapbot.card.post;

import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.TextFile;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends somebody the files that they asked for into their direct messages, and tells them if that is not to be. */
public final class SendFiles {

    private static final Logger log = LoggerFactory.getLogger(SendFiles.class);

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 5;

    private final SlackWeb slack;
    private final Clock clock;

    public SendFiles(SlackWeb slack, Clock clock) {
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * Sends them.
     *
     * @param step whose subject is who asked
     * @param inVain what they are told if Slack does not take the files; no maintainer is asked about it
     */
    public Outcome send(Step step, String words, List<TextFile> files, String inVain) {
        try {
            slack.upload(slack.directChannel(step.subject()), words, files);
            return Outcome.DONE;
        } catch (SlackFailure.NotDone e) {
            return later(e.pause(), e.getMessage());
        } catch (SlackFailure.Unclear e) {
            return step.attempts() < ATTEMPTS
                    ? later(SOON, e.getMessage())
                    : inVain(step.subject(), inVain, String.valueOf(e.getMessage()));
        } catch (SlackFailure e) {
            return inVain(step.subject(), inVain, String.valueOf(e.getMessage()));
        }
    }

    /** For what cannot even be put together now. */
    public Outcome soon(Step step, String why, String inVain) {
        return step.attempts() < ATTEMPTS ? later(SOON, why) : inVain(step.subject(), inVain, why);
    }

    private Outcome later(Duration pause, String why) {
        return new Outcome.Later(clock.instant().plus(pause), why);
    }

    private Outcome inVain(String person, String words, String why) {
        log.error("Somebody asked for a file and did not get it: {}", why);
        try {
            slack.post(slack.directChannel(person), Optional.empty(), Texts.section(words), "data");
        } catch (SlackFailure e) {
            log.warn("They could not be told: {}", e.getMessage());
        }
        return Outcome.DONE;
    }
}
