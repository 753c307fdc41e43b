package io.github.roadmapbot.triage;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.Suggestions;
import java.util.Map;

/** A window as it was sent, and what it is about, with the fingerprint of the words that it showed. */
record SentWindow(
        Suggestion suggestion,
        String seen,
        Roadmap roadmap,
        String by,
        FormAnswers answers,
        ViewSubmissionContext context) {

    static SentWindow read(
            ViewSubmissionPayload payload, ViewSubmissionContext context, Roadmaps roadmaps, Suggestions suggestions) {
        String[] about = payload.getView().getPrivateMetadata().split(" ", 2);
        Suggestion suggestion = SuggestionId.parse(about[0])
                .flatMap(suggestions::find)
                .orElseThrow(() -> new IllegalStateException("A window is about '%s'".formatted(about[0])));
        return new SentWindow(
                suggestion,
                about.length == 2 ? about[1] : "",
                roadmaps.of(suggestion),
                payload.getUser().getId(),
                new FormAnswers(payload.getView().getState()),
                context);
    }

    /** Nobody decides on words that they did not see. */
    boolean isAsSeen() {
        return suggestion.wish().fingerprint().equals(seen);
    }

    SuggestionId id() {
        return suggestion.id();
    }

    /** Closes the window. */
    Response done() {
        return context.ack();
    }

    /** Says at a field what is wrong with it. */
    Response wrong(String block, String why) {
        return context.ackWithErrors(Map.of(block, why));
    }

    /** Says something in place of the form. */
    Response notice(String title, String mrkdwn) {
        return context.ackWithUpdate(Texts.notice(title, mrkdwn));
    }
}
