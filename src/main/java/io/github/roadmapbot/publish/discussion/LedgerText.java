package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.store.Ledgers.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of all feedback for a quarter: names for what is public, and for everything else nothing but how many
 * there are.
 */
public final class LedgerText {

    /** GitHub takes 65,536 characters; the rest is left for what stands around the list. */
    private static final int LONGEST_LIST = 60_000;

    private LedgerText() {}

    /**
     * Renders the comment.
     *
     * @param others how many are not public, by the state that they are in
     */
    public static String render(
            Roadmap roadmap, Quarter quarter, List<Line> lines, Map<String, Integer> others, Mark mark) {
        return """
                ### What became of the feedback for %s

                %s

                %s

                This is brought up to date at most once an hour. What is not on the roadmap is counted here and not named.

                %s
                """.formatted(quarter, list(roadmap, lines), counts(others), mark);
    }

    private static String list(Roadmap roadmap, List<Line> lines) {
        if (lines.isEmpty()) {
            return "Nothing is on the roadmap yet.";
        }
        List<String> shown = new ArrayList<>();
        int length = 0;
        for (Line line : lines) {
            String text = line(roadmap, line);
            length += text.length() + 1;
            if (length > LONGEST_LIST) {
                shown.add("- … and %d more, on the board".formatted(lines.size() - shown.size()));
                break;
            }
            shown.add(text);
        }
        return String.join("\n", shown);
    }

    private static String line(Roadmap roadmap, Line line) {
        String end = switch (line.status()) {
            case "shipped" -> ", done";
            case "dropped" -> ", not planned any more";
            default -> "";
        };
        return "- **%s** (%s): %s%s"
                .formatted(literal(line.title()), literal(roadmap.categoryName(line.category())), line.issue(), end);
    }

    private static String counts(Map<String, Integer> others) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        others.forEach((status, number) -> sums.merge(said(status), number, Integer::sum));
        if (sums.isEmpty()) {
            return "Nothing else was suggested.";
        }
        List<String> parts = new ArrayList<>();
        sums.forEach((said, number) -> parts.add(number + " " + said));
        return "Of everything else that was suggested: " + String.join(", ", parts) + ".";
    }

    private static String said(String status) {
        return switch (status) {
            case "approved" -> "on the way here";
            case "declined" -> "declined";
            case "deferred" -> "kept for later";
            case "merged" -> "part of something else";
            case "split" -> "split into smaller ones";
            case "withdrawn" -> "taken back";
            case "dropped", "shipped", "published" -> "on the roadmap without an issue that can be shown";
            default -> "waiting for a decision";
        };
    }

    private static String literal(String text) {
        return SafeMarkdown.literal(text, SafeMarkdown.TITLE_CAP);
    }
}
