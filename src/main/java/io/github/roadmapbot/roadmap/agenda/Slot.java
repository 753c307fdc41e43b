package io.github.roadmapbot.roadmap.agenda;

import io.github.roadmapbot.roadmap.facts.Item;
import java.time.LocalTime;
import java.util.List;

/**
 * A part of a session.
 *
 * @param what what is talked about, without markup
 * @param items the items that are, if it is about items
 */
public record Slot(Kind kind, LocalTime from, int minutes, String what, List<Item> items) {

    /** What a part is about. */
    public enum Kind {
        REVIEW,
        ITEMS,
        OPEN,
        CLOSE
    }

    public Slot {
        items = List.copyOf(items);
    }
}
