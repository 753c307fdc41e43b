package io.github.roadmapbot.slack.home;

import java.util.List;

/**
 * Several things that are told at home under one heading.
 *
 * @param heading in Slack's markup
 * @param lines those that there is room for
 * @param more what is said of those that there is no room for, and where they are; empty if there are none
 */
public record Part(String heading, List<Line> lines, String more) {

    public Part {
        lines = List.copyOf(lines);
    }

    /**
     * The first few of many.
     *
     * @param all how many there are
     * @param where to find the others, for example {@code `/roadmap mine` lists them}
     */
    public static Part of(String heading, List<Line> lines, int most, int all, String where) {
        List<Line> shown = lines.subList(0, Math.min(most, lines.size()));
        int left = all - shown.size();
        return new Part(heading, shown, left > 0 ? "and %d more: %s".formatted(left, where) : "");
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
