package io.github.roadmapbot.capture;

import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.form.ReleaseChoice;
import io.github.roadmapbot.card.form.WishAnswers;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.feedback.Captured;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.Captures;
import io.github.roadmapbot.store.Captures.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what was entered in the window as a draft; what is wrong with it, or stands against it, is said at a field. */
public final class SuggestSubmission implements ViewSubmissionHandler {

    public static final String CALLBACK = CaptureForm.CALLBACK;

    private static final String NO_CONSENT = "Without your yes nothing is kept. Please tick it, or press Cancel.";
    private static final String CHOOSE_AGAIN = "Please choose the roadmap, and then a category.";

    private final Roadmaps roadmaps;
    private final SuggestWindow window;
    private final Captures captures;
    private final PromptNames names;
    private final Clock clock;

    public SuggestSubmission(
            Roadmaps roadmaps, SuggestWindow window, Captures captures, PromptNames names, Clock clock) {
        this.roadmaps = roadmaps;
        this.window = window;
        this.captures = captures;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        String person = request.getPayload().getUser().getId();
        Memo memo = Memo.read(view.getPrivateMetadata());
        if (memo.roadmap().isEmpty()) {
            return context.ackWithErrors(Map.of(CaptureForm.ROADMAP, CHOOSE_AGAIN));
        }
        Roadmap roadmap = roadmaps.of(memo.roadmap())
                .orElseThrow(() -> new IllegalStateException("No roadmap '%s'".formatted(memo.roadmap())));
        FormAnswers entered = new FormAnswers(view.getState());
        WishAnswers answers = WishAnswers.read(entered, roadmap, names.directory());
        Map<String, String> errors = new LinkedHashMap<>(answers.errors());
        if (memo.secret() && entered.ticked(CaptureForm.CONSENT).isEmpty()) {
            errors.put(CaptureForm.CONSENT, NO_CONSENT);
        }
        if (errors.isEmpty()) {
            window.refusal(roadmap, person).ifPresent(refusal -> errors.put(WishForm.TITLE, refusal));
        }
        if (!errors.isEmpty()) {
            return context.ackWithErrors(errors);
        }
        Captured captured = captured(
                view.getId(), memo, person, entered, answers.wish().orElseThrow(), released(roadmap, memo, entered));
        return keep(captured, roadmap, context);
    }

    private Response keep(Captured captured, Roadmap roadmap, ViewSubmissionContext context) {
        Instant now = clock.instant();
        Outcome outcome = captures.keep(captured, window.of(roadmap).allowanceOf(captured.recorder()), now);
        Optional<String> refusal = Refusals.ofOneMore(outcome, now);
        if (refusal.isPresent()) {
            return context.ackWithErrors(Map.of(WishForm.TITLE, refusal.get() + " What you wrote stays here."));
        }
        return outcome instanceof Outcome.There there && captured.source().isPresent()
                ? context.ack(ViewSubmissionResponse.builder()
                        .responseAction("update")
                        .view(Texts.notice("Already suggested", window.already(there.id())))
                        .build())
                : context.ack();
    }

    /** What nobody was asked about is not released. */
    private boolean released(Roadmap roadmap, Memo memo, FormAnswers entered) {
        return !window.release(Optional.of(roadmap), memo).isEmpty() && ReleaseChoice.isTicked(entered);
    }

    private static Captured captured(
            String viewId, Memo memo, String person, FormAnswers entered, Wish wish, boolean released) {
        String proposer = memo.author().isEmpty() ? person : memo.author();
        boolean whole =
                !memo.thread().isEmpty() && !entered.ticked(CaptureForm.THREAD).isEmpty();
        Optional<Source> source = memo.source();
        boolean unedited = Integer.toHexString(wish.why().hashCode()).equals(memo.words());
        return new Captured(
                source.map(Source::origin).orElse("view/" + viewId),
                memo.roadmap(),
                proposer,
                person,
                wish,
                source,
                source.isPresent() && unedited,
                whole ? Optional.of(memo.thread()) : Optional.empty(),
                false,
                released && !whole, // what others said there is not theirs to release
                Optional.ofNullable(memo.repository()));
    }
}
