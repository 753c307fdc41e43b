package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.notice.ViewCard;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.QuarterViews;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;

/** Tells the maintainers once what is not right about the view of a quarter. */
public final class TellView implements StepRunner {

    private final Roadmaps roadmaps;
    private final QuarterViews views;
    private final BiFunction<Roadmap, Quarter, String> names;
    private final PostOnce once;

    /**
     * Tells nothing yet.
     *
     * @param names what the view of a quarter is called
     */
    public TellView(Roadmaps roadmaps, QuarterViews views, BiFunction<Roadmap, Quarter, String> names, PostOnce once) {
        this.roadmaps = roadmaps;
        this.views = views;
        this.names = names;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Quarter quarter = Quarter.parse(step.detail());
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        Optional<QuarterView> view = views.find(step.subject(), quarter);
        if (roadmap.isEmpty() || view.filter(each -> !each.isWell()).isEmpty()) {
            return Outcome.DONE;
        }
        return once.post(
                step,
                roadmap.get().maintainersChannel(),
                Optional.empty(),
                ViewCard.content(names.apply(roadmap.get(), quarter), quarter, view.get()),
                message -> {});
    }
}
