package io.github.roadmapbot.sandbox.github.kept;

/** A label of a repository. */
public record KeptLabel(Birth birth, String name, String color, String description) implements Kept {}
