package io.github.roadmapbot.home.tab;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import io.github.roadmapbot.feedback.Fingerprint;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Homes;
import io.github.roadmapbot.store.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows somebody their home: at once if they have just opened it, and otherwise only if it says something else than before. What
 * cannot be shown is shown when they open it again, so nobody else is asked about it.
 */
public final class ShowHome implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(ShowHome.class);

    private static final Gson GSON = GsonFactory.createSnakeCase();

    /** Somebody who has waited longer has opened it again. */
    private static final int MOST_FAILURES = 3;

    /** When Slack is asked again what it did not say. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Homes homes;
    private final HomePages pages;
    private final SlackWeb patient;
    private final SlackWeb prompt;
    private final Clock clock;

    public ShowHome(Homes homes, HomePages pages, SlackWeb patient, SlackWeb prompt, Clock clock) {
        this.homes = homes;
        this.pages = pages;
        this.patient = patient;
        this.prompt = prompt;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws SlackFailure {
        String person = step.subject();
        HomePages.Page page = pages.of(person, homes.chosen(person));
        if (!page.certain() && !Homes.isAwaited(step)) {
            return later(person);
        }
        String fingerprint = Fingerprint.of(GSON.toJson(page.view()));
        if (!Homes.isAwaited(step) && homes.says(person, fingerprint)) {
            return Outcome.DONE;
        }
        if (publish(step, page.view())) {
            homes.shown(person, fingerprint, clock.instant());
        }
        if (!page.certain()) {
            homes.lookAgain(person, clock.instant().plus(AGAIN), clock.instant());
        }
        return Outcome.DONE;
    }

    /** What they see already may be more than what is certain now, so it stays until Slack answers, or they are gone. */
    private Outcome later(String person) {
        Instant now = clock.instant();
        return homes.isOpen(person, now)
                ? new Outcome.Later(now.plus(AGAIN), "Slack did not say what %s may see".formatted(person), true)
                : Outcome.DONE;
    }

    private boolean publish(Step step, View view) throws SlackFailure {
        try {
            (Homes.isAwaited(step) ? prompt : patient).publishHome(step.subject(), view);
            return true;
        } catch (SlackFailure.NotDone e) {
            throw e; // it waits its turn
        } catch (SlackFailure e) {
            if (e instanceof SlackFailure.Unclear && step.failures() < MOST_FAILURES) {
                throw e;
            }
            log.warn("The home of {} could not be shown: {}", step.subject(), e.getMessage());
            return false;
        }
    }
}
