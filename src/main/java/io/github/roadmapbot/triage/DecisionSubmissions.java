package io.github.roadmapbot.triage;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.ApprovalForm;
import io.github.roadmapbot.card.FormAnswers;
import io.github.roadmapbot.card.WishAnswers;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Suggestions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The windows of the review card, sent off: here decisions are taken, so whoever sends one is checked once more. */
public final class DecisionSubmissions {

    public static final String APPROVE = ApprovalForm.APPROVE;
    public static final String DECLINE = ApprovalForm.DECLINE;
    public static final String EDIT = ReviewButtons.EDIT;

    private static final String EDITED =
            "Somebody edited this suggestion while your window was open. Nothing was changed;"
                    + " please read it again and decide once more.";

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Gate gate;
    private final PromptNames names;
    private final Clock clock;

    public DecisionSubmissions(Roadmaps roadmaps, Suggestions suggestions, Gate gate, PromptNames names, Clock clock) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.gate = gate;
        this.names = names;
        this.clock = clock;
    }

    public ViewSubmissionHandler approve() {
        return handler(this::approve);
    }

    public ViewSubmissionHandler decline() {
        return handler(this::decline);
    }

    public ViewSubmissionHandler edit() {
        return handler(this::edit);
    }

    /** A window as it was sent, and what it is about, with the fingerprint of the words that it showed. */
    private record Sent(
            Suggestion suggestion,
            String seen,
            Roadmap roadmap,
            String by,
            FormAnswers answers,
            ViewSubmissionContext context) {

        /** Nobody decides on words that they did not see. */
        boolean isAsSeen() {
            return suggestion.wish().fingerprint().equals(seen);
        }
    }

    @FunctionalInterface
    private interface Move {
        Response make(Sent sent, State.Draft draft);
    }

    private ViewSubmissionHandler handler(Move move) {
        return (request, context) -> {
            Sent sent = read(request.getPayload(), context);
            Optional<String> refusal = gate.refusal(sent.roadmap(), sent.by());
            if (refusal.isPresent()) {
                return notice(context, "Not done", refusal.get());
            }
            if (!(sent.suggestion().state() instanceof State.Draft draft)) {
                return tooLate(sent);
            }
            return sent.isAsSeen() ? move.make(sent, draft) : notice(context, "Edited meanwhile", EDITED);
        };
    }

    private Sent read(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        String[] about = payload.getView().getPrivateMetadata().split(" ", 2);
        Suggestion suggestion = SuggestionId.parse(about[0])
                .flatMap(suggestions::find)
                .orElseThrow(() -> new IllegalStateException("A window is about '%s'".formatted(about[0])));
        return new Sent(
                suggestion,
                about.length == 2 ? about[1] : "",
                roadmaps.of(suggestion),
                payload.getUser().getId(),
                new FormAnswers(payload.getView().getState()),
                context);
    }

    private Response approve(Sent sent, State.Draft draft) {
        Suggestion suggestion = sent.suggestion();
        Optional<String> refusal = gate.refusalOfOwn(suggestion, sent.roadmap(), sent.by());
        if (refusal.isPresent()) {
            return notice(sent.context(), "Not done", refusal.get());
        }
        ApprovalForm.Answers answers = ApprovalForm.read(sent.answers(), suggestion.wish(), sent.roadmap());
        if (answers.wish().isEmpty()) {
            return sent.context().ackWithErrors(answers.errors());
        }
        Instant now = clock.instant();
        State.Approved approved = draft.approve(
                new Decision(sent.by(), now, answers.reason()),
                sent.roadmap().calendar().planned(clock));
        return suggestions.approve(
                        suggestion.id(),
                        answers.wish().get(),
                        approved,
                        now.plus(gate.rules(sent.roadmap()).undo()))
                ? sent.context().ack()
                : tooLate(sent);
    }

    private Response decline(Sent sent, State.Draft draft) {
        ApprovalForm.Answers answers =
                ApprovalForm.readDecline(sent.answers(), sent.suggestion().wish());
        if (!answers.errors().isEmpty()) {
            return sent.context().ackWithErrors(answers.errors());
        }
        State.Declined declined = draft.decline(new Decision(sent.by(), clock.instant(), answers.reason()));
        return suggestions.decline(sent.suggestion().id(), declined)
                ? sent.context().ack()
                : tooLate(sent);
    }

    private Response edit(Sent sent, State.Draft draft) {
        WishAnswers answers = WishAnswers.read(sent.answers(), sent.roadmap(), names.directory());
        if (answers.wish().isEmpty()) {
            return sent.context().ackWithErrors(answers.errors());
        }
        return suggestions.edit(sent.suggestion().id(), answers.wish().get(), sent.by(), clock.instant())
                ? sent.context().ack()
                : tooLate(sent);
    }

    /** Somebody else was faster: says who, from what the store says now. */
    private Response tooLate(Sent sent) {
        Suggestion now = suggestions.find(sent.suggestion().id()).orElse(sent.suggestion());
        return notice(sent.context(), "Already decided", AlreadyDecided.text(now));
    }

    private static Response notice(ViewSubmissionContext context, String title, String mrkdwn) {
        return context.ackWithUpdate(Texts.notice(title, mrkdwn));
    }
}
