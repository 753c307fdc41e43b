package io.github.roadmapbot.triage;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.richtext.RichText;
import io.github.roadmapbot.store.Detours;
import io.github.roadmapbot.store.Suggestions;
import java.time.Clock;
import java.util.Optional;

/** Takes a proposer's answer: it becomes a part of the wish, beneath its question, and the wish waits for a decision again. */
public final class AnswerSubmission implements ViewSubmissionHandler {

    private static final String KEPT =
            "Your answer is a part of %s now. The maintainers decide next; I will tell you what became of it.";

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Detours detours;
    private final PromptNames names;
    private final Clock clock;

    public AnswerSubmission(
            Roadmaps roadmaps, Suggestions suggestions, Detours detours, PromptNames names, Clock clock) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.detours = detours;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        SentWindow sent = SentWindow.read(request.getPayload(), context, roadmaps, suggestions);
        Suggestion suggestion = sent.suggestion();
        if (!suggestion.proposer().equals(sent.by())) {
            return sent.notice("Not done", "Only the person who suggested %s can answer.".formatted(suggestion.id()));
        }
        if (!(suggestion.state() instanceof State.NeedsInfo asked)) {
            return sent.notice("Not needed any more", noQuestion(suggestion));
        }
        return answer(sent, asked);
    }

    private Response answer(SentWindow sent, State.NeedsInfo asked) {
        int length =
                sent.answers().composed(VerbForm.TEXT).map(RichText::length).orElse(0);
        if (length > Wish.LONGEST_TEXT) {
            return sent.wrong(
                    VerbForm.TEXT,
                    "Please shorten it to %,d characters; it has %,d.".formatted(Wish.LONGEST_TEXT, length));
        }
        String answer = sent.answers()
                .composed(VerbForm.TEXT)
                .map(composed -> RichText.markdown(composed, names.directory()))
                .orElse("");
        if (RichText.readable(answer).isBlank()) {
            return sent.wrong(VerbForm.TEXT, "Please write an answer: one sentence is enough.");
        }
        Optional<Wish> answered =
                answered(sent.suggestion().wish(), asked.decision().reason(), answer);
        if (answered.isEmpty()) {
            return sent.wrong(VerbForm.TEXT, "There is no room for so much beside your suggestion. Please shorten it.");
        }
        boolean kept = detours.answer(sent.suggestion(), answered.get(), RichText.readable(answer), clock.instant());
        return kept
                ? sent.notice("Thank you", KEPT.formatted(Phrases.name(sent.suggestion())))
                : sent.notice(
                        "Not needed any more",
                        noQuestion(suggestions.find(sent.id()).orElse(sent.suggestion())));
    }

    /** The wish with the question and its answer beneath what was there; empty if that is too long. */
    private Optional<Wish> answered(Wish wish, String question, String answer) {
        String asked = RichText.markdown(RichText.plain(question), names.directory());
        String why = "%s\n\n> %s\n\n%s".formatted(wish.why(), asked.replace("\n", "\n> "), answer);
        return why.length() > Wish.LONGEST_WHY
                ? Optional.empty()
                : Optional.of(new Wish(
                        wish.title(),
                        why,
                        wish.category(),
                        wish.goodFirstIssue(),
                        wish.volunteer(),
                        wish.fitsInQuarter()));
    }

    static String noQuestion(Suggestion suggestion) {
        return "%s has no open question any more. If you want to add something, say it in the thread of its card."
                .formatted(Phrases.name(suggestion));
    }
}
