package io.github.roadmapbot.roadmap.chart;

import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.text.VisibleText;
import java.util.List;

/** The items of a category, beneath its name and how many of them are done. */
final class Column {

    private static final double HEAD = 52;
    private static final double GAP = 10;
    private static final double NAME = 16;

    private final String name;
    private final List<Item> items;
    private final List<ItemCard> cards;
    private final double width;

    Column(String name, List<Item> items, double width) {
        this.name = VisibleText.line(name);
        this.items = items;
        this.width = width;
        this.cards = items.stream().map(item -> new ItemCard(item, width)).toList();
    }

    double height() {
        return HEAD + cards.stream().mapToDouble(card -> card.height() + GAP).sum();
    }

    /** In a sentence, for those who do not see it. */
    String words() {
        return "%s: %s.".formatted(name, Count.of(items));
    }

    void draw(Canvas canvas, double x, double y) {
        String count = Count.of(items);
        double room = width - Lettering.width(count, 12) - 12;
        canvas.text(
                "name", x, y + 18, Lettering.wrapped(name, NAME * 1.08, room, 1).get(0));
        canvas.text("count end", x + width, y + 18, count);
        canvas.box("track", x, y + 30, width, 6, 3);
        int done = Count.done(items);
        if (done > 0) {
            canvas.box("filled", x, y + 30, width * done / items.size(), 6, 3);
        }
        double at = y + HEAD;
        for (ItemCard card : cards) {
            card.draw(canvas, x, at);
            at += card.height() + GAP;
        }
    }
}
