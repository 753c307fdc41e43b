package io.github.roadmapbot.triage;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.ApprovalForm;
import io.github.roadmapbot.card.WishForm;
import io.github.roadmapbot.card.WishForm.Occasion;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Suggestions;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The buttons of the review card. A click is acknowledged at once; whether it counts is found out after that. */
public final class ReviewButtons {

    static final String EDIT = "edit";

    private static final Logger log = LoggerFactory.getLogger(ReviewButtons.class);

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Gate gate;
    private final SlackWeb slack;
    private final Clock clock;

    public ReviewButtons(Roadmaps roadmaps, Suggestions suggestions, Gate gate, SlackWeb slack, Clock clock) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.gate = gate;
        this.slack = slack;
        this.clock = clock;
    }

    public BlockActionHandler approve() {
        return handler((click, suggestion, roadmap) -> {
            Optional<String> refusal = gate.refusalOfOwn(suggestion, roadmap, click.user());
            if (refusal.isPresent()) {
                gate.tell(click, refusal.get());
            } else {
                open(
                        click,
                        suggestion,
                        ApprovalForm.approve(
                                suggestion, roadmap, roadmap.calendar().planned(clock)));
            }
        });
    }

    public BlockActionHandler decline() {
        return opening((suggestion, roadmap) -> ApprovalForm.decline(suggestion));
    }

    public BlockActionHandler edit() {
        return opening((suggestion, roadmap) -> WishForm.filled(
                roadmap,
                new Occasion(EDIT, "Edit " + suggestion.id(), "Save", ApprovalForm.about(suggestion)),
                suggestion.wish()));
    }

    /** Takes an approval back, while nothing has left for GitHub. It is taken back before it is acknowledged. */
    public BlockActionHandler undo() {
        Deed undo = (click, suggestion, roadmap) -> {
            if (!suggestions.undo(suggestion.id(), click.user(), clock.instant())) {
                gate.tell(click, whyNotUndone(suggestion.id()));
            }
        };
        return (request, context) -> {
            Click click = Click.of(request.getPayload());
            gate.attempt(click, () -> afterCheck(click, undo));
            return context.ack();
        };
    }

    private String whyNotUndone(SuggestionId id) {
        Suggestion now = suggestions.find(id).orElseThrow();
        boolean approved = now.state() instanceof State.Approved || now.state() instanceof State.Published;
        return approved
                ? "%s is on its way to GitHub already, so this cannot be undone here. You can close its issue on GitHub."
                        .formatted(id)
                : AlreadyDecided.text(now);
    }

    @FunctionalInterface
    private interface Form {
        View of(Suggestion suggestion, Roadmap roadmap);
    }

    @FunctionalInterface
    private interface Deed {
        void on(Click click, Suggestion suggestion, Roadmap roadmap);
    }

    private BlockActionHandler opening(Form form) {
        return handler((click, suggestion, roadmap) -> open(click, suggestion, form.of(suggestion, roadmap)));
    }

    private BlockActionHandler handler(Deed deed) {
        return (request, context) -> {
            Click click = Click.of(request.getPayload());
            gate.follow(click, () -> afterCheck(click, deed));
            return context.ack();
        };
    }

    private void afterCheck(Click click, Deed deed) {
        Suggestion suggestion = SuggestionId.parse(click.value())
                .flatMap(suggestions::find)
                .orElseThrow(() -> new IllegalStateException("A button is about '%s'".formatted(click.value())));
        Roadmap roadmap = roadmaps.of(suggestion);
        Optional<String> refusal = gate.refusal(roadmap, click.user());
        if (refusal.isPresent()) {
            gate.tell(click, refusal.get());
        } else {
            deed.on(click, suggestion, roadmap);
        }
    }

    private void open(Click click, Suggestion suggestion, View view) {
        if (!(suggestion.state() instanceof State.Draft)) {
            gate.tell(click, AlreadyDecided.text(suggestion));
            return;
        }
        try {
            slack.openModal(click.triggerId(), view);
        } catch (SlackFailure e) {
            log.warn("A window could not be opened for {}: {}", click.user(), e.getMessage());
            gate.tell(click, "Slack did not let me open the window. Please press the button again.");
        }
    }
}
