package io.github.roadmapbot.store;

/** What became of one maintainer's approval. */
public enum Approval {
    /** It was the last one that was needed. */
    DECIDED,
    /** It counts, and others are needed. */
    COUNTED,
    /** The suggestion cannot be approved any more, or not with these words. */
    TOO_LATE
}
