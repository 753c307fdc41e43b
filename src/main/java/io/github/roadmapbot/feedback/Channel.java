package io.github.roadmapbot.feedback;

import java.util.Optional;

/**
 * A channel in which people talk about what a roadmap is for, and what a wish from there begins with.
 *
 * @param id as Slack knows it
 * @param category the key of the {@link Category} that is chosen at first
 * @param template what stands in the window at first where somebody says why; plain text
 * @param repository where its issue is opened, as {@code owner/name}, unless a maintainer chooses another
 */
public record Channel(String id, Optional<String> category, Optional<String> template, Optional<String> repository) {}
