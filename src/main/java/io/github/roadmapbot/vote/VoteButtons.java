package io.github.roadmapbot.vote;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import io.github.roadmapbot.card.Card;
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

/** Vote and Take back on the feedback card, for those who would rather press a button. Kept before it is acknowledged. */
public final class VoteButtons {

    private static final Logger log = LoggerFactory.getLogger(VoteButtons.class);

    private final Suggestions suggestions;
    private final Votes votes;
    private final SlackWeb slack;
    private final Executor executor;
    private final Clock clock;

    /**
     * Takes what a press needs.
     *
     * @param executor tells the person what became of it, after the acknowledgement
     */
    public VoteButtons(Suggestions suggestions, Votes votes, SlackWeb slack, Executor executor, Clock clock) {
        this.suggestions = suggestions;
        this.votes = votes;
        this.slack = slack;
        this.executor = executor;
        this.clock = clock;
    }

    public BlockActionHandler vote() {
        return handler(true);
    }

    public BlockActionHandler takeBack() {
        return handler(false);
    }

    private BlockActionHandler handler(boolean voting) {
        return (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            String answer = pressed(
                    payload.getUser().getId(), payload.getActions().get(0).getValue(), voting);
            executor.execute(() -> tell(
                    payload.getContainer().getChannelId(), payload.getUser().getId(), answer));
            return context.ack();
        };
    }

    private String pressed(String person, String value, boolean voting) {
        Suggestion suggestion = SuggestionId.parse(value)
                .flatMap(suggestions::find)
                .orElseThrow(() -> new IllegalStateException("A button is about '%s'".formatted(value)));
        SuggestionId id = suggestion.id();
        if (!(suggestion.state() instanceof State.Draft)) {
            return "%s is decided already, so votes do not change any more.".formatted(id);
        }
        Instant now = clock.instant();
        boolean news = votes.pressed(id, person, voting, now.plus(Card.RHYTHM), now);
        if (voting) {
            return news
                    ? "Your vote for %s is kept. You have one voice, however you vote.".formatted(id)
                    : "You have voted for %s already; that stands.".formatted(id);
        }
        boolean reacted = votes.of(id).stream().anyMatch(cast -> cast.person().equals(person));
        if (reacted) {
            return "You also reacted to %s with an emoji. Take that off the card, and your vote is gone.".formatted(id);
        }
        return news
                ? "Your vote for %s is taken back.".formatted(id)
                : "You have no vote on %s to take back.".formatted(id);
    }

    private void tell(String channel, String person, String text) {
        try {
            slack.whisper(channel, person, Texts.section(text));
        } catch (SlackFailure e) {
            log.info("Somebody was not told what became of their vote: {}", e.getMessage());
        }
    }
}
