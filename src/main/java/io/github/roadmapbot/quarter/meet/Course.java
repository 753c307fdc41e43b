package io.github.roadmapbot.quarter.meet;

import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Support;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Votes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a session goes through, in this order: a look back, everything that is planned for the quarter or waits for a decision, by
 * category and most wanted first, and what was not in the discussion.
 */
final class Course {

    static final String START = "start";
    static final String FLOOR = "floor";

    private static final Support NOBODY = Support.inSlack(List.of());

    private final List<Suggestion> items;

    private Course(List<Suggestion> items) {
        this.items = List.copyOf(items);
    }

    static Course of(Roadmap roadmap, Quarter quarter, Candidates candidates, Votes votes) {
        Map<SuggestionId, Support> support = votes.supportOn(roadmap.key());
        List<String> categories =
                roadmap.categories().stream().map(Category::key).toList();
        Comparator<Suggestion> order = Comparator.comparingInt(
                        (Suggestion each) -> categories.indexOf(each.wish().category()))
                .thenComparing(Comparator.comparingInt((Suggestion each) -> roadmap.voting()
                                .count(support.getOrDefault(each.id(), NOBODY), each.proposer())
                                .people())
                        .reversed())
                .thenComparing(each -> each.id().number());
        return new Course(Stream.concat(
                        candidates.undecided(roadmap.key()).stream()
                                .filter(each ->
                                        each.state() instanceof State.Draft || each.state() instanceof State.Escalated),
                        candidates.plannedFor(roadmap.key(), quarter).stream()
                                .filter(each -> !(each.state() instanceof State.Deferred)))
                .sorted(order)
                .toList());
    }

    List<Suggestion> items() {
        return items;
    }

    /**
     * Where an item stands, from 1; 0 for the look back, and one more than the last for the open floor. What was decided and is
     * gone has left its place to the next.
     */
    int place(String remembered) {
        String[] parts = remembered.split(" ", 2);
        if (parts[0].equals(START)) {
            return 0;
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().toString().equals(parts[0])) {
                return i + 1;
            }
        }
        return parts.length == 2 ? Math.min(Integer.parseInt(parts[1]), items.size() + 1) : items.size() + 1;
    }

    /** What stands there, with its place. */
    String remembered(int place) {
        if (place <= 0) {
            return START;
        }
        return place > items.size() ? FLOOR : items.get(place - 1).id() + " " + place;
    }
}
