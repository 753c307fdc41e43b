package io.github.roadmapbot.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.jar.Scenario.Feedback;
import io.github.roadmapbot.jar.Scenario.Season;
import io.github.roadmapbot.sandbox.github.Discussion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two years of a project whose planner forgets, and two years in which nobody ever answers. What is seen in Slack and on GitHub
 * is compared with what is written down in the scenario. {@code -Dscenario=FILE} plays another one.
 */
final class TwoYearsIT {

    private static final Logger log = LoggerFactory.getLogger(TwoYearsIT.class);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Scenario scenario = Optional.ofNullable(System.getProperty("scenario"))
            .map(Path::of)
            .map(Scenario::at)
            .orElseGet(() -> Scenario.shipped("two-years.yaml"));

    @Test
    void everyQuarterIsPlannedThoughItsPlannerForgetsAndTheBotIsKilledInEachOfItsPhases() {
        try (Years years = new Years(scenario, kills(), config(scenario.planning()))) {
            years.play();

            for (Season season : scenario.seasons()) {
                log.info("{}: {}", season.name(), days(years, season));
                assertPlanned(years, season);
            }
        }
    }

    @Test
    void aProjectInWhichNobodyAnswersIsToldSoAndItsQuartersAreSkippedWithWhatWasTried() {
        Scenario silent = silent();
        try (Years years = new Years(silent, Set.of(), config(silent.planning()))) {
            years.play();

            for (Season season : silent.seasons()) {
                assertSkipped(years, season);
            }
        }
    }

    /** Each quarter in another phase, from its first day to the look back at it. */
    private Set<LocalDate> kills() {
        List<Function<Season, LocalDate>> phases = List.of(
                season -> season.opens().minusDays(7),
                Season::opens,
                season -> season.session().minusDays(7),
                Season::session,
                season -> season.session().plusDays(1),
                season -> season.session().plusDays(2),
                season -> season.begins().plusDays(42),
                season -> season.ends());
        Map<LocalDate, Season> days = new LinkedHashMap<>();
        for (int i = 0; i < scenario.seasons().size(); i++) {
            Season season = scenario.seasons().get(i);
            days.put(phases.get(i % phases.size()).apply(season), season);
        }
        return Set.copyOf(days.keySet());
    }

    private void assertPlanned(Years years, Season season) {
        LocalDate opened = years.seen("discussion " + season.key()).orElseThrow();
        assertThat(opened).as("discussion of %s", season.name()).isEqualTo(season.opens());
        assertThat(ChronoUnit.DAYS.between(opened, season.session())).isGreaterThanOrEqualTo(14);
        assertThat(years.seen("view " + season.key()))
                .as("view of %s", season.name())
                .isPresent();
        assertThat(years.seen("skipped " + season.key()))
                .as("%s skipped", season.name())
                .isEmpty();
        assertThat(years.seen("held " + season.key()))
                .as("session of %s", season.name())
                .isPresent();
        season.postponed()
                .ifPresent(day -> assertThat(years.seen("postponed " + season.key()))
                        .as("question about %s", day)
                        .isPresent());
        assertLedger(years.discussion(season).orElseThrow(), season);
        assertThat(years.site().messages(Site.FEEDBACK, "*%s of Example Project* is planned".formatted(season.name())))
                .as("told that %s is planned", season.name())
                .hasSize(1);
        assertIssues(years.site(), season);
        assertPage(years, season);
        assertReview(years.site(), season);
    }

