package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.board.View;
import io.github.roadmapbot.github.board.Views;
import io.github.roadmapbot.outbox.Creation;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.Publishing;
import io.github.roadmapbot.store.QuarterViews;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the board has a view of the quarter: finds it by its name or makes it, and looks once, when GitHub's lists
 * have certainly caught up, whether it shows what it should. Nothing else waits for it.
 */
public final class MakeView implements StepRunner {

    private static final Logger log = LoggerFactory.getLogger(MakeView.class);

    private final Roadmaps roadmaps;
    private final Publishing publishing;
    private final Views views;
    private final QuarterViews kept;
    private final Creation creation;
    private final Duration lag;
    private final Clock clock;

    /**
     * Takes what it works with.
     *
     * @param lag how long GitHub's lists may take to show what was changed
     */
    public MakeView(
            Roadmaps roadmaps,
            Publishing publishing,
            Views views,
            QuarterViews kept,
            Creation creation,
            Duration lag,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.publishing = publishing;
        this.views = views;
        this.kept = kept;
        this.creation = creation;
        this.lag = lag;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Roadmap roadmap = roadmaps.of(step.subject())
                .orElseThrow(() -> new IllegalStateException("No roadmap '%s'".formatted(step.subject())));
        Wanted wanted = new Wanted(roadmap.key(), publishing.of(roadmap), Quarter.parse(step.detail()));
        if (!wanted.settings().upkeep().views()) {
            return Outcome.DONE;
        }
        Optional<QuarterView> known = kept.find(wanted.roadmap(), wanted.quarter());
        try {
            if (known.isPresent()) {
                compare(wanted, known.get());
                return Outcome.DONE;
            }
            return made(step, wanted);
        } catch (NeedsPerson e) {
            if (known.isPresent()) {
                log.info("The view {} of {} cannot be compared", wanted.name(), wanted.board(), e);
                return Outcome.DONE;
            }
            QuarterView none =
                    QuarterView.refused(views.address(wanted.board()), wanted.filter(), String.valueOf(e.getMessage()));
            kept.tell(wanted.roadmap(), wanted.quarter(), none, clock.instant());
            return Outcome.DONE;
        }
    }

    private Outcome made(Step step, Wanted wanted) throws IOException {
        Optional<View> there = views.find(wanted.board(), wanted.name());
        Outcome outcome = there.isPresent()
                ? keep(wanted, there.get())
                : creation.once(
                        step,
                        since -> views.find(wanted.board(), wanted.name()),
                        () -> views.make(wanted.board(), wanted.name(), wanted.filter()),
                        view -> keep(wanted, view));
        return outcome instanceof Outcome.Done
                ? new Outcome.Later(clock.instant().plus(lag), "It is compared once GitHub's lists have caught up")
                : outcome;
    }

    private Outcome keep(Wanted wanted, View view) {
        kept.made(wanted.roadmap(), wanted.quarter(), QuarterView.at(view.number(), view.url(), wanted.filter()));
        return Outcome.DONE;
    }

    private void compare(Wanted wanted, QuarterView view) throws IOException {
        if (view.number().isEmpty()) {
            return;
        }
        Comparison comparison =
                new Comparison(views, wanted.board(), wanted.settings().fields().quarter(), wanted.name());
        QuarterView seen = comparison.of(view, kept.items(wanted.roadmap(), wanted.quarter()));
        if (!seen.equals(view)) {
            kept.tell(wanted.roadmap(), wanted.quarter(), seen, clock.instant());
        }
    }

    /** One quarter of one roadmap. */
    private record Wanted(String roadmap, PublishSettings settings, Quarter quarter) {

        BoardName board() {
            return settings.board();
        }

        String name() {
            return quarter.onTheBoard();
        }

        String filter() {
            return Views.filter(settings.fields().quarter(), name());
        }
    }
}
