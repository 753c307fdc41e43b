package io.github.roadmapbot.card.post;

import io.github.roadmapbot.card.notice.OutOfOrderCard;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import java.io.IOException;
import java.util.Optional;

/** Tells the maintainers that something cannot be used; not if it can be used again by now. */
public final class ReportOutOfOrder implements StepRunner {

    private final Roadmaps roadmaps;
    private final OutOfOrder outOfOrder;
    private final PostOnce once;

    public ReportOutOfOrder(Roadmaps roadmaps, OutOfOrder outOfOrder, PostOnce once) {
        this.roadmaps = roadmaps;
        this.outOfOrder = outOfOrder;
        this.once = once;
    }

    @Override
    public Outcome run(Step step) throws IOException {
        Part part = Part.valueOf(step.detail());
        Optional<Roadmap> roadmap = roadmaps.of(step.subject());
        Optional<OutOfOrder.Reason> reason = roadmap.flatMap(known -> outOfOrder.reason(known, part));
        if (roadmap.isEmpty() || reason.isEmpty()) {
            return Outcome.DONE;
        }
        return once.post(
                step,
                roadmap.get().maintainersChannel(),
                Optional.empty(),
                OutOfOrderCard.content(roadmap.get(), part, reason.get()),
                message -> {});
    }
}
