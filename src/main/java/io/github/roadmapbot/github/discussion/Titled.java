package io.github.roadmapbot.github.discussion;

/**
 * A discussion as a list shows it.
 *
 * @param author the login of who opened it; empty if their account was deleted
 */
public record Titled(Discussion discussion, String title, String author, boolean closed) {}
