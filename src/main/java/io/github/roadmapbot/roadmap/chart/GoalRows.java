package io.github.roadmapbot.roadmap.chart;

import io.github.roadmapbot.roadmap.facts.Initiative;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** The high-level initiatives, numbered, above the items. */
final class GoalRows {

    private static final double PADDING = 18;
    private static final double HEAD = 34;
    private static final double SIZE = 15;
    private static final double LEADING = 21;
    private static final double GAP = 9;
    private static final double INDENT = 36;
    private static final int MOST_LINES = 3;

    private final List<List<String>> goals = new ArrayList<>();
    private final double width;

    GoalRows(List<Initiative> goals, double width) {
        this.width = width;
        for (Initiative goal : goals) {
            String state = goal.state().isBlank() ? "" : " (" + VisibleText.line(goal.state()) + ")";
            this.goals.add(Lettering.wrapped(
                    VisibleText.line(goal.title()) + state, SIZE, width - 2 * PADDING - INDENT, MOST_LINES));
        }
    }

    double height() {
        return goals.isEmpty()
                ? 0
                : 2 * PADDING
                        + HEAD
                        - GAP
                        + goals.stream()
                                .mapToDouble(lines -> lines.size() * LEADING + GAP)
                                .sum();
    }

    void draw(Canvas canvas, double x, double y) {
        if (goals.isEmpty()) {
            return;
        }
        canvas.box("band", x, y, width, height(), 10);
        canvas.text("name", x + PADDING, y + PADDING + 14, "High-level initiatives");
        double at = y + PADDING + HEAD;
        for (int i = 0; i < goals.size(); i++) {
            canvas.dot("number", x + PADDING + 11, at + 9, 11);
            canvas.text("digit middle", x + PADDING + 11, at + 13.5, Integer.toString(i + 1));
            for (String line : goals.get(i)) {
                canvas.text("goal", x + PADDING + INDENT, at + 14, line);
                at += LEADING;
            }
            at += GAP;
        }
    }
}
