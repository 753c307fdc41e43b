package io.github.roadmapbot.feedback.decision;

/**
 * Somebody whose vote binds, named when the vote was opened.
 *
 * @param left they may not decide any more: they owe nothing, and what they cast is shown but not counted
 */
public record Voter(String person, boolean left) {}
