package io.github.roadmapbot.roadmap.chart;

import io.github.roadmapbot.roadmap.facts.Item;
import java.util.List;

/** How many items there are and how many of them are done, in words. */
final class Count {

    private Count() {}

    static String of(List<Item> items) {
        int done = done(items);
        return done == 0
                ? items.size() == 1 ? "1 item" : items.size() + " items"
                : "%d of %d done".formatted(done, items.size());
    }

    static int done(List<Item> items) {
        return (int) items.stream().filter(item -> item.stage().isDone()).count();
    }
}
