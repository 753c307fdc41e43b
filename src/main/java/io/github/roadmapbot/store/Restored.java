package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;

/**
 * That the store was restored from a backup, and so may have forgotten what was done after it.
 *
 * @param from when the backup was taken
 * @param at when it was restored; what was done since then is known
 * @param last the highest number of a suggestion in it; there is nothing to be forgotten about later ones
 */
public record Restored(Instant from, Instant at, long last) {

    /** Whether what {@code step} owes may have been done already, by a step that is forgotten or by this one. */
    public boolean mayHaveForgotten(Step step) {
        return SuggestionId.parse(step.subject()).map(id -> id.number() <= last).orElse(true);
    }
}
