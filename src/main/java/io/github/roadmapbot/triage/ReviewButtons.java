package io.github.roadmapbot.triage;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.ReviewCard;
import io.github.roadmapbot.card.form.ApprovalForm;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.card.form.WishForm.Occasion;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Detours;
import io.github.roadmapbot.store.Duplicates;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.cycle.PlannedQuarters;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The buttons of the review card. A click is acknowledged at once; whether it counts is found out after that. */
public final class ReviewButtons {

    static final String EDIT = "edit";

    private static final Logger log = LoggerFactory.getLogger(ReviewButtons.class);

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Detours detours;
    private final Duplicates duplicates;
    private final Publications publications;
    private final Gate gate;
    private final SlackWeb slack;
    private final PlannedQuarters planned;
    private final Clock clock;

    public ReviewButtons(
            Roadmaps roadmaps,
            Suggestions suggestions,
            Detours detours,
            Duplicates duplicates,
            Publications publications,
            Gate gate,
            SlackWeb slack,
            PlannedQuarters planned,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.detours = detours;
        this.duplicates = duplicates;
        this.publications = publications;
        this.gate = gate;
        this.slack = slack;
        this.planned = planned;
        this.clock = clock;
    }

    public BlockActionHandler approve() {
        return handler((click, suggestion, roadmap) -> {
            Optional<String> refusal = gate.refusalOfOwn(suggestion, roadmap, click.user());
            if (refusal.isPresent()) {
                gate.tell(click, refusal.get());
            } else {
                open(click, suggestion, approval(suggestion, roadmap));
            }
        });
    }

    private View approval(Suggestion suggestion, Roadmap roadmap) {
        boolean tracked = publications.of(suggestion.id()).issue().isPresent();
        return ApprovalForm.approve(suggestion, roadmap, planned.of(roadmap), tracked);
    }

    public BlockActionHandler decline() {
        return opening((suggestion, roadmap) -> ApprovalForm.decline(suggestion));
    }

    public BlockActionHandler edit() {
        return opening((suggestion, roadmap) -> WishForm.filled(
                roadmap,
                new Occasion(EDIT, "Edit " + suggestion.id(), "Save", ApprovalForm.about(suggestion)),
                suggestion.wish(),
                false));
    }

    public BlockActionHandler ask() {
        return handler((click, suggestion, roadmap) -> {
            Optional<String> refusal = Remote.whyNotAsked(suggestion);
            if (refusal.isPresent()) {
                gate.tell(click, refusal.get());
            } else {
                open(click, suggestion, VerbForm.ask(suggestion));
            }
        });
    }

    /** The menu, whose options say which window is wanted. */
    public BlockActionHandler more() {
        return handler(
                (click, suggestion, roadmap) -> open(click, suggestion, form(click.word(), suggestion, roadmap)));
    }

    private View form(String verb, Suggestion suggestion, Roadmap roadmap) {
        return switch (verb) {
            case VerbForm.DUPLICATE -> VerbForm.duplicate(suggestion);
            case VerbForm.SPLIT -> VerbForm.split(suggestion, gate.mayShowAlone(suggestion, roadmap));
            case VerbForm.SNOOZE -> VerbForm.snooze(suggestion);
            case VerbForm.DEFER -> VerbForm.defer(suggestion, planned.of(roadmap));
            case VerbForm.ESCALATE -> VerbForm.escalate(suggestion);
            default -> throw new IllegalStateException("A menu offers '%s'".formatted(verb));
        };
    }

    /** Makes a draft of it again, if it is still in the state that the button was seen in. */
    public BlockActionHandler reopen() {
        return atOnce((click, suggestion, roadmap) -> {
            boolean done = !ReviewCard.isTakenBack(suggestion)
                    && suggestion.state() instanceof State.Returning state
                    && ReviewCard.value(state, suggestion.id().toString()).equals(click.value())
                    && reopen(suggestion, state, click.user());
            if (!done) {
                gate.tell(
                        click,
                        AlreadyDecided.text(suggestions.find(suggestion.id()).orElse(suggestion)));
            }
        });
    }

    private boolean reopen(Suggestion suggestion, State.Returning state, String by) {
        return state instanceof State.Merged merged
                ? duplicates.unmerge(suggestion.id(), merged, by, clock.instant())
                : detours.reopen(suggestion.id(), state, by, clock.instant());
    }

    /** Takes an approval back, while nothing has left for GitHub. It is taken back before it is acknowledged. */
    public BlockActionHandler undo() {
        return atOnce((click, suggestion, roadmap) -> {
            if (!suggestions.undo(suggestion.id(), click.user(), clock.instant())) {
                gate.tell(click, whyNotUndone(suggestion.id()));
            }
        });
    }

    /** Done before it is acknowledged, so that it is not lost. */
    private BlockActionHandler atOnce(Deed deed) {
        return (request, context) -> {
            Click click = Click.of(request.getPayload());
            gate.attempt(click, () -> afterCheck(click, deed));
            return context.ack();
        };
    }

    private String whyNotUndone(SuggestionId id) {
        Suggestion now = suggestions.find(id).orElseThrow();
        boolean approved = now.state() instanceof State.Approved || now.state() instanceof State.OnGitHub;
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
        Suggestion suggestion = click.suggestion(suggestions);
        Roadmap roadmap = roadmaps.of(suggestion);
        Optional<String> refusal = gate.refusal(roadmap, suggestion, click.user());
        if (refusal.isPresent()) {
            gate.tell(click, refusal.get());
        } else {
            deed.on(click, suggestion, roadmap);
        }
    }

    private void open(Click click, Suggestion suggestion, View view) {
        if (!fits(view, suggestion.state())) {
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

    /** What is escalated can be decided, and nothing else. */
    private static boolean fits(View view, State state) {
        boolean decides = Set.of(ApprovalForm.APPROVE, ApprovalForm.DECLINE).contains(view.getCallbackId());
        return state instanceof State.Draft || (decides && state instanceof State.Escalated);
    }
}
