package io.github.roadmapbot.capture;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.FormAnswers;
import io.github.roadmapbot.card.WishAnswers;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.store.Suggestions;
import java.time.Clock;

/** Keeps what was entered in the window as a draft; what is wrong with it is said at its field. */
public final class SuggestSubmission implements ViewSubmissionHandler {

    public static final String CALLBACK = SuggestCommand.CALLBACK;

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final PromptNames names;
    private final Clock clock;

    public SuggestSubmission(Roadmaps roadmaps, Suggestions suggestions, PromptNames names, Clock clock) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        String person = request.getPayload().getUser().getId();
        Roadmap roadmap = roadmaps.of(view.getPrivateMetadata())
                .orElseThrow(() -> new IllegalStateException("No roadmap '%s'".formatted(view.getPrivateMetadata())));
        FormAnswers entered = new FormAnswers(view.getState());
        WishAnswers answers = WishAnswers.read(entered, roadmap, names.directory());
        if (answers.wish().isEmpty()) {
            return context.ackWithErrors(answers.errors());
        }
        suggestions.keep(
                "view/" + view.getId(), roadmap.key(), person, answers.wish().get(), clock.instant());
        return context.ack();
    }
}
