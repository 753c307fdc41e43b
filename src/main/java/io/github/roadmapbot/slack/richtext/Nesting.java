package io.github.roadmapbot.slack.richtext;

import java.util.ArrayList;
import java.util.List;

/** How deep lists stand within each other, and how far their numbers have come. */
final class Nesting {

    /** A list that is still open: how many of its numbers are used up. */
    private record Level(boolean numbered, int used) {}

    private final List<Level> levels = new ArrayList<>();

    /** The items where they can stand: nothing is nested in nothing, and a list that goes on goes on with its numbers. */
    Part.Items place(Part.Items items, List<List<Run>> kept) {
        int indent = Math.min(items.indent(), levels.size());
        while (levels.size() > indent + 1) {
            levels.remove(levels.size() - 1);
        }
        int before = items.before();
        if (levels.size() == indent + 1) {
            Level open = levels.remove(indent);
            before = open.numbered() == items.numbered() ? open.used() : before;
        }
        levels.add(new Level(items.numbered(), items.numbered() ? before + kept.size() : 0));
        return new Part.Items(items.numbered(), indent, before, kept);
    }
}
