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
        View view = pages.of(person, homes.chosen(person));
        String fingerprint = Fingerprint.of(GSON.toJson(view));
        if (!Homes.isAwaited(step) && homes.says(person, fingerprint)) {
            return Outcome.DONE;
        }
        if (publish(step, view)) {
            homes.shown(person, fingerprint, clock.instant());
        }
        return Outcome.DONE;
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
