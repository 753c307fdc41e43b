package io.github.roadmapbot.triage;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import io.github.roadmapbot.slack.SlackWeb.Posted;

/**
 * Somebody pressed a button.
 *
 * @param value what the button stands for
 * @param message the message it is on
 */
record Click(String user, String value, String triggerId, Posted message) {

    static Click of(BlockActionPayload payload) {
        return new Click(
                payload.getUser().getId(),
                payload.getActions().get(0).getValue(),
                payload.getTriggerId(),
                new Posted(
                        payload.getContainer().getChannelId(),
                        payload.getContainer().getMessageTs()));
    }
}
