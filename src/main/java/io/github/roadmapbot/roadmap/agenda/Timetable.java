package io.github.roadmapbot.roadmap.agenda;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.roadmap.agenda.Slot.Kind;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares the time of a session out: first the quarter before, then the items by category, each category as long as it has
 * items, then what was not in the discussion, and in a longer meeting who does what. The times add up to the meeting's length.
 */
final class Timetable {

    private static final int SHORTEST_REVIEW = 5;
    private static final int LONGEST_REVIEW = 15;
    private static final int CLOSING = 5;
    private static final int LONG_MEETING = 45;

    private final List<Slot> slots = new ArrayList<>();
    private LocalTime now;

    private Timetable(LocalTime starts) {
        this.now = starts;
    }

    static List<Slot> of(QuarterFacts facts, Meeting meeting) {
        int length = (int) meeting.length().toMinutes();
        int open = (int) Math.min(length, meeting.open().toMinutes());
        int closing =
                length >= LONG_MEETING && length - open >= LONG_MEETING - Meeting.LEAST_OPEN.toMinutes() ? CLOSING : 0;
        int review = Math.min(length - open, Math.max(SHORTEST_REVIEW, Math.min(LONGEST_REVIEW, length / 6)));
        int items = length - open - closing - review;
        if (facts.items().isEmpty()) {
            open += items;
        }
        Timetable table = new Timetable(meeting.starts().toLocalTime());
        Quarter before = facts.quarter().previous();
        table.add(
                Kind.REVIEW,
                review,
                "Review of %s: what was done, what was not, and whether too much was planned".formatted(before));
        table.items(facts, items);
        table.add(Kind.OPEN, open, "What was not in the discussion");
        if (closing > 0) {
            table.add(Kind.CLOSE, closing, "Who does what, and by when the roadmap's page is there");
        }
        return table.slots;
    }

    private void items(QuarterFacts facts, int minutes) {
        int leftItems = facts.items().size();
        int leftMinutes = minutes;
        for (String category : facts.categories()) {
            List<Item> here = facts.of(category);
            int share = Math.round((float) leftMinutes * here.size() / leftItems);
            slots.add(new Slot(Kind.ITEMS, now, share, facts.roadmap().categoryName(category), here));
            now = now.plusMinutes(share);
            leftItems -= here.size();
            leftMinutes -= share;
        }
    }

    private void add(Kind kind, int minutes, String what) {
        slots.add(new Slot(kind, now, minutes, what, List.of()));
        now = now.plusMinutes(minutes);
    }
}
