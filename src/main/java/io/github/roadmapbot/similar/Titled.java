package io.github.roadmapbot.similar;

/**
 * A wish of which nothing but the title is known.
 *
 * @param key names it among all others
 */
public record Titled(String project, String title, String key) {}
