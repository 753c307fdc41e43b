package io.github.roadmapbot.quarter.meet;

import io.github.roadmapbot.quarter.CycleDesk.Plan;

/** Says in a few lines what the quarter before brought: the first item of a session. */
@FunctionalInterface
public interface LookBack {
    String words(Plan plan);
}
