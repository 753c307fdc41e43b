package io.github.roadmapbot.similar;

/** By what similar suggestions are found besides their words. */
public enum SimilarModel {

    /** By nothing else. */
    NONE,

    /** By what two small language models, which run in the bot's own process, take titles to mean. */
    LOCAL
}
