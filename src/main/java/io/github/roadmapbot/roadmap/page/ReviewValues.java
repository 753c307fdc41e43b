package io.github.roadmapbot.roadmap.page;

import io.github.roadmapbot.roadmap.Mdx;
import io.github.roadmapbot.roadmap.facts.Review;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What the templates may name of the quarter before. */
final class ReviewValues {

    private ReviewValues() {}

    static Map<String, Object> of(Review review) {
        Map<String, Object> values = new HashMap<>();
        values.put("reviewed", review.quarter().toString());
        values.put("reviewedPage", PageValues.address(review.page()));
        values.put("reviewWords", Mdx.paragraphs(review.words()));
        values.put("counted", review.planned() > 0);
        values.put("doneCount", Integer.toString(review.done()));
        values.put("plannedCount", Integer.toString(review.planned()));
        values.put("byCategory", byCategory(review));
        values.put("byOthers", number(review.community().percent()));
        values.put("byOthersTarget", number(review.community().target()));
        values.put("figures", PageValues.lines(review.figures()));
        values.put("anyFigures", !review.figures().isEmpty());
        values.put("well", PageValues.lines(review.well()));
        values.put("anyWell", !review.well().isEmpty());
        values.put("improve", PageValues.lines(review.improve()));
        values.put("anyImprove", !review.improve().isEmpty());
        return values;
    }

    private static List<Map<String, Object>> byCategory(Review review) {
        return review.byCategory().stream()
                .<Map<String, Object>>map(each -> Map.of(
                        "category", Mdx.line(each.category()),
                        "doneHere", Integer.toString(each.done()),
                        "plannedHere", Integer.toString(each.planned())))
                .toList();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
