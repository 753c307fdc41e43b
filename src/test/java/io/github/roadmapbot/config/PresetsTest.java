package io.github.roadmapbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.roadmapbot.decide.DecideSettings;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.cycle.Dates;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.opening.DiscussionFacts;
import io.github.roadmapbot.quarter.DefaultDates;
import io.github.roadmapbot.quarter.PlanningSettings;
import io.github.roadmapbot.quarter.page.PagePlace;
import io.github.roadmapbot.roadmap.facts.Item;
import io.github.roadmapbot.roadmap.facts.Places;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.facts.Stage;
import io.github.roadmapbot.roadmap.page.RoadmapPage;
import io.github.roadmapbot.store.Ledgers.Line;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The presets are whole configurations of real processes, and say what their names promise. */
class PresetsTest {

    private static final Path FOLDER = Path.of("config", "presets");
    private static final Quarter QUARTER = new Quarter(2027, 2);

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsReadWithoutAProblemAndAcceptedByTheSchema(Path preset) throws Exception {
        SchemaJudge judge = new SchemaJudge(new ObjectMapper()
                .readTree(FOLDER.resolve("../roadmap.schema.json").toFile()));

        Settings settings = settings(preset);

        assertThat(settings.roadmaps().all()).hasSize(1);
        assertThat(judge.accepts(new YAMLMapper().readTree(preset.toFile()))).isTrue();
        assertThat(Files.readString(preset))
                .startsWith("# yaml-language-server: $schema=../roadmap.schema.json\n")
                .contains("# Follows ", "# Replace the ids, ");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetStandsInTheTableOfThem(Path preset) throws IOException {
        assertThat(Files.readString(Path.of("docs", "planning.md")))
                .contains("| [`%1$s`](../config/presets/%1$s) |".formatted(preset.getFileName()));
    }

    /** Whatever the year: eight quarters and more of each. */
    @ParameterizedTest
    @MethodSource("presets")
    void everyDiscussionIsOpenForAtLeastTwoWeeksBeforeItsSession(Path preset) throws Exception {
        Settings settings = settings(preset);
        DefaultDates dates = dates(settings);
        for (Quarter quarter = new Quarter(2026, 1); quarter.year() < 2034; quarter = quarter.next()) {
            Dates those = dates.of(quarter);

            assertThat(ChronoUnit.DAYS.between(those.opens(), those.day(zone(settings))))
                    .isBetween(14L, 28L);
            assertThat(those.compiles()).isAfter(those.opens());
        }
    }

    @Test
    void whereTheQuarterIsTalkedOverInWritingThatBeginsTwoWeeksBeforeIt() throws Exception {
        DefaultDates dates = dates(settings(file("quarter-by-tables")));
        for (Quarter quarter = new Quarter(2026, 1); quarter.year() < 2034; quarter = quarter.next()) {
            assertThat(dates.of(quarter).opens())
                    .isBeforeOrEqualTo(quarter.firstDay().minusDays(14));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "community-quarter, 2027-04-07, 2027-03-17, 2027-07-07",
        "goals-and-refinement, 2027-03-25, 2027-03-04, 2027-06-24",
        "quarter-by-tables, 2027-04-06, 2027-03-16, 2027-07-06",
        "steering-votes, 2027-04-06, 2027-03-09, 2027-07-13",
        "exploring-to-shipped, 2027-04-05, 2027-03-15, 2027-07-05"
    })
    void theSessionIsOnTheDayThatItsProcessHasForIt(String preset, LocalDate session, LocalDate opens, LocalDate next)
            throws Exception {
        Settings settings = settings(file(preset));
        DefaultDates dates = dates(settings);

        assertThat(dates.of(QUARTER).day(zone(settings))).isEqualTo(session);
        assertThat(dates.of(QUARTER).opens()).isEqualTo(opens);
        assertThat(dates.of(QUARTER.next()).day(zone(settings))).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "community-quarter, Q2 2027, Example Project Q2 2027 Roadmap, DISCUSSION: Example Project Q2 Roadmap",
        "goals-and-refinement, Planned Features, Goals of Example Project for 2027 Q2, Goals of Example Project for 2027 Q2",
        "quarter-by-tables, Q2 2027, [Roadmap] Q2 2027 Discussion, [Roadmap] Q2 2027",
        "steering-votes, Q2 2027, Example Project Roadmap 2027 Q2, Example Project Roadmap for 2027 Q2",
        "exploring-to-shipped, Roadmap, Example Project 2027 Q2 Roadmap, Roadmap of Example Project for 2027 Q2"
    })
    void viewDiscussionAndAgendaAreCalledAsInItsProcess(String preset, String view, String discussion, String agenda)
            throws Exception {
        Settings settings = settings(file(preset));
        PublishSettings publish = only(settings.publish());

        assertThat(publish.upkeep().view().of(QUARTER)).isEqualTo(view);
        assertThat(publish.talk().title().of(roadmap(settings), QUARTER)).isEqualTo(discussion);
        assertThat(only(settings.planning()).agenda().of("Example Project", QUARTER))
                .isEqualTo(agenda);
    }

