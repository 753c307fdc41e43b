package io.github.roadmapbot.feedback.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The way of one suggestion over time.
 *
 * @param legs where its moves took it, the oldest first
 * @param late why it was added to a quarter that was planned already, as far as somebody said
 */
public record Course(SuggestionId id, String title, String category, List<Leg> legs, Map<Quarter, String> late) {

    private static final Set<String> ON_THE_ROADMAP = Set.of("approved", "published", "shipped", "dropped");

    /**
     * Where one move took it.
     *
     * @param quarter for which it was planned from then on; empty where it was for none, or where nobody kept that
     * @param undone whether the move took back the one before it
     */
    public record Leg(Instant at, String by, String status, Optional<Quarter> quarter, boolean undone) {

        boolean isIn(Quarter which) {
            return isOnTheRoadmap() && quarter.filter(which::equals).isPresent();
        }

        /** Whether it was to be done in a quarter, or is. */
        boolean isPlannedFor(Quarter which) {
            return isIn(which) && !status.equals("dropped");
        }

        boolean isOnTheRoadmap() {
            return ON_THE_ROADMAP.contains(status);
        }

        /** Whether it was planned, and nobody kept for when. */
        boolean isUnknown() {
            return isOnTheRoadmap() && quarter.isEmpty();
        }
    }

    /** What was taken back at once never was. */
    public Course {
        List<Leg> all = List.copyOf(legs);
        legs = IntStream.range(0, all.size())
                .filter(at -> at + 1 == all.size() || !all.get(at + 1).undone())
                .mapToObj(all::get)
                .toList();
        late = Map.copyOf(late);
    }

    /** Where it stood just before a moment. */
    Optional<Leg> before(Instant moment) {
        return legs.stream().filter(leg -> leg.at().isBefore(moment)).reduce((earlier, later) -> later);
    }

    /** Where it stands by now. */
    Leg last() {
        return legs.get(legs.size() - 1);
    }

    /** The move that first brought it into a quarter within a span of time. */
    Optional<Leg> arrival(Quarter quarter, Instant since, Instant until) {
        return legs.stream()
                .filter(leg -> !leg.at().isBefore(since) && leg.at().isBefore(until))
                .filter(leg -> leg.isPlannedFor(quarter))
                .findFirst();
    }
}
