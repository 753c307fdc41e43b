package io.github.roadmapbot.roadmap.facts;

import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.roadmap.facts.Review.Community;
import io.github.roadmapbot.roadmap.facts.Review.Done;
import io.github.roadmapbot.roadmap.page.PageLinks;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A quarter that really was: wasmCloud's fourth of 2024. The facts (what was planned, when, and where it can be read) are from
 * its roadmap pages for 2024 Q3, 2024 Q4 and 2025 Q1 and the notes of its meeting of 9 October 2024, all on wasmcloud.com
 * (CC BY 4.0); the words are ours, and nobody is named. Which items are good first issues, done, or owned by whom those pages
 * do not say, so nothing is said of that here; nor how many items of the quarter before were done.
 */
public final class RealQuarter {

    public static final Quarter QUARTER = new Quarter(2024, 4);
    public static final URI VIEW = URI.create("https://github.com/orgs/wasmCloud/projects/7/views/12");
    public static final URI DISCUSSION = URI.create("https://github.com/wasmCloud/wasmCloud/discussions/3119");
    public static final URI NOTES = URI.create("https://wasmcloud.com/community/2024/10/09/community-meeting/");
    public static final LocalDate DAY = LocalDate.of(2024, 10, 9);

    public static final PageLinks LINKS = new PageLinks(
            Optional.of(URI.create("https://github.com/wasmCloud/wasmCloud/blob/main/CONTRIBUTING.md")),
            Optional.of(URI.create("https://github.com/wasmCloud/wasmCloud/contribute")),
            Optional.of(URI.create("https://slack.wasmcloud.com")),
            Optional.of(URI.create("https://wasmcloud.com/community/")),
            Optional.of(URI.create("https://github.com/wasmCloud/wasmCloud/blob/main/MAINTAINERS.md")));

    public static final List<String> FEATURES = List.of(
            "Applications are declared, and orchestrated as WebAssembly",
            "Parts find each other wherever they run, over one network",
            "Components depend on no vendor",
            "Everything can be observed with OpenTelemetry",
            "Secure by default, in several layers");

    private static final Roadmap ROADMAP = new Roadmap(
            "wasmcloud",
            "wasmCloud",
            "C0FEEDBACK1",
            "C0MAINT0001",
            List.of(
                    new Category("documentation", "Documentation", "What explains the project better", "documentation"),
                    new Category("new-feature", "New Feature", "What adds something that was not possible", "feature"),
                    new Category(
                            "improvement", "Improvement", "What mends or rounds off what is there", "improvement")),
            List.of("+1"),
            new Calendar(ZoneId.of("America/New_York"), 21));

    private RealQuarter() {}

    public static QuarterFacts facts() {
        return new QuarterFacts(
                ROADMAP,
                QUARTER,
                "A quarter of polish: better as a whole, in documentation, developing, testing and finding faults.",
                Optional.of(new Session(DAY, Optional.of(NOTES), List.of())),
                Optional.of(review()),
                goals(),
                Stream.of(documentation(), features(), improvements())
                        .flatMap(List::stream)
                        .toList(),
                new Places(Optional.of(VIEW), Optional.of(DISCUSSION)));
    }

    private static Review review() {
        return new Review(
                QUARTER.previous(),
                "It was about developing applications with less friction: a better `wash dev`, debugging of components and"
                        + " more languages that feel at home.",
                List.<Done>of(),
                new Community(OptionalInt.empty(), OptionalInt.of(50)),
                List.of("Contributors from the community were assigned to more than half of the issues"),
                List.of("Not everything landed within the quarter"),
                List.of(),
                Optional.of(URI.create("https://wasmcloud.com/docs/roadmap/2024-q3")));
    }

    private static List<Initiative> goals() {
        return Stream.of(
                        "Make building, testing and deploying a seamless experience, since components can be looked into",
                        "Let features be built without lock-in, whatever the platform and the language",
                        "Have half of the roadmap done by contributors who are not maintainers",
                        "Show more of what goes on inside, to make debugging easier")
                .map(title -> new Initiative(title, "", "", List.of(), List.of(), Optional.empty()))
                .toList();
    }

    private static List<Item> documentation() {
        return items(
                "documentation",
                "Surface capability provider documentation on the docs site",
                "Auto-generate wasmCloud host documentation",
                "Revisit the wasmCloud quickstart",
                "Document handling of resources in custom capability providers");
    }

    private static List<Item> features() {
        return items(
                "new-feature",
                "Add autocompletion to the CLI",
                "Benchmark suite that is published regularly",
                "Host configuration file");
    }

    private static List<Item> improvements() {
        return items(
                "improvement",
                "Run provider tests against the host from main branch",
                "Use human time instead of milliseconds for time values",
                "Reflect unhealthy providers in application status",
                "Make wasmcloud.toml location configurable",
                "wash commands should not require a host ID when only one host runs locally",
                "Address ComponentSpecification race conditions");
    }

    private static List<Item> items(String category, String... titles) {
        return Stream.of(titles)
                .map(title ->
                        new Item(title, category, Stage.open("Now"), Optional.empty(), false, List.of(), List.of()))
                .toList();
    }
}
