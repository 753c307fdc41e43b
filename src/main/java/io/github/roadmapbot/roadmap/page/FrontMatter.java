package io.github.roadmapbot.roadmap.page;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.text.VisibleText;
import java.util.Map;

/** The data of a page that stand above it: what it is called, when it was planned, where it stands among the others. */
final class FrontMatter {

    private static final String FENCE = "---\n";

    /** Positions count down from here, so that the newest page stands on top. */
    private static final int FIRST_POSITION = 999;

    /** The quarter of the first position: no project needs an earlier one. */
    private static final Quarter FIRST = new Quarter(2023, 4);

    private FrontMatter() {}

    static String of(QuarterFacts facts, String template) {
        return template.isBlank()
                ? ""
                : FENCE + Filled.in(template, values(facts)).strip() + "\n" + FENCE + "\n";
    }

    /** Says, with an {@link IllegalArgumentException}, why it would be none. */
    static void check(String template) {
        if (template.isBlank()) {
            return;
        }
        String filled = Filled.tried(template, values(PageExample.FULL));
        try {
            JsonNode read = YAMLMapper.builder().build().readTree(filled);
            if (!read.isObject() || filled.contains("\n---")) {
                throw new IllegalArgumentException("has to be lines of the form name: value, without --- around them");
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "is no YAML once it is filled in; single quotes belong around {{title}} and {{project}}", e);
        }
    }

    private static Map<String, Object> values(QuarterFacts facts) {
        Quarter quarter = facts.quarter();
        return Map.of(
                "title", quarter + " Roadmap",
                "project", quoted(facts.roadmap().project()),
                "quarter", quarter.toString(),
                "boardQuarter", quarter.onTheBoard(),
                "date", facts.day().toString(),
                "from", quarter.firstDay().toString(),
                "until", quarter.lastDay().toString(),
                "sidebarPosition", Integer.toString(position(quarter)));
    }

    static int position(Quarter quarter) {
        return FIRST_POSITION - (4 * (quarter.year() - FIRST.year()) + quarter.number() - FIRST.number());
    }

    /** Fit to stand between single quotes. */
    private static String quoted(String text) {
        return VisibleText.line(text).replace("'", "''");
    }
}
