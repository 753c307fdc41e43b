package io.github.roadmapbot.triage.batch;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.card.FormAnswers;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Detours;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.triage.AlreadyDecided;
import io.github.roadmapbot.triage.Gate;
import io.github.roadmapbot.triage.TriageSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The windows in which several drafts are decided, sent off. Each draft is a decision of its own, made in its own
 * transaction: one that somebody else was faster with holds up none of the others.
 */
public final class BatchSubmissions {

    public static final String CHOOSE = BatchForm.CHOOSE;
    public static final String DO = BatchForm.DO;

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Detours detours;
    private final Gate gate;
    private final Clock clock;

    public BatchSubmissions(Roadmaps roadmaps, Suggestions suggestions, Detours detours, Gate gate, Clock clock) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.detours = detours;
        this.gate = gate;
        this.clock = clock;
    }

    /** Somebody who decides. */
    private record Decider(String user, Roadmap roadmap, ViewSubmissionContext context) {}

    public ViewSubmissionHandler choose() {
        return (request, context) -> {
            ViewSubmissionPayload payload = request.getPayload();
            Decider decider = decider(payload, payload.getView().getPrivateMetadata(), context);
            return refused(decider)
                    .orElseGet(() ->
                            choose(decider, new FormAnswers(payload.getView().getState())));
        };
    }

    private Response choose(Decider decider, FormAnswers answers) {
        List<Suggestion> chosen = answers.ticked(BatchForm.CHOSEN).stream()
                .flatMap(id -> SuggestionId.parse(id).flatMap(suggestions::find).stream())
                .filter(each -> each.roadmap().equals(decider.roadmap().key()))
                .toList();
        Optional<Verb> verb = answers.choice(BatchForm.VERB).flatMap(Verb::of);
        if (chosen.isEmpty()) {
            return wrong(decider, BatchForm.CHOSEN, "Please choose at least one.");
        }
        if (chosen.size() > Batch.MOST) {
            return wrong(decider, BatchForm.CHOSEN, "Please choose at most %d at once.".formatted(Batch.MOST));
        }
        return verb.map(wanted -> confirm(decider, chosen, wanted))
                .orElseGet(() -> wrong(decider, BatchForm.VERB, "Please choose what is to be done."));
    }

    private Response confirm(Decider decider, List<Suggestion> chosen, Verb verb) {
        List<Suggestion> fit = new ArrayList<>();
        List<String> unfit = new ArrayList<>();
        for (Suggestion each : chosen) {
            whyNot(decider, verb, each).ifPresentOrElse(unfit::add, () -> fit.add(each));
        }
        if (fit.isEmpty()) {
            return decider.context().ackWithUpdate(Texts.notice("Nothing to do", String.join("\n", unfit)));
        }
        Quarter planned = decider.roadmap().calendar().planned(clock);
        Batch batch = new Batch(
                decider.roadmap().key(), verb, fit.stream().map(Batch.Item::of).toList());
        List<LayoutBlock> preview = new ArrayList<>(List.of(Preview.of(verb, fit, planned)));
        if (!unfit.isEmpty()) {
            preview.add(Preview.leftOut(unfit));
        }
        return decider.context().ackWithUpdate(BatchForm.confirm(batch, preview, planned));
    }

    public ViewSubmissionHandler act() {
        return (request, context) -> {
            ViewSubmissionPayload payload = request.getPayload();
            Batch batch = Batch.read(payload.getView().getPrivateMetadata());
            Decider decider = decider(payload, batch.roadmap(), context);
            return refused(decider)
                    .orElseGet(() -> act(
                            decider, batch, new FormAnswers(payload.getView().getState())));
        };
    }

    private Response act(Decider decider, Batch batch, FormAnswers answers) {
        return switch (batch.verb()) {
            case APPROVE -> carryOut(decider, batch, approving(decider));
            case DECLINE -> decline(decider, batch, answers.text(BatchForm.REASON));
            case SNOOZE -> snooze(decider, batch, answers);
            case DEFER -> defer(decider, batch, answers);
        };
    }

    private Deed approving(Decider decider) {
        TriageSettings rules = gate.rules(decider.roadmap());
        Quarter planned = decider.roadmap().calendar().planned(clock);
        return (suggestion, draft) -> {
            State.Approved approved = draft.approve(decision(decider, ""), planned);
            Instant publishAt = approved.decision().at().plus(rules.undo());
            return switch (suggestions.approve(
                    suggestion.id(), suggestion.wish(), approved, publishAt, rules.approvals())) {
                case DECIDED -> Deed.Result.DONE;
                case COUNTED -> Deed.Result.COUNTED;
                case TOO_LATE -> Deed.Result.TOO_LATE;
            };
        };
    }

    private Response decline(Decider decider, Batch batch, String reason) {
        if (reason.isEmpty()) {
            return wrong(decider, BatchForm.REASON, "Please give a reason: the proposers are told it.");
        }
        return carryOut(
                decider,
                batch,
                (suggestion, draft) ->
                        Deed.of(suggestions.decline(suggestion.id(), draft.decline(decision(decider, reason)))));
    }

    private Response snooze(Decider decider, Batch batch, FormAnswers answers) {
        Calendar calendar = decider.roadmap().calendar();
        Optional<Instant> until = answers.day(BatchForm.UNTIL)
                .map(day -> day.atStartOfDay(calendar.zone()).toInstant())
                .filter(day -> day.isAfter(clock.instant()));
        if (until.isEmpty()) {
            return wrong(decider, BatchForm.UNTIL, "Please choose a day after today.");
        }
        return carryOut(
                decider,
                batch,
                (suggestion, draft) -> Deed.of(detours.snooze(
                        suggestion.id(), draft.snooze(decision(decider, ""), until, OptionalInt.empty()))));
    }

    private Response defer(Decider decider, Batch batch, FormAnswers answers) {
        Calendar calendar = decider.roadmap().calendar();
        Optional<Quarter> quarter = answers.choice(BatchForm.QUARTER)
                .map(Quarter::parse)
                .filter(each -> each.compareTo(calendar.planned(clock)) > 0);
        if (quarter.isEmpty()) {
            return wrong(
                    decider, BatchForm.QUARTER, "Please choose a later quarter than the one that is being planned.");
        }
        Decision decision = decision(decider, answers.text(BatchForm.REASON));
        return carryOut(
                decider,
                batch,
                (suggestion, draft) -> Deed.of(detours.defer(
                        suggestion.id(), draft.defer(decision, quarter.get()), calendar.planningOf(quarter.get()))));
    }

    private Response carryOut(Decider decider, Batch batch, Deed deed) {
        Report report = new Report();
        for (Batch.Item item : batch.items()) {
            carryOut(decider, batch.verb(), item, deed, report);
        }
        return decider.context().ackWithUpdate(report.view(batch.verb()));
    }

    private void carryOut(Decider decider, Verb verb, Batch.Item item, Deed deed, Report report) {
        Suggestion suggestion = find(item.id());
        Optional<String> whyNot = whyNot(decider, verb, suggestion);
        if (whyNot.isPresent()) {
            report.leftOut(whyNot.get());
        } else if (!suggestion.wish().fingerprint().equals(item.fingerprint())) {
            report.leftOut("%s was edited while your window was open. Please read it again.".formatted(item.id()));
        } else if (suggestion.state() instanceof State.Draft draft) {
            switch (deed.on(suggestion, draft)) {
                case DONE -> report.done(suggestion);
                case COUNTED -> report.counted(suggestion);
                case TOO_LATE -> report.leftOut(AlreadyDecided.text(find(item.id())));
            }
        }
    }

    /** Why a draft is left out, naming it; empty if it is not. */
    private Optional<String> whyNot(Decider decider, Verb verb, Suggestion suggestion) {
        if (!(suggestion.state() instanceof State.Draft)) {
            return Optional.of(AlreadyDecided.text(suggestion));
        }
        return verb == Verb.APPROVE ? whyNotApproved(decider, suggestion) : Optional.empty();
    }

    private Optional<String> whyNotApproved(Decider decider, Suggestion suggestion) {
        if (!suggestion.wish().fitsInQuarter()) {
            return Optional.of("%s needs more than a quarter: split it, or approve it on its card with a reason."
                    .formatted(suggestion.id()));
        }
        if (decider.roadmap().category(suggestion.wish().category()).isEmpty()) {
            return Optional.of("%s has a category that is not used any more: approve it on its card with another."
                    .formatted(suggestion.id()));
        }
        if (gate.rules(decider.roadmap()).approvals() > 1
                && suggestions.ties(suggestion.id()).approvedBy().contains(decider.user())) {
            return Optional.of("%s has your approval already; another maintainer has to approve it, too."
                    .formatted(suggestion.id()));
        }
        return gate.refusalOfOwn(suggestion, decider.roadmap(), decider.user());
    }

    private Suggestion find(SuggestionId id) {
        return suggestions.find(id).orElseThrow(() -> new IllegalStateException("A window is about " + id));
    }

    private Decider decider(ViewSubmissionPayload payload, String roadmap, ViewSubmissionContext context) {
        return new Decider(
                payload.getUser().getId(),
                roadmaps.of(roadmap)
                        .orElseThrow(() -> new IllegalStateException("A window is about '%s'".formatted(roadmap))),
                context);
    }

    private Optional<Response> refused(Decider decider) {
        return gate.refusal(decider.roadmap(), decider.user())
                .map(why -> decider.context().ackWithUpdate(Texts.notice("Not done", why)));
    }

    private static Response wrong(Decider decider, String block, String why) {
        return decider.context().ackWithErrors(Map.of(block, why));
    }

    private Decision decision(Decider decider, String reason) {
        return new Decision(decider.user(), clock.instant(), reason);
    }
}
