package io.github.roadmapbot.capture;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.form.ReleaseChoice;
import io.github.roadmapbot.card.form.WishAnswers;
import io.github.roadmapbot.card.form.WishForm;
import io.github.roadmapbot.card.form.WishForm.Occasion;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.people.PromptNames;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.Suggestions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets proposers, and who recorded it for them, mend the words of a draft while nobody has decided on it, also while a question waits. */
public final class OwnDraft {

    public static final String CALLBACK = "edit-own";

    private static final Logger log = LoggerFactory.getLogger(OwnDraft.class);
    private static final String NOT_OPENED = "Slack did not let me open the window. Please press the button again.";
    private static final String EDITED = "Somebody edited %s while your window was open. Nothing was changed; please"
            + " copy your words, and press *Edit…* again.";

    private final Roadmaps roadmaps;
    private final Predicate<String> releasing;
    private final Suggestions suggestions;
    private final SlackWeb slack;
    private final PromptNames names;
    private final Executor executor;
    private final Clock clock;

    /**
     * Takes what it needs.
     *
     * @param releasing whether proposers are asked if theirs may be shown on GitHub at once, by the roadmap's key
     */
    public OwnDraft(
            Roadmaps roadmaps,
            Predicate<String> releasing,
            Suggestions suggestions,
            SlackWeb slack,
            PromptNames names,
            Executor executor,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.releasing = releasing;
        this.suggestions = suggestions;
        this.slack = slack;
        this.names = names;
        this.executor = executor;
        this.clock = clock;
    }

    public BlockActionHandler button() {
        return (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            Suggestion suggestion = find(payload.getActions().get(0).getValue());
            executor.execute(() -> open(suggestion, payload));
            return context.ack();
        };
    }

    public ViewSubmissionHandler submission() {
        return (request, context) -> {
            View view = request.getPayload().getView();
            String[] about = view.getPrivateMetadata().split(" ", 2);
            Suggestion suggestion = find(about[0]);
            Optional<String> refusal =
                    refusal(suggestion, request.getPayload().getUser().getId());
            if (refusal.isPresent()) {
                return notice(context, "Not done", refusal.get());
            }
            if (!suggestion.wish().fingerprint().equals(about[1])) {
                return notice(context, "Edited meanwhile", EDITED.formatted(suggestion.id()));
            }
            return save(suggestion, view, request.getPayload().getUser().getId(), context);
        };
    }

    private void open(Suggestion suggestion, BlockActionPayload payload) {
        String user = payload.getUser().getId();
        Optional<String> refusal = refusal(suggestion, user);
        try {
            slack.openModal(
                    payload.getTriggerId(),
                    refusal.isPresent() ? Texts.notice("Not done", refusal.get()) : form(suggestion, user));
        } catch (SlackFailure e) {
            log.warn("A window could not be opened for {}: {}", user, e.getMessage());
            tell(payload.getContainer().getChannelId(), user);
        }
    }

    private View form(Suggestion suggestion, String user) {
        String about = suggestion.id() + " " + suggestion.wish().fingerprint();
        return WishForm.filled(
                roadmaps.of(suggestion),
                new Occasion(CALLBACK, "Edit " + suggestion.id(), "Save", about),
                suggestion.wish(),
                suggestion.proposer().equals(user),
                isAsked(suggestion, user) ? List.of(ReleaseChoice.input(suggestion.isReleased())) : List.of());
    }

    /** Of a place that not everybody can read nobody is asked. */
    private boolean isAsked(Suggestion suggestion, String user) {
        boolean open = suggestion.source().filter(Source::secret).isEmpty();
        return open && suggestion.proposer().equals(user) && releasing.test(suggestion.roadmap());
    }

    private Response save(Suggestion suggestion, View view, String user, ViewSubmissionContext context) {
        Roadmap roadmap = roadmaps.of(suggestion);
        FormAnswers entered = new FormAnswers(view.getState());
        WishAnswers answers = WishAnswers.read(entered, roadmap, names.directory());
        if (answers.wish().isEmpty()) {
            return context.ackWithErrors(answers.errors());
        }
        boolean saved = suggestions.edit(
                suggestion.id(),
                answers.wish().get(),
                user,
                isAsked(suggestion, user) ? Optional.of(ReleaseChoice.isTicked(entered)) : Optional.empty(),
                clock.instant());
        return saved ? context.ack() : notice(context, "Not done", decided(suggestion.id()));
    }

    private Optional<String> refusal(Suggestion suggestion, String user) {
        if (!suggestions.isTheirs(suggestion.id(), user)) {
            return Optional.of("Only the person who suggested %s can edit it here. Nothing was changed."
                    .formatted(suggestion.id()));
        }
        return suggestion.state() instanceof State.Draft || suggestion.state() instanceof State.NeedsInfo
                ? Optional.empty()
                : Optional.of(decided(suggestion.id()));
    }

    private static String decided(SuggestionId id) {
        return "%1$s is not open any more, so its words stay as they are. `/roadmap show %1$s` says where it stands."
                .formatted(id);
    }

    private Suggestion find(String id) {
        return SuggestionId.parse(id)
                .flatMap(suggestions::find)
                .orElseThrow(() -> new IllegalStateException("A button or a window is about '%s'".formatted(id)));
    }

    private void tell(String channel, String user) {
        try {
            slack.whisper(channel, user, Texts.section(NOT_OPENED));
        } catch (SlackFailure e) {
            log.warn("{} could not be told: {}", user, e.getMessage());
        }
    }

    private static Response notice(ViewSubmissionContext context, String title, String mrkdwn) {
        return context.ack(ViewSubmissionResponse.builder()
                .responseAction("push")
                .view(Texts.notice(title, mrkdwn))
                .build());
    }
}
