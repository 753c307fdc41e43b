package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.store.cycle.Cycles;
import java.time.Instant;
import java.util.Optional;

/** When the planning of a quarter was over, by what is kept of its session; where nothing is, by the calendar. */
public final class SessionEnds implements Settled {

    private final Cycles cycles;

    public SessionEnds(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public Instant of(Roadmap roadmap, Quarter quarter) {
        Optional<Cycle> cycle = cycles.find(roadmap.key(), quarter);
        if (cycle.isEmpty() || cycle.get().state() instanceof CycleState.Skipped) {
            return Settled.byCalendar(roadmap, quarter);
        }
        return held(roadmap, quarter).orElse(Instant.MAX); // nothing is late before people have met
    }

    /** Whether what is approved for a quarter now is added late. */
    public boolean isOver(Roadmap roadmap, Quarter quarter) {
        return held(roadmap, quarter).isPresent();
    }

    private Optional<Instant> held(Roadmap roadmap, Quarter quarter) {
        return cycles.story(roadmap.key(), quarter).stream()
                .filter(event -> event.what().equals("planned"))
                .map(Cycles.Event::at)
                .findFirst();
    }
}
