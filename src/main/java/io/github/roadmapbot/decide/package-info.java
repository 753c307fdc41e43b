/** Decisions, ballots and escalation, questions and risks: what all of it has in common. */
@NullMarked
package io.github.roadmapbot.decide;

import org.jspecify.annotations.NullMarked;
