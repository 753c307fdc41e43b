package io.github.roadmapbot.github;

import java.net.URI;

/** A discussion that the bot wrote. */
public record Discussion(int number, String nodeId, URI url) {}
