package io.github.roadmapbot.quarter.meet;

import io.github.roadmapbot.quarter.CycleDesk.Plan;

/** Ends a session, by which the quarter is planned, and answers whoever did. */
@FunctionalInterface
public interface SessionEnd {
    String of(Plan plan, String person);
}
