package io.github.roadmapbot.capture;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.SimilarList;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.slack.typing.TypedWindows;
import io.github.roadmapbot.slack.typing.TypedWindows.Typed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows, while a title is typed, what may be the same wish beneath it. The window is changed only when the list changes. */
public final class SimilarWhileTyping implements BlockActionHandler {

    private static final Logger log = LoggerFactory.getLogger(SimilarWhileTyping.class);

    private final CardDesk desk;
    private final SlackWeb slack;
    private final Executor executor;
    private final TypedWindows windows = new TypedWindows();

    public SimilarWhileTyping(CardDesk desk, SlackWeb slack, Executor executor) {
        this.desk = desk;
        this.slack = slack;
        this.executor = executor;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        View view = request.getPayload().getView();
        if (view != null
                && request.getPayload().getActions().get(0).getBlockId().equals(WishForm.TITLE)) {
            show(view);
        }
        return context.ack();
    }

    /** Brings the list in a window up to date, after the acknowledgement. */
    void show(View view) {
        Typed typed = new Typed(new FormAnswers(view.getState()).text(WishForm.TITLE), view.getHash());
        if (windows.typed(view.getId(), typed)) {
            executor.execute(() -> work(view));
        }
    }

    /** Until nothing new has been typed. */
    private void work(View view) {
        View shown = view;
        Optional<Typed> next = windows.next(view.getId());
        while (next.isPresent()) {
            shown = bringUpToDate(shown, next.get());
            next = windows.next(view.getId());
        }
    }

    private View bringUpToDate(View shown, Typed typed) {
        try {
            String roadmap = Memo.read(shown.getPrivateMetadata()).roadmap();
            List<CardFacts> found = desk.similarTo(typed.text(), roadmap);
            View wanted = SimilarList.within(shown, found);
            if (ids(wanted).equals(ids(shown))) {
                return shown;
            }
            windows.changed(shown.getId(), slack.updateModal(shown.getId(), typed.hash(), wanted));
            return with(shown, wanted.getBlocks());
        } catch (SlackFailure e) {
            windows.changed(shown.getId(), "");
            log.info("Similar suggestions were not shown, the next letter tries again: {}", e.getMessage());
        } catch (RuntimeException e) { // the boundary: nobody waits for it, and the window works without it
            log.error("Similar suggestions could not be shown", e);
        }
        return shown;
    }

    private static View with(View view, List<LayoutBlock> blocks) {
        view.setBlocks(blocks);
        return view;
    }

    private static List<String> ids(View view) {
        return view.getBlocks().stream()
                .map(block -> String.valueOf(block.getBlockId()))
                .toList();
    }
}
