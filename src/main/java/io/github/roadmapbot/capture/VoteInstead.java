package io.github.roadmapbot.capture;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.Card;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.Votes;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** <em>Vote for this instead</em>: somebody who was about to suggest a thing again gives their vote to what is there. */
public final class VoteInstead implements BlockActionHandler {

    private static final Logger log = LoggerFactory.getLogger(VoteInstead.class);

    private static final String COUNTED = "Your vote for %s counts. Nothing was suggested a second time.\n"
            + "What becomes of it is told in its thread: `/roadmap show %s` leads there, and following the thread lets you know.";

    private static final String COUNTED_BEFORE = "You had voted for %s already, and your one vote counts. Nothing was"
            + " suggested a second time.\n`/roadmap show %s` leads to it.";

    private final Suggestions suggestions;
    private final Votes votes;
    private final SimilarWhileTyping typing;
    private final SlackWeb slack;
    private final Executor executor;
    private final Clock clock;

    public VoteInstead(
            Suggestions suggestions,
            Votes votes,
            SimilarWhileTyping typing,
            SlackWeb slack,
            Executor executor,
            Clock clock) {
        this.suggestions = suggestions;
        this.votes = votes;
        this.typing = typing;
        this.slack = slack;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        String value = payload.getActions().get(0).getValue();
        Suggestion suggestion = SuggestionId.parse(value)
                .flatMap(suggestions::find)
                .orElseThrow(() -> new IllegalStateException("A button is about '%s'".formatted(value)));
        if (suggestion.state() instanceof State.Open) {
            Instant now = clock.instant();
            boolean news = votes.pressed(suggestion.id(), payload.getUser().getId(), true, now.plus(Card.RHYTHM), now);
            executor.execute(() -> say(payload.getView(), news ? COUNTED : COUNTED_BEFORE, suggestion));
        } else {
            typing.show(payload.getView()); // decided meanwhile: it says so there, and what was typed stays
        }
        return context.ack();
    }

    private void say(View view, String text, Suggestion suggestion) {
        try {
            slack.updateModal(
                    view.getId(),
                    "",
                    Texts.notice("Your vote counts", text.formatted(Phrases.name(suggestion), suggestion.id())));
        } catch (SlackFailure e) {
            log.info("Somebody was not told that their vote counts: {}", e.getMessage());
        }
    }
}
