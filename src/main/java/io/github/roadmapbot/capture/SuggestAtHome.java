package io.github.roadmapbot.capture;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.capture.SuggestWindow.Asker;
import io.github.roadmapbot.feedback.Roadmaps;

/** The button at home that opens the window for a suggestion; its value is the key of the roadmap that is shown there. */
public final class SuggestAtHome implements BlockActionHandler {

    private final Roadmaps roadmaps;
    private final SuggestWindow window;

    public SuggestAtHome(Roadmaps roadmaps, SuggestWindow window) {
        this.roadmaps = roadmaps;
        this.window = window;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        Asker asker = new Asker(payload.getUser().getId(), "", payload.getTriggerId(), "press the button again");
        roadmaps.of(String.valueOf(payload.getActions().get(0).getValue()))
                .ifPresent(roadmap -> window.on(asker, roadmap));
        return context.ack();
    }
}