    @ParameterizedTest
    @CsvSource({
        "community-quarter, Now, Documentation|New Feature|Improvement",
        "goals-and-refinement, Planned, Feature|Quality|Documentation",
        "quarter-by-tables, Planned, Proposal|Feature|Language Binding|Document",
        "steering-votes, Todo, Specification|Tools|Documentation|Community",
        "exploring-to-shipped, In design, Code|Planning|Automation|Security|Administration|Community"
    })
    void stageAndCategoriesAreThoseOfItsProcess(String preset, String stage, String categories) throws Exception {
        Settings settings = settings(file(preset));

        assertThat(only(settings.publish()).stage()).isEqualTo(stage);
        assertThat(roadmap(settings).categories().stream().map(Category::name).collect(Collectors.joining("|")))
                .isEqualTo(categories);
        assertThat(only(settings.planning()).checkIns().stages().toString()).contains(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "community-quarter, LAZY, 7, MAJORITY, 14",
        "goals-and-refinement, MAJORITY, 7, MAJORITY, 14",
        "quarter-by-tables, MAJORITY, 7, MAJORITY, 14",
        "steering-votes, MAJORITY, 28, MAJORITY, 28",
        "exploring-to-shipped, LAZY, 7, MAJORITY, 14"
    })
    void questionsAreDecidedByTheRuleOfItsProcess(String preset, Rule rule, int days, Rule steering, int steeringDays)
            throws Exception {
        DecideSettings decisions = only(settings(file(preset)).decisions());

        assertThat(decisions.usual().rule()).isEqualTo(rule);
        assertThat(decisions.usual().days()).isEqualTo(days);
        assertThat(decisions.steering().rule()).isEqualTo(steering);
        assertThat(decisions.steering().days()).isEqualTo(steeringDays);
    }

    @Test
    void whatIsAgreedOnInTheLastWeekOfAQuarterBelongsToTheNextOne() throws Exception {
        Settings settings = settings(file("goals-and-refinement"));
        LocalDate session = dates(settings).of(QUARTER).day(zone(settings));

        assertThat(Quarter.of(session)).isEqualTo(QUARTER.previous());
        assertThat(session).isAfterOrEqualTo(QUARTER.firstDay().minusDays(7));
        assertThat(roadmap(settings)
                        .calendar()
                        .planned(Clock.fixed(
                                session.atTime(15, 0).atZone(zone(settings)).toInstant(), zone(settings))))
                .isEqualTo(QUARTER);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyDiscussionSaysWhatIsOpenAndWhatIsAskedInItsOwnWords(Path preset) throws Exception {
        Settings settings = settings(preset);
        PlanningSettings planning = only(settings.planning());
        Line open = new Line(
                "One | two", "feature", URI.create("https://github.com/example-org/project/issues/1"), "published");

        String body = only(settings.publish())
                .talk()
                .body()
                .body(
                        new DiscussionFacts(
                                roadmap(settings), QUARTER, "Less is more", planning.questions(), List.of(open)),
                        Mark.of("instance", "2027-Q2"));

        assertThat(body)
                .contains(planning.questions())
                .contains("One \\| two", "Less is more", "2027 Q1", "1 April 2027", "30 June 2027")
                .contains(roadmap(settings).categories().get(0).definition())
                .doesNotContain("{{", "}}");
    }

    @Test
    void thePageOfTheTablesIsATable() throws Exception {
        Settings settings = settings(file("quarter-by-tables"));
        PagePlace place = only(settings.pages());
        QuarterFacts facts = new QuarterFacts(
                roadmap(settings),
                QUARTER,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(item("Memory | 64", Stage.open("Planned")), item("Exceptions", Stage.done())),
                Places.NONE);

        String page = RoadmapPage.render(facts, place.look(), "");

        assertThat(page)
                .startsWith("# Example Project Roadmap\n")
                .contains("| Theme | Description | Timeline | Assignee | Status |\n| --- |")
                .contains("| --- |\n| Proposal | ")
                .contains("| Q2 2027 |  | Planned |\n| Proposal | ")
                .contains("| Q2 2027 |  | Completed |");
        assertThat(page.lines().filter(line -> line.startsWith("| Proposal")))
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row.chars().filter(sign -> sign == '|')).hasSize(6));
    }

    private static Item item(String title, Stage stage) {
        return new Item(
                title,
                "proposal",
                stage,
                Optional.of(new Item.Tracked(
                        "example-org/project#1", URI.create("https://github.com/example-org/project/issues/1"))),
                false,
                List.of(),
                List.of());
    }

    static Stream<Path> presets() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    private static Path file(String preset) {
        return FOLDER.resolve(preset + ".yaml");
    }

    private static Settings settings(Path preset) throws Exception {
        return SettingsFile.read(preset, Written.TOKENS);
    }

    private static DefaultDates dates(Settings settings) {
        return new DefaultDates(only(settings.planning()), zone(settings));
    }

    private static Roadmap roadmap(Settings settings) {
        return settings.roadmaps().all().get(0);
    }

    private static ZoneId zone(Settings settings) {
        return roadmap(settings).calendar().zone();
    }

    private static <T> T only(Map<String, T> byKey) {
        return byKey.values().iterator().next();
    }
}
