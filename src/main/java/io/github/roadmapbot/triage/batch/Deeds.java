package io.github.roadmapbot.triage.batch;

import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.Detours;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.cycle.PlannedQuarters;
import io.github.roadmapbot.triage.AlreadyDecided;
import io.github.roadmapbot.triage.Gate;
import io.github.roadmapbot.triage.TriageSettings;
import io.github.roadmapbot.triage.WhyNow;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Carries out what was chosen for several drafts. Each is a decision of its own, made in its own transaction: one that
 * somebody else was faster with holds up none of the others.
 */
final class Deeds {

    private final Suggestions suggestions;
    private final Detours detours;
    private final Gate gate;
    private final PlannedQuarters planned;
    private final WhyNow whyNow;
    private final Clock clock;

    Deeds(Suggestions suggestions, Detours detours, Gate gate, PlannedQuarters planned, WhyNow whyNow, Clock clock) {
        this.whyNow = whyNow;
        this.suggestions = suggestions;
        this.detours = detours;
        this.gate = gate;
        this.planned = planned;
        this.clock = clock;
    }

    /** Does what the window says with each draft of the batch, or says what is wrong in the window. */
    Response act(Decider decider, Batch batch, FormAnswers answers) {
        return switch (batch.verb()) {
            case APPROVE -> approve(decider, batch, answers);
            case DECLINE -> decline(decider, batch, answers.text(BatchForm.REASON));
            case SNOOZE -> snooze(decider, batch, answers);
            case DEFER -> defer(decider, batch, answers);
        };
    }

    private Response approve(Decider decider, Batch batch, FormAnswers answers) {
        Quarter quarter = planned.of(decider.roadmap());
        return whyNow.missing(decider.roadmap(), quarter, answers, decider.context())
                .orElseGet(() -> carryOut(decider, batch, approving(decider, quarter, answers)));
    }

    private Deed approving(Decider decider, Quarter quarter, FormAnswers answers) {
        TriageSettings rules = gate.rules(decider.roadmap());
        return (suggestion, draft) -> {
            whyNow.keep(suggestion.id(), decider.roadmap(), quarter, answers, decider.user());
            State.Approved approved = draft.approve(decider.decision(clock.instant(), ""), quarter);
            Instant publishAt = approved.decision().at().plus(rules.undo());
            return switch (suggestions.approve(
                    suggestion.id(), suggestion.wish(), suggestion.plan(), approved, publishAt, rules.approvals())) {
                case DECIDED -> Deed.Result.DONE;
                case COUNTED -> Deed.Result.COUNTED;
                case TOO_LATE -> Deed.Result.TOO_LATE;
            };
        };
    }

    private Response decline(Decider decider, Batch batch, String reason) {
        if (reason.isEmpty()) {
            return decider.wrong(BatchForm.REASON, "Please give a reason: the proposers are told it.");
        }
        return carryOut(
                decider,
                batch,
                (suggestion, draft) -> Deed.of(suggestions.decline(
                        suggestion.id(), draft.decline(decider.decision(clock.instant(), reason)))));
    }

    private Response snooze(Decider decider, Batch batch, FormAnswers answers) {
        Calendar calendar = decider.roadmap().calendar();
        Optional<Instant> until = answers.day(BatchForm.UNTIL)
                .map(day -> day.atStartOfDay(calendar.zone()).toInstant())
                .filter(day -> day.isAfter(clock.instant()));
        if (until.isEmpty()) {
            return decider.wrong(BatchForm.UNTIL, "Please choose a day after today.");
        }
        return carryOut(
                decider,
                batch,
                (suggestion, draft) -> Deed.of(detours.snooze(
                        suggestion.id(),
                        draft.snooze(decider.decision(clock.instant(), ""), until, OptionalInt.empty()))));
    }

    private Response defer(Decider decider, Batch batch, FormAnswers answers) {
        Calendar calendar = decider.roadmap().calendar();
        Optional<Quarter> quarter = VerbForm.laterQuarter(answers, planned.of(decider.roadmap()));
        if (quarter.isEmpty()) {
            return decider.wrong(VerbForm.QUARTER, VerbForm.NOT_LATER);
        }
        Decision decision = decider.decision(clock.instant(), answers.text(BatchForm.REASON));
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
    Optional<String> whyNot(Decider decider, Verb verb, Suggestion suggestion) {
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
}
