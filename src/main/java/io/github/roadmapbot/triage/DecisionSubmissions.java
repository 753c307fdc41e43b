package io.github.roadmapbot.triage;

import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.form.ApprovalForm;
import io.github.roadmapbot.card.form.WishAnswers;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.store.Approval;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.cycle.PlannedQuarters;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The windows of the review card that decide, sent off. */
public final class DecisionSubmissions {

    public static final String APPROVE = ApprovalForm.APPROVE;
    public static final String DECLINE = ApprovalForm.DECLINE;
    public static final String EDIT = ReviewButtons.EDIT;

    private static final String TWICE =
            "You approved %s already. It counts once; another maintainer has to approve it, too.";

    private final ReviewWindows windows;
    private final Suggestions suggestions;
    private final Publications publications;
    private final Gate gate;
    private final PromptNames names;
    private final PlannedQuarters planned;
    private final WhyNow whyNow;
    private final Clock clock;

    public DecisionSubmissions(
            ReviewWindows windows,
            Suggestions suggestions,
            Publications publications,
            Gate gate,
            PromptNames names,
            PlannedQuarters planned,
            WhyNow whyNow,
            Clock clock) {
        this.windows = windows;
        this.suggestions = suggestions;
        this.publications = publications;
        this.gate = gate;
        this.names = names;
        this.planned = planned;
        this.whyNow = whyNow;
        this.clock = clock;
    }

    public ViewSubmissionHandler approve() {
        return windows.from(State.Decidable.class, this::approve);
    }

    public ViewSubmissionHandler decline() {
        return windows.from(State.Decidable.class, this::decline);
    }

    public ViewSubmissionHandler edit() {
        return windows.from(State.Draft.class, this::edit);
    }

    private Response approve(SentWindow sent, State.Decidable from) {
        Suggestion suggestion = sent.suggestion();
        Optional<String> refusal = gate.refusalOfOwn(suggestion, sent.roadmap(), sent.by());
        if (refusal.isPresent()) {
            return sent.notice("Not done", refusal.get());
        }
        boolean tracked = publications.of(sent.id()).issue().isPresent();
        ApprovalForm.Answers answers = ApprovalForm.read(sent.answers(), suggestion.wish(), sent.roadmap(), tracked);
        if (answers.wish().isEmpty()) {
            return sent.context().ackWithErrors(answers.errors());
        }
        if (!answers.plan().partOf().map(whole -> canHold(whole, suggestion)).orElse(true)) {
            return sent.context().ackWithErrors(ApprovalForm.notThere(sent.roadmap()));
        }
        TriageSettings rules = gate.rules(sent.roadmap());
        if (rules.approvals() > 1 && suggestions.ties(sent.id()).approvedBy().contains(sent.by())) {
            return sent.notice("Approved already", TWICE.formatted(sent.id()));
        }
        Quarter quarter = planned.of(sent.roadmap());
        Optional<Response> unsaid = whyNow.missing(sent.roadmap(), quarter, sent.answers(), sent.context());
        if (unsaid.isPresent()) {
            return unsaid.get();
        }
        whyNow.keep(sent.id(), sent.roadmap(), quarter, sent.answers(), sent.by());
        State.Approved approved = from.approve(new Decision(sent.by(), clock.instant(), answers.reason()), quarter);
        return windows.closed(sent, approve(sent, answers, approved, rules) != Approval.TOO_LATE);
    }

    /** Whether it is on the same roadmap, or on its way there, and is no part of this one itself. */
    private boolean canHold(SuggestionId whole, Suggestion part) {
        return suggestions
                .find(whole)
                .filter(found -> found.roadmap().equals(part.roadmap()))
                .filter(found -> !found.id().equals(part.id()))
                .filter(found -> found.state() instanceof State.OnGitHub || found.state() instanceof State.Approved)
                .filter(found -> found.plan().partOf().filter(part.id()::equals).isEmpty())
                .isPresent();
    }

    private Approval approve(
            SentWindow sent, ApprovalForm.Answers answers, State.Approved approved, TriageSettings rules) {
        Instant publishAt = approved.decision().at().plus(rules.undo());
        return suggestions.approve(
                sent.id(), answers.wish().orElseThrow(), answers.plan(), approved, publishAt, rules.approvals());
    }

    private Response decline(SentWindow sent, State.Decidable from) {
        ApprovalForm.Answers answers =
                ApprovalForm.readDecline(sent.answers(), sent.suggestion().wish());
        if (!answers.errors().isEmpty()) {
            return sent.context().ackWithErrors(answers.errors());
        }
        State.Declined declined = from.decline(new Decision(sent.by(), clock.instant(), answers.reason()));
        return windows.closed(sent, suggestions.decline(sent.id(), declined));
    }

    private Response edit(SentWindow sent, State.Draft from) {
        WishAnswers answers = WishAnswers.read(sent.answers(), sent.roadmap(), names.directory());
        if (answers.wish().isEmpty()) {
            return sent.context().ackWithErrors(answers.errors());
        }
        return windows.closed(sent, suggestions.edit(sent.id(), answers.wish().get(), sent.by(), clock.instant()));
    }
}
