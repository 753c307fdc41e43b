package io.github.roadmapbot.quarter;

import io.github.roadmapbot.quarter.CycleDesk.Plan;
import java.time.Instant;
import java.util.List;

/** What else comes of itself in a quarter: check-ins, looks back, its page. Each owes what is due of it, once. */
public final class Milestones {

    /** Owes what is due of one subject. */
    @FunctionalInterface
    public interface Milestone {
        void owe(Plan plan, Instant now);
    }

    private final List<Milestone> all;

    public Milestones(List<Milestone> all) {
        this.all = List.copyOf(all);
    }

    void owe(Plan plan, Instant now) {
        all.forEach(each -> each.owe(plan, now));
    }
}
