package io.github.roadmapbot.quarter.review;

import static com.slack.api.model.block.Blocks.actions;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.view.View;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.Leftovers;
import io.github.roadmapbot.store.Leftovers.Choice;
import io.github.roadmapbot.store.Leftovers.Way;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Has maintainers say, all at once, what becomes of what was not done in a quarter. */
public final class Settling {

    public static final String ACTION = "leftovers";
    public static final String CALLBACK = LeftoverForm.CALLBACK;

    private final Reviewing reviewing;
    private final Leftovers leftovers;
    private final Authority authority;
    private final Aside aside;
    private final Clock clock;

    public Settling(Reviewing reviewing, Leftovers leftovers, Authority authority, Aside aside, Clock clock) {
        this.reviewing = reviewing;
        this.leftovers = leftovers;
        this.authority = authority;
        this.aside = aside;
        this.clock = clock;
    }

    /** Opens the window. */
    static LayoutBlock button(About about) {
        return actions(List.of(BlockElements.button(
                button -> button.actionId(ACTION).value(about.memo()).text(words("Settle what goes on…")))));
    }

    /** What is open of a quarter. */
    List<Suggestion> open(About about) {
        return leftovers.of(about.roadmap().key(), about.quarter());
    }

    /** Whether somebody is offered it. */
    boolean isFor(Roadmap roadmap, String user) {
        return authority.mayDecide(roadmap, user) instanceof Verdict.Allowed;
    }

    public BlockActionHandler click() {
        return (request, context) -> {
            var payload = request.getPayload();
            String user = payload.getUser().getId();
            About.parse(
                            reviewing.roadmaps(),
                            String.valueOf(payload.getActions().get(0).getValue()))
                    .ifPresent(about -> aside.open(Aside.Asker.of(payload), () -> window(about, user)));
            return context.ack();
        };
    }

    private View window(About about, String user) {
        List<Suggestion> open = open(about);
        return refusal(about.roadmap(), user)
                .map(words -> Texts.notice("Not for you", words))
                .orElseGet(() -> open.isEmpty()
                        ? Texts.notice("Nothing is open", "Nothing of %s is open any more.".formatted(about.quarter()))
                        : LeftoverForm.view(about, open));
    }

    public ViewSubmissionHandler submission() {
        return this::settle;
    }

    private Response settle(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        String user = request.getPayload().getUser().getId();
        Optional<About> about = About.parse(reviewing.roadmaps(), String.valueOf(view.getPrivateMetadata()));
        if (about.isEmpty() || view.getState() == null || view.getState().getValues() == null) {
            return context.ackWithErrors(
                    LeftoverForm.wrong("I do not know any more which quarter this is about. Nothing was changed."));
        }
        Optional<String> refusal = refusal(about.get().roadmap(), user);
        if (refusal.isPresent()) {
            return context.ackWithErrors(LeftoverForm.wrong(refusal.get()));
        }
        List<String> blocks =
                view.getState().getValues().keySet().stream().sorted().toList();
        LeftoverForm.Chosen chosen = LeftoverForm.read(new FormAnswers(view.getState()), blocks);
        if (chosen.error().isPresent()) {
            return context.ackWithErrors(LeftoverForm.wrong(chosen.error().get()));
        }
        List<SuggestionId> late = leftovers.settle(
                about.get().roadmap().key(), about.get().quarter(), chosen.choices(), user, clock.instant());
        return context.ackWithUpdate(Texts.notice("Settled", said(about.get(), chosen.choices(), late)));
    }

    private static String said(About about, List<Choice> choices, List<SuggestionId> late) {
        List<String> parts = new ArrayList<>();
        Map<Way, Long> ways = choices.stream()
                .filter(choice -> !late.contains(choice.id()))
                .collect(Collectors.groupingBy(Choice::way, Collectors.counting()));
        part(parts, ways, Way.CARRY, "%d on to " + about.quarter().next());
        part(parts, ways, Way.BACK, "%d back to the drafts");
        part(parts, ways, Way.DROP, "%d dropped");
        String done = parts.isEmpty()
                ? "Nothing was changed."
                : String.join(", ", parts) + ". The threads of their cards, and GitHub, follow.";
        return late.isEmpty()
                ? done
                : done
                        + " Somebody else was faster with %s."
                                .formatted(late.stream()
                                        .map(SuggestionId::toString)
                                        .collect(Collectors.joining(", ")));
    }

    private static void part(List<String> parts, Map<Way, Long> ways, Way way, String words) {
        Long count = ways.get(way);
        if (count != null) {
            parts.add(words.formatted(count));
        }
    }

    private Optional<String> refusal(Roadmap roadmap, String user) {
        Verdict verdict = authority.mayDecide(roadmap, user);
        if (verdict instanceof Verdict.Allowed) {
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Verdict.Refused
                        ? "What goes on is for the maintainers to say. Nothing was changed."
                        : "I could not find out who may do this, so nobody can at the moment. Nothing was changed. Please try again in a minute.");
    }
}
