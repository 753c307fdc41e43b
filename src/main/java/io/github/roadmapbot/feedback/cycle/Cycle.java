package io.github.roadmapbot.feedback.cycle;

import io.github.roadmapbot.feedback.Quarter;
import java.util.List;
import java.util.Optional;

/**
 * The planning of one quarter of a roadmap.
 *
 * @param roadmap the key of the roadmap
 * @param purpose the quarter's high-level goal; empty if it has none
 * @param planners who prepares it, by their Slack ids, in the order in which they came; empty as long as nobody does
 * @param lead who leads the session, or led it
 * @param revision how often its session was moved
 */
public record Cycle(
        String roadmap,
        Quarter quarter,
        CycleState state,
        Dates dates,
        String purpose,
        List<String> planners,
        Optional<String> lead,
        int revision) {

    public Cycle {
        planners = List.copyOf(planners);
    }

    /** Whether somebody prepares it. */
    public boolean hasPlanner() {
        return !planners.isEmpty();
    }

    /** The same in another state. */
    public Cycle in(CycleState other) {
        return new Cycle(roadmap, quarter, other, dates, purpose, planners, lead, revision);
    }
}
