package io.github.roadmapbot.roadmap.page;

import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.roadmap.Mdx;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.Item.Tracked;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.Stage.End;
import java.util.List;
import java.util.Map;

/** What the templates may name of the items. */
final class ItemValues {

    private ItemValues() {}

    static List<Map<String, Object>> categories(QuarterFacts facts) {
        return facts.categories().stream().map(key -> category(facts, key)).toList();
    }

    private static Map<String, Object> category(QuarterFacts facts, String key) {
        return Map.of(
                "category", Mdx.line(facts.roadmap().categoryName(key)),
                "definition",
                        facts.roadmap()
                                .category(key)
                                .map(Category::definition)
                                .map(Mdx::line)
                                .orElse(""),
                "items", facts.of(key).stream().map(ItemValues::item).toList());
    }

    private static Map<String, Object> item(Item item) {
        String title = Mdx.line(item.title());
        return Map.of(
                "item", item.issue().map(issue -> Mdx.link(title, issue.url())).orElse(title),
                "issue", item.issue().map(Tracked::name).map(Mdx::line).orElse(""),
                "stage", Mdx.line(item.stage().name()),
                "done", item.stage().isDone(),
                "dropped", item.stage().end() == End.DROPPED,
                "newcomer", item.newcomers(),
                "owners", People.and(item.owners()),
                "volunteers", People.and(item.volunteers()));
    }
}
