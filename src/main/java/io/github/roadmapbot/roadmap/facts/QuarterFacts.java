package io.github.roadmapbot.roadmap.facts;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything public that there is to say of a quarter. Whoever gathers it leaves out what is not released, not approved or
 * not to be read by everybody; whoever renders it adds nothing.
 *
 * @param aim its high-level goal in words; may be empty
 * @param session empty until it was planned in a session
 * @param review how the quarter before went, once that is known
 * @param goals its high-level initiatives, in their order
 * @param items what is on the roadmap, in their order
 */
public record QuarterFacts(
        Roadmap roadmap,
        Quarter quarter,
        String aim,
        Optional<Session> session,
        Optional<Review> review,
        List<Initiative> goals,
        List<Item> items,
        Places places) {

    public QuarterFacts {
        goals = List.copyOf(goals);
        items = List.copyOf(items);
        if (review.filter(known -> known.quarter().compareTo(quarter) >= 0).isPresent()) {
            throw new IllegalArgumentException(
                    "The review on the page of %s is of an earlier quarter".formatted(quarter));
        }
    }

    /** The day it was planned; as long as it is not, the day it begins. */
    public LocalDate day() {
        return session.map(Session::day).orElse(quarter.firstDay());
    }

    /** What is on the roadmap of one category, by its key. */
    public List<Item> of(String category) {
        return items.stream().filter(item -> item.category().equals(category)).toList();
    }

    /** The categories that there is anything of: the configured ones in their order, then what has left the configuration. */
    public List<String> categories() {
        return Stream.concat(
                        roadmap.categories().stream().map(category -> category.key()),
                        items.stream().map(Item::category))
                .distinct()
                .filter(key -> !of(key).isEmpty())
                .toList();
    }
}
