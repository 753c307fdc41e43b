package io.github.roadmapbot.sandbox.github.kept;

/** A milestone of a repository. */
public record KeptMilestone(Birth birth, int number, String title, boolean open, Account creator) implements Kept {}
