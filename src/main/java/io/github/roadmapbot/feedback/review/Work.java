package io.github.roadmapbot.feedback.review;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.review.Stages.Meaning;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that is on a quarter's roadmap, as it stands.
 *
 * @param status where the suggestion stands
 * @param stage the column that people chose on the board; empty for the one in which the bot put it
 * @param moved when the bot last saw it move
 * @param owners who of those whom it is assigned to is known in Slack
 * @param assigned whether it is assigned to anybody
 */
public record Work(
        SuggestionId id,
        String title,
        String status,
        String stage,
        Instant moved,
        Optional<URI> issue,
        List<String> owners,
        boolean assigned) {

    public Work {
        owners = List.copyOf(owners);
    }

    public boolean isDone() {
        return status.equals("shipped");
    }

    public boolean isOpen() {
        return status.equals("published") || status.equals("approved");
    }

    /** Whether somebody began it, or took it on, and it has not moved for so long. */
    public boolean isStale(CheckIns settings, Instant now) {
        boolean begun = assigned || settings.stages().of(stage) != Meaning.READY;
        return isOpen() && begun && moved.isBefore(now.minus(Duration.ofDays(settings.staleDays())));
    }
}
