package io.github.roadmapbot.github.discussion;

import java.net.URI;

/** A comment that the bot wrote. */
public record Comment(String nodeId, URI url) {}
