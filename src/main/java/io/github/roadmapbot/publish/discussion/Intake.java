package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.store.Captures.Allowance;

/**
 * How a roadmap takes in what is written in its discussions.
 *
 * @param category the key of the category that it is in until a maintainer chooses another
 * @param allowance how much one person may bring
 */
public record Intake(String category, Allowance allowance) {}
