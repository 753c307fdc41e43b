package io.github.roadmapbot.roadmap.page;

import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.roadmap.facts.Initiative;
import io.github.roadmapbot.roadmap.facts.Initiative.Criterion;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.Named;
import io.github.roadmapbot.roadmap.facts.Places;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.Review;
import io.github.roadmapbot.roadmap.facts.Review.Community;
import io.github.roadmapbot.roadmap.facts.Review.Done;
import io.github.roadmapbot.roadmap.facts.Session;
import io.github.roadmapbot.roadmap.facts.Stage;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A quarter of which everything is known, and one of which nothing is: templates are tried with both before they are used. */
final class PageExample {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final Optional<URI> ADDRESS = Optional.of(URI.create("https://example.com/"));
    private static final Named SOMEBODY = new Named("somebody", ADDRESS);

    /** With a name that YAML could stumble over. */
    private static final Roadmap ROADMAP = new Roadmap(
            "example",
            "It's: \"a\" #project {b}",
            "C1",
            "C2",
            List.of(new Category("docs", "Documentation", "What explains", "docs")),
            List.of("+1"),
            new Calendar(ZoneOffset.UTC, 21));

    static final QuarterFacts FULL = new QuarterFacts(
            ROADMAP,
            QUARTER,
            "aim",
            Optional.of(new Session(QUARTER.firstDay(), ADDRESS, List.of(SOMEBODY))),
            Optional.of(new Review(
                    QUARTER.previous(),
                    "words",
                    List.of(new Done("Documentation", 1, 2)),
                    new Community(OptionalInt.of(50), OptionalInt.of(50)),
                    List.of("well"),
                    List.of("better"),
                    List.of("3 commits"),
                    ADDRESS)),
            List.of(new Initiative(
                    "goal", "what", "state", List.of(new Criterion("it", true)), List.of(SOMEBODY), ADDRESS)),
            List.of(new Item(
                    "item",
                    "docs",
                    Stage.open("Now"),
                    Optional.of(new Item.Tracked("a/b#1", URI.create("https://example.com/1"))),
                    true,
                    List.of(SOMEBODY),
                    List.of(SOMEBODY))),
            new Places(ADDRESS, ADDRESS));

    private static final QuarterFacts EMPTY = new QuarterFacts(
            ROADMAP, QUARTER, "", Optional.empty(), Optional.empty(), List.of(), List.of(), Places.NONE);

    private PageExample() {}

    static Map<String, Object> everything() {
        PageLinks links = new PageLinks(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        return PageValues.of(FULL, links, List.of("a feature"), "./picture.svg");
    }

    static Map<String, Object> nothing() {
        return PageValues.of(EMPTY, PageLinks.NONE, List.of(), "");
    }
}
