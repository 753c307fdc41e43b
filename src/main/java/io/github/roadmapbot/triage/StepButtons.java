package io.github.roadmapbot.triage;

import static io.github.roadmapbot.slack.Mrkdwn.user;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.Steps;
import io.github.roadmapbot.store.Suggestions;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What maintainers answer when they are asked about something that does not work: Retry or Give up. */
public final class StepButtons {

    private static final Logger log = LoggerFactory.getLogger(StepButtons.class);

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Steps steps;
    private final Publications publications;
    private final Gate gate;
    private final SlackWeb slack;
    private final Clock clock;

    public StepButtons(
            Roadmaps roadmaps,
            Suggestions suggestions,
            Steps steps,
            Publications publications,
            Gate gate,
            SlackWeb slack,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.steps = steps;
        this.publications = publications;
        this.gate = gate;
        this.slack = slack;
        this.clock = clock;
    }

    public BlockActionHandler retry() {
        return handler(":repeat: %s has me try again: %s", step -> steps.unblock(step, clock.instant()));
    }

    public BlockActionHandler giveUp() {
        return handler(":heavy_multiplication_x: %s gave up: %s", step -> publications.giveUp(step, clock.instant()));
    }

    @FunctionalInterface
    private interface Answer {
        boolean give(long step);
    }

    private BlockActionHandler handler(String report, Answer answer) {
        return (request, context) -> {
            Click click = Click.of(request.getPayload());
            gate.attempt(click, () -> decide(click, report, answer));
            return context.ack();
        };
    }

    private void decide(Click click, String report, Answer answer) {
        Step step = steps.find(Long.parseLong(click.value()))
                .orElseThrow(() -> new IllegalStateException("A button is about step %s".formatted(click.value())));
        Optional<String> refusal = gate.refusal(roadmapOf(step), click.user());
        if (refusal.isPresent()) {
            gate.tell(click, refusal.get());
        } else if (answer.give(step.id())) {
            gate.follow(click, () -> answered(click, report.formatted(user(click.user()), about(step))));
        } else {
            gate.tell(click, "Somebody has answered this already. Nothing was changed.");
        }
    }

    private Roadmap roadmapOf(Step step) {
        return SuggestionId.parse(step.subject())
                .flatMap(suggestions::find)
                .map(roadmaps::of)
                .or(() -> roadmaps.of(step.subject()))
                .orElse(roadmaps.all().get(0));
    }

    private String about(Step step) {
        String what = Phrases.what(step);
        return SuggestionId.parse(step.subject())
                .flatMap(suggestions::find)
                .map(suggestion -> "%s for %s".formatted(what, Phrases.name(suggestion)))
                .orElse(what);
    }

    /** At home the line goes by itself: what is not stuck is not told of. */
    private void answered(Click click, String text) {
        if (!click.isAtHome()) {
            replace(click, text);
        }
    }

    private void replace(Click click, String text) {
        try {
            slack.update(click.message(), Texts.section(text));
        } catch (SlackFailure e) {
            log.warn("The question about a stuck step still shows its buttons: {}", e.getMessage());
        }
    }
}
