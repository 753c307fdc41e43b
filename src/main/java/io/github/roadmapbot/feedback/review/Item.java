package io.github.roadmapbot.feedback.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.review.Course.Leg;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a quarter had on its roadmap.
 *
 * @param late when it was added, if the quarter was planned already
 * @param why why it was added late, as far as somebody said
 * @param outcome what had become of it when the quarter was over, or by now
 * @param doneSince whether it was open at the end of the quarter, and is done by now
 */
public record Item(
        SuggestionId id,
        String title,
        String category,
        Optional<Instant> late,
        Optional<String> why,
        Outcome outcome,
        boolean doneSince) {

    public boolean isLate() {
        return late.isPresent();
    }

    /** What a suggestion was in a span; empty if it had no place in it. */
    static Optional<Item> of(Course course, Span span) {
        Quarter quarter = span.quarter();
        boolean planned = course.before(span.settled())
                .filter(leg -> leg.isPlannedFor(quarter))
                .isPresent();
        Optional<Instant> late = planned
                ? Optional.empty()
                : course.arrival(quarter, span.settled(), span.until()).map(Leg::at);
        if (!planned && late.isEmpty()) {
            return Optional.empty();
        }
        Leg end = course.before(span.until()).orElseThrow();
        Outcome outcome = outcome(end, quarter);
        Optional<String> why =
                late.flatMap(at -> Optional.ofNullable(course.late().get(quarter)));
        return Optional.of(new Item(
                course.id(),
                course.title(),
                course.category(),
                late,
                why,
                outcome,
                doneSince(outcome, course, quarter)));
    }

    private static Outcome outcome(Leg end, Quarter quarter) {
        if (!end.isOnTheRoadmap()) {
            return Outcome.RETURNED;
        }
        if (!end.isIn(quarter)) {
            return Outcome.MOVED;
        }
        return switch (end.status()) {
            case "shipped" -> Outcome.DONE;
            case "dropped" -> Outcome.DROPPED;
            default -> Outcome.OPEN;
        };
    }

    private static boolean doneSince(Outcome outcome, Course course, Quarter quarter) {
        Leg now = course.last();
        return outcome == Outcome.OPEN && now.isIn(quarter) && now.status().equals("shipped");
    }
}