    /** Where the quarter is over. */
    private void assertReview(Site site, Season season) {
        if (!season.ends().plusDays(2).isBefore(scenario.to())) {
            return;
        }
        assertThat(site.messages(Site.FEEDBACK, "Looking back at %s of Example Project".formatted(season.name())))
                .as("look back at %s", season.name())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.plainText())
                            .contains("*%d* planned".formatted(season.approved().size()));
                    if (!season.done().isEmpty()) {
                        assertThat(message.plainText())
                                .contains("*%d* done".formatted(season.done().size()));
                    }
                });
    }

    /** Every date, link, name and number is the scenario's or is seen on GitHub. */
    private void assertPage(Years years, Season season) {
        LocalDate held = years.seen("held " + season.key()).orElseThrow();
        LocalDate merged = years.seen("page " + season.key()).orElseThrow();
        assertThat(ChronoUnit.DAYS.between(held, merged))
                .as("page of %s", season.name())
                .isBetween(0L, 1L);
        String page = years.page(season);
        assertThat(page)
                .as("page of %s", season.name())
                .contains("%s Roadmap".formatted(season.name()))
                .contains(DAY.format(season.session()))
                .contains(years.discussion(season).orElseThrow().url().toString())
                .contains(view(years.site(), season));
        season.approved()
                .forEach(wish -> assertThat(page)
                        .as("page of %s", season.name())
                        .contains(wish.title())
                        .contains(issue(years.site(), wish)));
        scenario.seasons().stream()
                .filter(other -> !other.equals(season))
                .forEach(other -> assertThat(page)
                        .as("page of %s", season.name())
                        .doesNotContain(DAY.format(other.session()), view(years.site(), other)));
        season.feedback().stream()
                .filter(wish -> !wish.becomes().equals("approved"))
                .forEach(wish -> assertThat(page).doesNotContain(wish.title()));
    }

    private static String view(Site site, Season season) {
        return site.gitHub.views(Site.BOARD).stream()
                .filter(view -> view.name().equals(season.onTheBoard()))
                .map(view -> view.url() + ")")
                .findFirst()
                .orElseThrow();
    }

    private static String issue(Site site, Feedback wish) {
        return site.gitHub.issues(Site.REPOSITORY).stream()
                .filter(issue -> issue.title().equals(wish.title()))
                .map(issue -> issue.url() + ")")
                .findFirst()
                .orElseThrow();
    }

    private static void assertLedger(Discussion discussion, Season season) {
        assertThat(discussion.comments())
                .filteredOn(comment -> comment.body().contains("What became of the feedback"))
                .singleElement()
                .satisfies(ledger -> season.approved()
                        .forEach(wish -> assertThat(ledger.body())
                                .as("ledger of %s", season.name())
                                .contains(wish.title())));
    }

    private static void assertIssues(Site site, Season season) {
        for (Feedback wish : season.feedback()) {
            boolean approved = wish.becomes().equals("approved");
            assertThat(site.gitHub.issues(Site.REPOSITORY))
                    .filteredOn(issue -> issue.title().equals(wish.title()))
                    .as(wish.title())
                    .hasSize(approved ? 1 : 0);
            if (approved) {
                assertThat(site.gitHub.board(Site.BOARD).items())
                        .filteredOn(item -> item.contentTitle().equals(wish.title()))
                        .singleElement()
                        .satisfies(item -> assertThat(item.values()).containsEntry("Quarter", season.onTheBoard()));
            }
        }
    }

    private void assertSkipped(Years years, Season season) {
        LocalDate skipped = years.seen("skipped " + season.key()).orElseThrow();
        assertThat(ChronoUnit.DAYS.between(season.session(), skipped))
                .as("%s skipped", season.name())
                .isEqualTo(scenario.reminder("giveUp", 14));
        assertThat(years.site()
                        .messages(Site.FEEDBACK, "*%s of Example Project was not planned*".formatted(season.name())))
                .singleElement()
                .satisfies(message -> assertThat(message.plainText())
                        .contains("Nobody planned it; people were asked for one 2 times")
                        .contains("Nobody held its session; people were asked about it 2 times"));
        assertThat(years.site().person("maintainer").directMessages().stream()
                        .filter(message -> message.plainText().contains(season.name())))
                .as("nobody is told in private who has not taken it")
                .isEmpty();
        int words = years.site().messages(Site.MAINTAINERS, season.name()).size()
                + years.site().messages(Site.FEEDBACK, season.name()).size();
        assertThat(words).as("words about %s", season.name()).isLessThanOrEqualTo(scenario.reminder("most", 12));
    }

    /** The same years, if nobody had done anything. */
    private Scenario silent() {
        List<Season> seasons = scenario.seasons().stream()
                .map(season -> new Season(
                        season.year(),
                        season.number(),
                        season.postponed()
                                .map(day -> day.minusDays(scenario.days("open", 21)))
                                .orElse(season.opens()),
                        season.postponed().orElse(season.session()),
                        Optional.empty(),
                        "nobody",
                        "never",
                        List.of(),
                        List.of()))
                .toList();
        return new Scenario(scenario.zone(), scenario.from(), scenario.to(), scenario.planning(), seasons);
    }

    private String config(JsonNode planning) {
        return """
                limits: {gitHubLag: 1s, slackLag: 1s, firstRetry: 1s, gitHubShare: 100, slackShare: 100, gitHubSpacing: 0s}
                roadmaps:
                  - key: project
                    project: Example Project
                    channels: {feedback: C0FEEDBACK1, maintainers: C0MAINT0001}
                    people: {maintainers: {channel: C0MAINT0001}}
                    capture: {perDay: 1000000, undecided: 1000000}
                    triage: {undo: 0s}
                    digest: {every: never}
                    goals: {sessions: {weeks: 0}, boardStatus: false, availability: false}
                    calendar: {zone: %s}
                    planning: %s
                    page: {}
                    github:
                      repository: example-org/project
                      board: {owner: example-org, number: 7, addQuarters: true}
                """.formatted(scenario.zone(), planning);
    }

    private static String days(Years years, Season season) {
        return List.of("discussion", "view", "taken", "postponed", "held", "page", "skipped").stream()
                .map(what -> what + " "
                        + years.seen(what + " " + season.key())
                                .map(LocalDate::toString)
                                .orElse("-"))
                .toList()
                .toString();
    }
}
