package io.github.roadmapbot.feedback.review;

import io.github.roadmapbot.feedback.SuggestionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was planned for a quarter and what became of it, each thing counted once.
 *
 * @param unknown of how many others nobody kept for which quarter they were planned then
 */
public record Figures(Span span, List<Item> items, int unknown) {

    public Figures {
        items = List.copyOf(items);
    }

    /** Counts what the suggestions of a roadmap were in a quarter. */
    public static Figures of(Span span, List<Course> courses) {
        List<Item> items = courses.stream()
                .flatMap(course -> Item.of(course, span).stream())
                .toList();
        Set<SuggestionId> known = items.stream().map(Item::id).collect(Collectors.toSet());
        long unknown = courses.stream()
                .filter(course -> !known.contains(course.id()))
                .filter(course -> isUnknown(course, span))
                .count();
        return new Figures(span, items, (int) unknown);
    }

    private static boolean isUnknown(Course course, Span span) {
        return course.before(span.until()).filter(Course.Leg::isUnknown).isPresent();
    }

    /** How many were on the roadmap when the planning was over. */
    public int planned() {
        return count(item -> !item.isLate());
    }

    public int late() {
        return count(Item::isLate);
    }

    public int all() {
        return items.size();
    }

    public int done() {
        return count(Outcome.DONE);
    }

    /** How many of those that were planned, and not added late, are done. */
    public int doneOfPlanned() {
        return count(item -> !item.isLate() && item.outcome() == Outcome.DONE);
    }

    public int count(Outcome outcome) {
        return count(item -> item.outcome() == outcome);
    }

    /** How many were open at the end, or had been moved to another quarter. */
    public int carriedOver() {
        return count(Outcome.OPEN) + count(Outcome.MOVED);
    }

    /** In percent of everything; empty if there was nothing. */
    public Optional<Integer> percent() {
        return items.isEmpty() ? Optional.empty() : Optional.of(Math.round(100f * done() / items.size()));
    }

    /** The same for each category by its key. */
    public Map<String, Figures> byCategory() {
        Map<String, Figures> all = new TreeMap<>();
        items.stream()
                .collect(Collectors.groupingBy(Item::category))
                .forEach((category, those) -> all.put(category, new Figures(span, those, 0)));
        return all;
    }

    public Set<SuggestionId> whatWasDone() {
        return items.stream()
                .filter(item -> item.outcome() == Outcome.DONE)
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /** Those that are of this outcome. */
    public List<Item> of(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).toList();
    }

    private int count(Predicate<Item> which) {
        return (int) items.stream().filter(which).count();
    }
}
