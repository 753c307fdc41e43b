package io.github.roadmapbot.quarter.run;

import io.github.roadmapbot.card.post.PostOnce;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.review.CheckIns;
import io.github.roadmapbot.feedback.review.Work;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.review.Works;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells in the feedback channel how a quarter goes; nobody is called, and where nothing was planned nothing is told. */
public final class PostCheckIn implements StepRunner {

    private final Roadmaps roadmaps;
    private final Function<Roadmap, CheckIns> settings;
    private final Works works;
    private final PostOnce once;
    private final Clock clock;

    public PostCheckIn(
            Roadmaps roadmaps, Function<Roadmap, CheckIns> settings, Works works, PostOnce once, Clock clock) {
        this.roadmaps = roadmaps;
        this.settings = settings;
        this.works = works;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        String[] detail = step.detail().split(" ", 2);
        Quarter quarter = Quarter.parse(detail[0]);
        List<Work> all = works.of(step.subject(), quarter);
        if (roadmap.isEmpty() || all.isEmpty()) {
            return Outcome.DONE;
        }
        CheckIns how = settings.apply(roadmap.get());
        LocalDate day = LocalDate.parse(detail[1]);
        Instant since = works.toldBefore(step.subject(), quarter, day)
                .orElse(quarter.firstDay()
                        .atStartOfDay(roadmap.get().calendar().zone())
                        .toInstant());
        List<Work> moved =
                all.stream().filter(work -> !work.moved().isBefore(since)).toList();
        List<Work> stale =
                all.stream().filter(work -> work.isStale(how, clock.instant())).toList();
        return once.post(
                step,
                roadmap.get().feedbackChannel(),
                Optional.empty(),
                CheckInPost.of(roadmap.get(), quarter, day, how, all, moved, stale),
                posted -> {});
    }
}
