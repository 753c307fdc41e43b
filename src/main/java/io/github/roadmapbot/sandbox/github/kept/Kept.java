package io.github.roadmapbot.sandbox.github.kept;

import java.time.Instant;

/** Something that exists on this GitHub and can be asked for by its node id. */
public interface Kept {

    Birth birth();

    default long id() {
        return birth().id();
    }

    default String nodeId() {
        return birth().nodeId();
    }

    default Instant createdAt() {
        return birth().at();
    }
}
