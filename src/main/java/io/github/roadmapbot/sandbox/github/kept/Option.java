package io.github.roadmapbot.sandbox.github.kept;

/** One choice of a single-select field; the colour is one of GitHub's names, for example {@code GREEN}. */
public record Option(String id, String name, String color, String description) {}
