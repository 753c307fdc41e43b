package io.github.roadmapbot.decide.ballot;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.decide.BallotDesk;
import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Voice;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.decision.BallotEnds;
import io.github.roadmapbot.store.decision.BallotVotes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Takes the windows in which something is said about a vote: why somebody objects, and why it was decided like this. */
public final class SaidSubmissions {

    @FunctionalInterface
    private interface Taker {
        Optional<String> take(BallotFacts facts, String user, String text);
    }

    private final BallotDesk desk;
    private final BallotButtons buttons;
    private final BallotVotes votes;
    private final BallotEnds ends;
    private final Clock clock;

    public SaidSubmissions(BallotDesk desk, BallotButtons buttons, BallotVotes votes, BallotEnds ends, Clock clock) {
        this.desk = desk;
        this.buttons = buttons;
        this.votes = votes;
        this.ends = ends;
        this.clock = clock;
    }

    public ViewSubmissionHandler objection() {
        return handler((facts, user, text) -> {
            Optional<String> refusal = buttons.refusal(facts, user);
            boolean cast = refusal.isEmpty()
                    && votes.cast(facts.ballot(), new Vote(user, new Voice.Objection(), text, clock.instant()));
            return cast
                    ? Optional.empty()
                    : refusal.or(() -> Optional.of("%s is over, so your objection was not taken."
                            .formatted(facts.ballot().id())));
        });
    }

    public ViewSubmissionHandler escalation() {
        return handler((facts, user, text) -> {
            Optional<String> refusal = buttons.mayEscalate(facts, user);
            boolean first = refusal.isEmpty() && votes.giveUp(facts.ballot(), user, text, clock.instant());
            return first
                    ? Optional.empty()
                    : refusal.or(() -> Optional.of(
                            "%s is handed on already.".formatted(facts.ballot().id())));
        });
    }

    public ViewSubmissionHandler reasons() {
        return handler((facts, user, text) -> {
            Optional<String> refusal = buttons.mayReason(facts, user);
            if (refusal.isEmpty()) {
                ends.reason(facts.ballot(), text, clock.instant());
            }
            return refusal;
        });
    }

    private ViewSubmissionHandler handler(Taker taker) {
        return (request, context) -> take(request, context, taker);
    }

    private Response take(ViewSubmissionRequest request, ViewSubmissionContext context, Taker taker) {
        var view = request.getPayload().getView();
        String about = String.valueOf(view.getPrivateMetadata());
        BallotFacts facts = BallotId.parse(about)
                .flatMap(desk::of)
                .orElseThrow(() -> new IllegalStateException("A window is about '%s'".formatted(about)));
        String text = new FormAnswers(view.getState()).text(BallotForm.TEXT);
        if (text.isEmpty()) {
            return context.ackWithErrors(Map.of(BallotForm.TEXT, "Please give a reason."));
        }
        return taker.take(facts, request.getPayload().getUser().getId(), text)
                .map(refusal -> context.ackWithUpdate(Texts.notice("Not taken", refusal)))
                .orElseGet(context::ack);
    }
}
