package io.github.roadmapbot.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Calendar;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Count;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.feedback.decision.Voice;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.feedback.decision.Voter;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.Goal.Criterion;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.feedback.goal.Task;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The pages of decisions and goals can be read anywhere, and what people wrote is nothing but text in them. */
class PagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final URI ISSUE = URI.create("https://github.com/example-org/project/issues/5");
    private static final String HOSTILE =
            "<script>alert(1)</script> {process.exit()} `code` [a](javascript:x) **b** <!-- c --> | # d";

    private static final Stage DECIDED = new Stage.Closed(new Outcome.Decided(1), NOW, "One file\n\nis easier");

    private static final Roadmap ROADMAP =
            new Roadmap("project", "Example", "C1", "C2", List.of(), List.of("+1"), new Calendar(ZoneOffset.UTC, 21));

    @Test
    void aDecisionStandsWithItsOutcomeVotesObjectionsAndReasonsTheNewestFirst() {
        String page =
                DecisionsPage.render(ROADMAP, List.of(decision(1, "Which store?"), decision(2, "Which licence?")));

        assertThat(page).startsWith("# Decisions of Example\n").endsWith("\n");
        assertThat(page.indexOf("## D-2: Which licence?")).isLessThan(page.indexOf("## D-1: Which store?"));
        assertThat(page)
                .contains("- About: [R-12](https://github.com/example-org/project/issues/5)")
                .contains("- Decided on 20 November 2026, by lazy consensus of the maintainers: **SQLite**")
                .contains("- Votes: SQLite: 1, objections: 1, abstentions: 0; of 2 who could vote")
                .contains("Objection:\n\n> It does not scale")
                .contains("Reasons:\n\n> One file\n>\n> is easier")
                .doesNotContain("U0MAINT");
    }

    @Test
    void aGoalStandsWithItsCriteriaStepsAndTasksByQuarter() {
        String page = GoalsPage.render(
                ROADMAP, List.of(goal(1, new Quarter(2026, 4), "A"), goal(2, new Quarter(2027, 1), "B")));

        assertThat(page.indexOf("## 2027 Q1")).isLessThan(page.indexOf("## 2026 Q4"));
        assertThat(page)
                .contains("### G-2: B")
                .contains("- [ ] It is released\n- [x] It is documented")
                .contains(
                        "- Design it\n  - [ ] [Write it down](https://github.com/example-org/project/issues/5), waits for a key")
                .contains("[example-org/project#5](")
                .doesNotContain("U0");
    }

    @Test
    void whatPeopleWroteIsTextForMarkdownAndForDocusaurus() {
        String decisions = DecisionsPage.render(ROADMAP, List.of(decision(1, HOSTILE)));
        String goals = GoalsPage.render(ROADMAP, List.of(goal(1, new Quarter(2027, 1), HOSTILE)));

        for (String page : List.of(decisions, goals)) {
            assertThat(page)
                    .contains("&#60;script&#62;alert(1)")
                    .doesNotContain("<", "{", "`", "**b**", "](javascript");
        }
        assertThat(Mdx.quote("- a\n1. b\n> c\n---\n:::danger\n\nimport x")).isEqualTo("""
                > &#45; a
                > 1&#46; b
                > &#62; c
                > &#45;--
                > &#58;:&#58;danger
                >
                > &#105;mport x""");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(DecisionsPage.render(ROADMAP, List.of())).contains("Nothing was put to the vote yet.");
        assertThat(GoalsPage.render(ROADMAP, List.of())).contains("No goal was written down yet.");
    }

    @Test
    void aVoteThatRunsShowsNeitherCountsNorObjections() {
        String page = DecisionsPage.render(
                ROADMAP, List.of(decision(1, "Which store?", new Stage.Open(), List.of("U0MAINT0002"))));

        assertThat(page)
                .contains("D-1: Which store?", "Open until 20 November 2026")
                .doesNotContain("Votes:", "who could vote", "Objection", "It does not scale");
    }

    @Test
    void whoHasLeftIsNeitherCountedNorQuoted() {
        String page =
                DecisionsPage.render(ROADMAP, List.of(decision(1, "Which store?", DECIDED, List.of("U0MAINT0001"))));

        assertThat(page)
                .contains("Votes: SQLite: 1, objections: 0, abstentions: 0; of 1 who could vote")
                .doesNotContain("Objection:", "It does not scale");
    }

    private static DecisionsPage.Entry decision(long id, String question) {
        return decision(id, question, DECIDED, List.of("U0MAINT0001", "U0MAINT0002"));
    }

    private static DecisionsPage.Entry decision(long id, String question, Stage stage, List<String> here) {
        Terms terms = new Terms(question, List.of("SQLite"), Rule.LAZY, 50, NOW);
        Ballot ballot = new Ballot(
                new BallotId(id),
                "project",
                new Subject.Suggested(new SuggestionId(12)),
                Council.MAINTAINERS,
                terms,
                "U0MAINT0001",
                NOW,
                Optional.empty(),
                false,
                stage);
        List<Vote> votes = List.of(
                new Vote("U0MAINT0001", new Voice.ForOption(1), "", NOW),
                new Vote("U0MAINT0002", new Voice.Objection(), "It does not scale", NOW));
        List<Voter> voters = List.of(
                new Voter("U0MAINT0001", !here.contains("U0MAINT0001")),
                new Voter("U0MAINT0002", !here.contains("U0MAINT0002")));
        return new DecisionsPage.Entry(ballot, new Count(terms, voters, votes), Optional.of(ISSUE), Optional.of(ISSUE));
    }

    private static Goal goal(long id, Quarter quarter, String title) {
        GoalPlan plan = new GoalPlan(
                GoalPlan.Kind.COLLECTIVE,
                title,
                "What " + title,
                "",
                "improvement",
                quarter,
                List.of("It is released", "It is documented"),
                List.of(),
                List.of("U0MEMBER001"),
                List.of());
        Tracked issue = new Tracked("example-org/project", 5, "I_5", ISSUE);
        return new Goal(
                new GoalId(id),
                "project",
                "U0MEMBER001",
                NOW,
                plan,
                new GoalState.Published(new Decision("U0MAINT0001", NOW, "")),
                "",
                List.of(new Criterion(1, "It is released", false), new Criterion(2, "It is documented", true)),
                List.of("Design it"),
                List.of(new Task(
                        1,
                        new GoalId(id),
                        1,
                        "Write it down",
                        Optional.empty(),
                        false,
                        false,
                        "a key",
                        Optional.of(issue))),
                Optional.of(issue),
                Optional.empty());
    }
}
