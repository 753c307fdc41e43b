package io.github.roadmapbot.feedback.review;

/** What became of something that was planned for a quarter. */
public enum Outcome {
    DONE,
    DROPPED,
    /** It was not done, and still belongs to the quarter. */
    OPEN,
    /** It was planned for another quarter before this one was over. */
    MOVED,
    /** It was taken off the roadmap, to be decided anew. */
    RETURNED
}
