package io.github.roadmapbot.feedback;

import java.util.Optional;

/**
 * What kind of work a suggestion is.
 *
 * @param key how it is stored and named in requests, for example {@code new-feature}
 * @param name how people and the board's field name it, for example {@code New Feature}
 * @param definition one sentence that stands beside the choice
 * @param label the issue label that goes with it
 * @param issueType the name of the organisation's issue type that its issues get, if they get one
 * @param sponsor the level of sponsorship that the board says of it, if it says one
 * @param repository where its issues are opened at first, as {@code owner/name}; the roadmap's first one if there is none
 */
public record Category(
        String key,
        String name,
        String definition,
        String label,
        Optional<String> repository,
        Optional<String> issueType,
        Optional<String> sponsor) {

    /** One of whose sponsors nothing is said. */
    public Category(
            String key,
            String name,
            String definition,
            String label,
            Optional<String> repository,
            Optional<String> issueType) {
        this(key, name, definition, label, repository, issueType, Optional.empty());
    }

    /** One whose issues go where most do, and have no type. */
    public Category(String key, String name, String definition, String label) {
        this(key, name, definition, label, Optional.empty(), Optional.empty());
    }
}
