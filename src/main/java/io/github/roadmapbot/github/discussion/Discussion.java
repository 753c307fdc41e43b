package io.github.roadmapbot.github.discussion;

import java.net.URI;

/** A discussion. */
public record Discussion(int number, String nodeId, URI url) {}
