package io.github.roadmapbot.triage.batch;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.Detours;
import io.github.roadmapbot.store.Suggestions;
import io.github.roadmapbot.store.cycle.PlannedQuarters;
import io.github.roadmapbot.triage.Gate;
import io.github.roadmapbot.triage.WhyNow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The windows in which several drafts are decided, sent off. */
public final class BatchSubmissions {

    public static final String CHOOSE = BatchForm.CHOOSE;
    public static final String DO = BatchForm.DO;

    private final Roadmaps roadmaps;
    private final Suggestions suggestions;
    private final Deeds deeds;
    private final Gate gate;
    private final PlannedQuarters planned;
    private final WhyNow whyNow;
    private final Clock clock;

    public BatchSubmissions(
            Roadmaps roadmaps,
            Suggestions suggestions,
            Detours detours,
            Gate gate,
            PlannedQuarters planned,
            WhyNow whyNow,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.suggestions = suggestions;
        this.deeds = new Deeds(suggestions, detours, gate, planned, whyNow, clock);
        this.whyNow = whyNow;
        this.gate = gate;
        this.planned = planned;
        this.clock = clock;
    }

    public ViewSubmissionHandler choose() {
        return (request, context) -> {
            ViewSubmissionPayload payload = request.getPayload();
            Decider decider = decider(payload, payload.getView().getPrivateMetadata(), context);
            return refused(decider)
                    .orElseGet(() ->
                            choose(decider, new FormAnswers(payload.getView().getState())));
        };
    }

    private Response choose(Decider decider, FormAnswers answers) {
        List<Suggestion> chosen = answers.ticked(BatchForm.CHOSEN).stream()
                .flatMap(id -> SuggestionId.parse(id).flatMap(suggestions::find).stream())
                .filter(each -> each.roadmap().equals(decider.roadmap().key()))
                .toList();
        Optional<Verb> verb = answers.choice(BatchForm.VERB).flatMap(Verb::of);
        if (chosen.isEmpty()) {
            return decider.wrong(BatchForm.CHOSEN, "Please choose at least one.");
        }
        if (chosen.size() > Batch.MOST) {
            return decider.wrong(BatchForm.CHOSEN, "Please choose at most %d at once.".formatted(Batch.MOST));
        }
        return verb.map(wanted -> confirm(decider, chosen, wanted))
                .orElseGet(() -> decider.wrong(BatchForm.VERB, "Please choose what is to be done."));
    }

    private Response confirm(Decider decider, List<Suggestion> chosen, Verb verb) {
        List<Suggestion> fit = new ArrayList<>();
        List<String> unfit = new ArrayList<>();
        for (Suggestion each : chosen) {
            deeds.whyNot(decider, verb, each).ifPresentOrElse(unfit::add, () -> fit.add(each));
        }
        if (fit.isEmpty()) {
            return decider.context().ackWithUpdate(Texts.notice("Nothing to do", String.join("\n", unfit)));
        }
        Quarter quarter = planned.of(decider.roadmap());
        Batch batch = new Batch(
                decider.roadmap().key(), verb, fit.stream().map(Batch.Item::of).toList());
        List<LayoutBlock> preview = new ArrayList<>(List.of(Preview.of(verb, fit, quarter)));
        if (!unfit.isEmpty()) {
            preview.add(Preview.leftOut(unfit));
        }
        return decider.context()
                .ackWithUpdate(BatchForm.confirm(batch, preview, quarter, whyNow.isAsked(decider.roadmap(), quarter)));
    }

    public ViewSubmissionHandler act() {
        return (request, context) -> {
            ViewSubmissionPayload payload = request.getPayload();
            Batch batch = Batch.read(payload.getView().getPrivateMetadata());
            Decider decider = decider(payload, batch.roadmap(), context);
            return refused(decider)
                    .orElseGet(() -> deeds.act(
                            decider, batch, new FormAnswers(payload.getView().getState())));
        };
    }

    private Decider decider(ViewSubmissionPayload payload, String roadmap, ViewSubmissionContext context) {
        return new Decider(
                payload.getUser().getId(),
                roadmaps.of(roadmap)
                        .orElseThrow(() -> new IllegalStateException("A window is about '%s'".formatted(roadmap))),
                context);
    }

    private Optional<Response> refused(Decider decider) {
        return gate.refusal(decider.roadmap(), decider.user())
                .map(why -> decider.context().ackWithUpdate(Texts.notice("Not done", why)));
    }
}
