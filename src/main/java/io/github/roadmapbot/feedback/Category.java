package io.github.roadmapbot.feedback;

/**
 * What kind of work a suggestion is.
 *
 * @param key how it is stored and named in requests, for example {@code new-feature}
 * @param name how people and the board's field name it, for example {@code New Feature}
 * @param definition one sentence that stands beside the choice
 * @param label the issue label that goes with it
 */
public record Category(String key, String name, String definition, String label) {}
