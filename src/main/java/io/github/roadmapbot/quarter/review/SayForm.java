package io.github.roadmapbot.quarter.review;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.review.Voice;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The window in which somebody says how a quarter went: it shows what they said before, and keeps what they leave in it. */
public final class SayForm {

    public static final String ACTION = "review-say";
    public static final String CALLBACK = "review-say";

    static final String VALUE = "value";
    static final String WENT_WELL = "went_well";
    static final String TO_IMPROVE = "to_improve";

    private static final int LONGEST = 1500;

    private static final String HINT =
            "One point a line. It stands without your name in the channel, and on the roadmap's page.";

    private final Reviewing reviewing;
    private final Authority authority;
    private final Aside aside;
    private final Clock clock;

    public SayForm(Reviewing reviewing, Authority authority, Aside aside, Clock clock) {
        this.reviewing = reviewing;
        this.authority = authority;
        this.aside = aside;
        this.clock = clock;
    }

    public BlockActionHandler button() {
        return (request, context) -> {
            var payload = request.getPayload();
            String user = payload.getUser().getId();
            About.parse(
                            reviewing.roadmaps(),
                            String.valueOf(payload.getActions().get(0).getValue()))
                    .ifPresent(about -> aside.open(Aside.Asker.of(payload), () -> view(about, said(about, user))));
            return context.ack();
        };
    }

    public ViewSubmissionHandler submission() {
        return (request, context) -> {
            View view = request.getPayload().getView();
            String user = request.getPayload().getUser().getId();
            Optional<About> about = About.parse(reviewing.roadmaps(), String.valueOf(view.getPrivateMetadata()));
            if (about.isEmpty()) {
                return context.ackWithErrors(
                        Map.of(WENT_WELL, "I do not know any more which quarter this is about. Nothing was changed."));
            }
            Optional<String> refusal = refusal(about.get().roadmap(), user);
            if (refusal.isPresent()) {
                return context.ackWithErrors(Map.of(WENT_WELL, refusal.get()));
            }
            FormAnswers answers = new FormAnswers(view.getState());
            Voice voice = new Voice(user, answers.text(WENT_WELL), answers.text(TO_IMPROVE));
            reviewing.voices().say(about.get().roadmap().key(), about.get().quarter(), voice, clock.instant());
            return context.ack();
        };
    }

    private Optional<Voice> said(About about, String user) {
        return reviewing.voices().of(about.roadmap().key(), about.quarter(), user);
    }

    static View view(About about, Optional<Voice> said) {
        String start = said.isPresent()
                ? "This is what you said of *%s* of %s. Change it, or empty both fields to take it back."
                : "How did *%s* of %s go? Both fields are optional.";
        return Texts.form(
                CALLBACK,
                about.memo(),
                "How " + about.quarter() + " went",
                said.isPresent() ? "Save" : "Say it",
                List.of(
                        paragraph(start.formatted(
                                about.quarter(), escape(about.roadmap().project()))),
                        text(WENT_WELL, "Went well", said.map(Voice::wentWell).orElse("")),
                        text(
                                TO_IMPROVE,
                                "To improve",
                                said.map(Voice::toImprove).orElse(""))));
    }

    private static InputBlock text(String block, String label, String initial) {
        return input(field -> field.blockId(block)
                .optional(true)
                .label(words(label))
                .hint(words(HINT))
                .element(plainTextInput(text -> text.actionId(VALUE)
                        .multiline(true)
                        .maxLength(LONGEST)
                        .initialValue(initial.isEmpty() ? null : initial))));
    }

    private Optional<String> refusal(Roadmap roadmap, String user) {
        Verdict verdict = authority.maySuggest(roadmap, user);
        if (verdict instanceof Verdict.Allowed) {
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Verdict.Refused
                        ? "That is for members of %s. Nothing was kept; you can ask them in their channel."
                                .formatted(roadmap.project())
                        : "I could not find out whether you may do this, so nothing was kept. Please try again in a minute.");
    }
}
