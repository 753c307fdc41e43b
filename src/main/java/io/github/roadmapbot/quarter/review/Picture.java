package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.review.Figures;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much is done of each category, drawn with letters. */
final class Picture {

    private static final int WIDTH = 12;
    private static final int LONGEST_NAME = 20;
    private static final int MOST = 12;

    private Picture() {}

    /** A bar a category, in the order in which they are configured; empty if there is nothing to draw. */
    static String of(Roadmap roadmap, Figures figures) {
        Map<String, Figures> categories = figures.byCategory();
        List<String> order = new ArrayList<>();
        roadmap.categories().forEach(category -> order.add(category.key()));
        categories.keySet().stream().filter(key -> !order.contains(key)).forEach(order::add);
        List<String> shown =
                order.stream().filter(categories::containsKey).limit(MOST).toList();
        if (shown.isEmpty()) {
            return "";
        }
        int width = shown.stream()
                .mapToInt(key -> name(roadmap, key).length())
                .max()
                .orElse(0);
        return shown.stream()
                .map(key -> line(name(roadmap, key), width, categories.getOrDefault(key, figures)))
                .collect(Collectors.joining("\n", "```\n", "\n```"));
    }

    private static String line(String name, int width, Figures figures) {
        int filled = Math.round((float) WIDTH * figures.done() / figures.all());
        return "%s  %s%s  %d of %d"
                .formatted(
                        Mrkdwn.escape(name) + " ".repeat(width - name.length()),
                        "█".repeat(filled),
                        "░".repeat(WIDTH - filled),
                        figures.done(),
                        figures.all());
    }

    private static String name(Roadmap roadmap, String key) {
        return Mrkdwn.atMost(
                LONGEST_NAME, VisibleText.line(roadmap.categoryName(key)).replace('`', '\''));
    }
}
