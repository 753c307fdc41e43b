package io.github.roadmapbot.roadmap.chart;

import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.Stage.End;
import io.github.roadmapbot.text.VisibleText;
import java.util.List;

/** One item: its title, how far it is, and whether it is a good first issue. */
final class ItemCard {

    private static final double PADDING = 14;
    private static final double SIZE = 14;
    private static final double LEADING = 19;
    private static final int MOST_LINES = 4;
    private static final double FOOT = 24;
    private static final double SMALL = 12;

    private final Item item;
    private final String title;
    private final List<String> lines;
    private final double width;

    ItemCard(Item item, double width) {
        this.item = item;
        this.width = width;
        this.title = VisibleText.line(item.title());
        this.lines = Lettering.wrapped(title, SIZE, width - 2 * PADDING, MOST_LINES);
    }

    double height() {
        return 2 * PADDING + lines.size() * LEADING + (hasFoot() ? FOOT - 4 : -4);
    }

    private boolean hasFoot() {
        return item.newcomers() || !item.stage().name().isBlank();
    }

    void draw(Canvas canvas, double x, double y) {
        End end = item.stage().end();
        canvas.open("g");
        canvas.told("title", title + (hasFoot() ? " (" + foot() + ")" : ""));
        canvas.box(end == End.DONE ? "card done" : "card", x, y, width, height(), 8);
        double baseline = y + PADDING + SIZE;
        for (String line : lines) {
            canvas.text(end == End.DROPPED ? "item dropped" : "item", x + PADDING, baseline, line);
            baseline += LEADING;
        }
        if (hasFoot()) {
            foot(canvas, x + PADDING, y + height() - PADDING);
        }
        canvas.close("g");
    }

    private String foot() {
        String stage = VisibleText.line(item.stage().name());
        String first = item.newcomers() ? "good first issue" : "";
        return stage.isEmpty() || first.isEmpty() ? stage + first : stage + ", " + first;
    }

    private void foot(Canvas canvas, double x, double y) {
        switch (item.stage().end()) {
            case DONE -> {
                canvas.dot("mark done", x + 6, y - 4, 6);
                canvas.strokes("tick", path(x + 3, y - 4, 2.2, 2.4, 4, -4.6));
            }
            case DROPPED -> {
                canvas.dot("mark", x + 6, y - 4, 5.2);
                canvas.strokes("cross", path(x + 3.4, y - 4, 5.2, 0, 0, 0));
            }
            case OPEN -> canvas.dot("mark", x + 6, y - 4, 5.2);
        }
        List<String> one = Lettering.wrapped(foot(), SMALL, width - 2 * PADDING - 20, 1);
        canvas.text("small", x + 20, y, one.get(0));
    }

    private static String path(double x, double y, double... by) {
        StringBuilder path = new StringBuilder("M%s %s".formatted(Canvas.at(x), Canvas.at(y)));
        for (int i = 0; i < by.length; i += 2) {
            path.append(" l%s %s".formatted(Canvas.at(by[i]), Canvas.at(by[i + 1])));
        }
        return path.toString();
    }
}
