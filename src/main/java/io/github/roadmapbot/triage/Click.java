package io.github.roadmapbot.triage;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.SlackWeb.Posted;
import io.github.roadmapbot.store.Suggestions;
import java.util.Objects;

/**
 * Somebody pressed a button, or chose from a menu.
 *
 * @param value what the button stands for
 * @param message the message it is on; of empty texts for a button at home
 */
record Click(String user, String value, String triggerId, Posted message) {

    static Click of(BlockActionPayload payload) {
        Action action = payload.getActions().get(0);
        return new Click(
                payload.getUser().getId(),
                action.getSelectedOption() == null
                        ? action.getValue()
                        : action.getSelectedOption().getValue(),
                payload.getTriggerId(),
                new Posted(
                        Objects.requireNonNullElse(payload.getContainer().getChannelId(), ""),
                        Objects.requireNonNullElse(payload.getContainer().getMessageTs(), "")));
    }

    /** Whether it was pressed at home, where there is no message. */
    boolean isAtHome() {
        return message.ts().isEmpty();
    }

    /** What stands before the suggestion in the value: a verb, or the state that the button was seen in. */
    String word() {
        return value.substring(0, Math.max(0, value.lastIndexOf(' ')));
    }

    /** The suggestion that the button is about. */
    Suggestion suggestion(Suggestions suggestions) {
        return SuggestionId.parse(value.substring(value.lastIndexOf(' ') + 1))
                .flatMap(suggestions::find)
                .orElseThrow(() -> new IllegalStateException("A button is about '%s'".formatted(value)));
    }
}
