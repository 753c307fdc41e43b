package io.github.roadmapbot.sandbox.github.kept;

import java.time.Instant;

/** What everything on GitHub is given when it comes into being and never loses. */
public record Birth(long id, String nodeId, Instant at) {}
