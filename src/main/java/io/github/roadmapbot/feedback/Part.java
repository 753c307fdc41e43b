package io.github.roadmapbot.feedback;

/** What a roadmap rests on outside the bot, each of which can fail while the others go on. */
public enum Part {
    /** The channel where suggestions are seen and voted on. */
    FEEDBACK_CHANNEL,
    /** The channel where maintainers decide. */
    MAINTAINERS_CHANNEL,
    ISSUES,
    BOARD,
    DISCUSSION
}
