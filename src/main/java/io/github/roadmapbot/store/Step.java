package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing owed to the outside world.
 *
 * @param attempts how often it was claimed, this time included
 * @param failures how often it failed
 * @param sends how often something was sent that may have been done
 * @param owedAt when its cause was written
 * @param sentAt when it was last sent without learning what became of it
 */
public record Step(
        long id,
        StepKind kind,
        String subject,
        String detail,
        StepStatus status,
        int attempts,
        int failures,
        int sends,
        Optional<Instant> sentAt,
        Instant dueAt,
        Instant owedAt,
        String lastError) {

    /** The suggestion it is about. */
    public SuggestionId suggestion() {
        return SuggestionId.parse(subject)
                .orElseThrow(() ->
                        new StoreException("Step %d is about '%s', not about a suggestion".formatted(id, subject)));
    }

    @Override
    public String toString() {
        return kind.inStore() + " of " + subject;
    }
}
