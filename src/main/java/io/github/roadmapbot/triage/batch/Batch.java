package io.github.roadmapbot.triage.batch;

import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a window is about to do, and with which drafts; the window carries it along.
 *
 * @param roadmap the key of the roadmap that they are all on
 */
record Batch(String roadmap, Verb verb, List<Item> items) {

    /** A window carries 3,000 characters; so many drafts take a third of them, and fill a screen. */
    static final int MOST = 25;

    /**
     * A draft as somebody chose it.
     *
     * @param fingerprint of the words that it had then
     */
    record Item(SuggestionId id, String fingerprint) {

        static Item of(Suggestion suggestion) {
            return new Item(suggestion.id(), suggestion.wish().fingerprint());
        }

        private String written() {
            return id + "=" + fingerprint;
        }

        private static Item read(String written) {
            String[] parts = written.split("=", 2);
            SuggestionId id = SuggestionId.parse(parts[0])
                    .orElseThrow(() -> new IllegalStateException("A window is about '%s'".formatted(written)));
            return new Item(id, parts[1]);
        }
    }

    Batch {
        items = List.copyOf(items);
    }

    String written() {
        return "%s %s %s"
                .formatted(
                        roadmap, verb.key(), items.stream().map(Item::written).collect(Collectors.joining(",")));
    }

    static Batch read(String written) {
        String[] parts = written.split(" ", 3);
        Verb verb = Verb.of(parts[1])
                .orElseThrow(() -> new IllegalStateException("A window is about to '%s'".formatted(parts[1])));
        return new Batch(
                parts[0],
                verb,
                Arrays.stream(parts[2].split(",")).map(Item::read).toList());
    }
}
