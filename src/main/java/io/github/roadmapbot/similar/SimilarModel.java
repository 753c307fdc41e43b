package io.github.roadmapbot.similar;

/** By what similar suggestions are found besides their words. */
public enum SimilarModel {

    /** By nothing else. */
    NONE,

    /** By what all-MiniLM-L6-v2 takes titles to mean, which runs in the bot's own process. */
    MINILM
}
