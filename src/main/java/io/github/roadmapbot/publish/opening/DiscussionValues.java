package io.github.roadmapbot.publish.opening;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the template of a discussion may name: Markdown, made harmless. */
final class DiscussionValues {

    /** Nobody reads a longer list; the rest is on the board. */
    static final int MOST_OPEN = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private DiscussionValues() {}

    static Map<String, Object> of(DiscussionFacts facts) {
        Quarter quarter = facts.quarter();
        int more = facts.open().size() - MOST_OPEN;
        Map<String, Object> values = new HashMap<>();
        values.put("project", literal(facts.roadmap().project()));
        values.put("quarter", quarter.toString());
        values.put("boardQuarter", quarter.onTheBoard());
        values.put("before", quarter.previous().toString());
        values.put("from", DAY.format(quarter.firstDay()));
        values.put("until", DAY.format(quarter.lastDay()));
        values.put("purpose", literal(facts.purpose()));
        values.put("anyQuestions", !facts.questions().isEmpty());
        values.put("questions", questions(facts.questions()));
        values.put("categories", categories(facts));
        values.put("anyOpen", !facts.open().isEmpty());
        values.put("open", open(facts));
        values.put("more", more > 0 ? Integer.toString(more) : "");
        return values;
    }

    private static List<Map<String, String>> questions(List<String> questions) {
        return questions.stream()
                .map(question -> Map.of("question", literal(question)))
                .toList();
    }

    private static List<Map<String, String>> categories(DiscussionFacts facts) {
        return facts.roadmap().categories().stream()
                .map(category ->
                        Map.of("category", literal(category.name()), "definition", literal(category.definition())))
                .toList();
    }

    private static List<Map<String, String>> open(DiscussionFacts facts) {
        return facts.open().stream()
                .limit(MOST_OPEN)
                .map(line -> Map.of(
                        "title", literal(line.title()), "issue", line.issue().toString()))
                .toList();
    }

    private static String literal(String text) {
        return SafeMarkdown.literal(text, SafeMarkdown.TITLE_CAP);
    }
}
