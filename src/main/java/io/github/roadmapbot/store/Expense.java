package io.github.roadmapbot.store;

import java.time.Instant;

/**
 * One request to another system, as far as its allowance goes.
 *
 * @param api which of the system's interfaces it went to
 * @param points what it counts for there
 */
public record Expense(String api, boolean writes, int points, Instant at) {}
