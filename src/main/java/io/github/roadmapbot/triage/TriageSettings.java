package io.github.roadmapbot.triage;

import java.time.Duration;

/**
 * How a roadmap decides.
 *
 * @param undo how long an approval can be taken back before GitHub is told
 * @param approveOwn whether a maintainer may approve what they proposed themselves
 * @param approvals how many maintainers have to approve a suggestion
 */
public record TriageSettings(Duration undo, boolean approveOwn, int approvals) {}
