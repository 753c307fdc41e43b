package io.github.roadmapbot.sandbox.github;

/** A label of a repository. */
record KeptLabel(Birth birth, String name, String color, String description) implements Kept {}
