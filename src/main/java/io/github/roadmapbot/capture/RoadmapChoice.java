package io.github.roadmapbot.capture;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody chose a roadmap in the window: now its categories can be offered. */
public final class RoadmapChoice implements BlockActionHandler {

    public static final String ACTION = CaptureForm.CHOOSE;

    private static final Logger log = LoggerFactory.getLogger(RoadmapChoice.class);

    private final Roadmaps roadmaps;
    private final SuggestWindow window;
    private final SlackWeb slack;
    private final Executor executor;

    public RoadmapChoice(Roadmaps roadmaps, SuggestWindow window, SlackWeb slack, Executor executor) {
        this.roadmaps = roadmaps;
        this.window = window;
        this.slack = slack;
        this.executor = executor;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        String key = payload.getActions().get(0).getSelectedOption().getValue();
        View open = payload.getView();
        Memo memo = Memo.read(open.getPrivateMetadata()).of(key);
        roadmaps.of(key).ifPresent(roadmap -> executor.execute(() -> show(roadmap, open, memo)));
        return context.ack();
    }

    /** If it cannot be shown, the submission asks for the choice once more. */
    private void show(Roadmap roadmap, View open, Memo memo) {
        Optional<String> category =
                memo.ts().isEmpty() ? Optional.empty() : Optional.of(window.category(roadmap, memo.channel()));
        try {
            slack.updateModal(
                    open.getId(),
                    open.getHash(),
                    WishForm.of(
                            roadmap,
                            CaptureForm.occasion(memo),
                            open.getBlocks(),
                            category,
                            window.release(Optional.of(roadmap), memo)));
        } catch (SlackFailure e) {
            log.warn("The categories of {} could not be shown: {}", roadmap.key(), e.getMessage());
        }
    }
}
