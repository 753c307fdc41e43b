package io.github.roadmapbot.triage;

import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.store.Suggestions;
import java.util.Optional;

/**
 * What all windows of the review card have in common when they are sent: whoever sends one is checked once more, and is told
 * if somebody else was faster.
 */
public final class ReviewWindows {

    private static final String EDITED =
            "Somebody edited this suggestion while your window was open. Nothing was changed;"
                    + " please read it again and decide once more.";

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Gate gate;

    public ReviewWindows(Roadmaps roadmaps, Suggestions suggestions, Gate gate) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.gate = gate;
    }

    /** What a window does from a state of the kind that it is for. */
    @FunctionalInterface
    interface Move<S extends State> {
        Response make(SentWindow sent, S from);
    }

    /** Handles a window that is for suggestions in a state of this kind. */
    <S extends State> ViewSubmissionHandler from(Class<S> kind, Move<S> move) {
        return (request, context) -> {
            SentWindow sent = SentWindow.read(request.getPayload(), context, roadmaps, suggestions);
            Optional<String> refusal = gate.refusal(sent.roadmap(), sent.suggestion(), sent.by());
            if (refusal.isPresent()) {
                return sent.notice("Not done", refusal.get());
            }
            State state = sent.suggestion().state();
            if (!kind.isInstance(state)) {
                return tooLate(sent);
            }
            return sent.isAsSeen() ? move.make(sent, kind.cast(state)) : sent.notice("Edited meanwhile", EDITED);
        };
    }

    /** Closes the window of a move that was made; otherwise says who was faster. */
    Response closed(SentWindow sent, boolean made) {
        return made ? sent.done() : tooLate(sent);
    }

    /** Somebody else was faster: says who, from what the store says now. */
    Response tooLate(SentWindow sent) {
        Suggestion now = suggestions.find(sent.id()).orElse(sent.suggestion());
        return sent.notice("Already decided", AlreadyDecided.text(now));
    }
}
