package io.github.roadmapbot.triage;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.slack.typing.TypedWindows;
import io.github.roadmapbot.store.Suggestions;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows in the window of a duplicate, while a number is typed, which suggestion that is: nobody merges by a number alone. */
public final class OtherNamed implements BlockActionHandler {

    private static final Logger log = LoggerFactory.getLogger(OtherNamed.class);

    private final Suggestions suggestions;
    private final CardDesk desk;
    private final SlackWeb slack;
    private final Executor executor;
    private final TypedWindows windows = new TypedWindows();

    public OtherNamed(Suggestions suggestions, CardDesk desk, SlackWeb slack, Executor executor) {
        this.suggestions = suggestions;
        this.desk = desk;
        this.slack = slack;
        this.executor = executor;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        View view = request.getPayload().getView();
        if (view != null && view.getState() != null && view.getPrivateMetadata() != null && view.getHash() != null) {
            String typed = new FormAnswers(view.getState()).text(VerbForm.OTHER);
            if (windows.typed(view.getId(), new TypedWindows.Typed(typed, view.getHash()))) {
                executor.execute(() -> work(view));
            }
        }
        return context.ack();
    }

    /** Until nothing new has been typed. */
    private void work(View view) {
        Optional<TypedWindows.Typed> next = windows.next(view.getId());
        while (next.isPresent()) {
            show(view, next.get());
            next = windows.next(view.getId());
        }
    }

    private void show(View view, TypedWindows.Typed typed) {
        try {
            View wanted = VerbForm.naming(view, words(view, typed.text()));
            windows.changed(view.getId(), slack.updateModal(view.getId(), typed.hash(), wanted));
        } catch (SlackFailure e) {
            windows.changed(view.getId(), "");
            log.info("The other suggestion was not shown, the next letter tries again: {}", e.getMessage());
        } catch (RuntimeException e) { // the boundary: nobody waits for it, and the window works without it
            log.error("The other suggestion could not be shown", e);
        }
    }

    private String words(View view, String typed) {
        String roadmap = SuggestionId.parse(view.getPrivateMetadata().split(" ", 2)[0])
                .flatMap(suggestions::find)
                .map(Suggestion::roadmap)
                .orElse("");
        return SuggestionId.typed(typed)
                .flatMap(suggestions::find)
                .filter(found -> found.roadmap().equals(roadmap))
                .map(this::words)
                .orElseGet(() -> typed.isEmpty() ? "" : "There is no `%s` on this roadmap.".formatted(escape(typed)));
    }

    private String words(Suggestion other) {
        CardFacts facts = desk.facts(other);
        return "%s, with %s\n%s".formatted(Phrases.name(other), Phrases.inWords(facts.votes()), Phrases.state(facts));
    }
}
