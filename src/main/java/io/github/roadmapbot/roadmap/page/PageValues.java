package io.github.roadmapbot.roadmap.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.roadmap.Mdx;
import io.github.roadmapbot.roadmap.facts.Initiative;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.Session;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of a page may name: facts as Markdown, addresses, and yes or no. What there is not is empty. */
final class PageValues {

    private PageValues() {}

    /**
     * All of it.
     *
     * @param picture the address of the picture as the page names it; empty without one
     */
    static Map<String, Object> of(QuarterFacts facts, PageLinks links, List<String> features, String picture) {
        Quarter quarter = facts.quarter();
        Map<String, Object> values = new HashMap<>();
        values.put("project", Mdx.line(facts.roadmap().project()));
        values.put("quarter", quarter.toString());
        values.put("boardQuarter", quarter.onTheBoard());
        values.put("from", Mdx.day(quarter.firstDay()));
        values.put("until", Mdx.day(quarter.lastDay()));
        values.put("view", address(facts.places().view()));
        values.put("discussion", address(facts.places().discussion()));
        values.put("picture", picture);
        values.put("aim", Mdx.paragraphs(facts.aim()));
        values.put("initiatives", !facts.goals().isEmpty() || !facts.aim().isBlank());
        values.put("session", facts.session().map(PageValues::session).stream().toList());
        values.put("review", facts.review().map(ReviewValues::of).stream().toList());
        values.put("goals", facts.goals().stream().map(PageValues::goal).toList());
        values.put("features", lines(features));
        values.put("anyFeatures", !features.isEmpty());
        values.put("count", Integer.toString(facts.items().size()));
        values.put("categories", ItemValues.categories(facts));
        values.put("anyItems", !facts.items().isEmpty());
        links(values, links);
        return values;
    }

    private static void links(Map<String, Object> values, PageLinks links) {
        values.put("contributing", address(links.contributing()));
        values.put("newcomers", address(links.newcomers()));
        values.put("chat", address(links.chat()));
        values.put("meetings", address(links.meetings()));
        values.put("maintainers", address(links.maintainers()));
    }

    private static Map<String, Object> session(Session session) {
        return Map.of(
                "day", Mdx.day(session.day()),
                "notes", address(session.notes()),
                "planners", People.and(session.planners()));
    }

    private static Map<String, Object> goal(Initiative goal) {
        String title = Mdx.line(goal.title());
        return Map.of(
                "goal", goal.issue().map(issue -> Mdx.link(title, issue)).orElse(title),
                "what", Mdx.line(goal.what()),
                "state", Mdx.line(goal.state()),
                "owners", People.and(goal.owners()),
                "criteria",
                        goal.criteria().stream()
                                .map(each -> Map.of("words", Mdx.line(each.words()), "box", each.met() ? "[x]" : "[ ]"))
                                .toList());
    }

    static List<Map<String, String>> lines(List<String> texts) {
        return texts.stream().map(text -> Map.of("line", Mdx.line(text))).toList();
    }

    static String address(Optional<URI> address) {
        return address.map(Mdx::address).orElse("");
    }
}
