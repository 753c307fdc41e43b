package io.github.roadmapbot.triage.batch;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with several drafts at once. What has to be thought about one by one is not among it. */
enum Verb {
    APPROVE("Approve", "approved", "They go on the roadmap, each in the category it has"),
    DEFER("Defer", "deferred", "They come back when a later quarter is being planned"),
    SNOOZE("Snooze", "snoozed", "They come back on a day that you choose"),
    DECLINE("Decline", "declined", "Each proposer is told the one reason that you give");

    private final String imperative;
    private final String participle;
    private final String meaning;

    Verb(String imperative, String participle, String meaning) {
        this.imperative = imperative;
        this.participle = participle;
        this.meaning = meaning;
    }

    /** As on a button. */
    String imperative() {
        return imperative;
    }

    /** As in what was done. */
    String participle() {
        return participle;
    }

    String meaning() {
        return meaning;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> of(String key) {
        return Stream.of(values()).filter(verb -> verb.key().equals(key)).findFirst();
    }
}
