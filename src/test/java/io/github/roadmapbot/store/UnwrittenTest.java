package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.InquiryId;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.feedback.goal.GoalPlan;
import io.github.roadmapbot.store.decision.BallotPlaces;
import io.github.roadmapbot.store.decision.Ballots;
import io.github.roadmapbot.store.decision.Inquiries;
import io.github.roadmapbot.store.decision.InquiryPlaces;
import io.github.roadmapbot.store.goal.GoalPlaces;
import io.github.roadmapbot.store.goal.Goals;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked and decided while nothing was to come of its subject is written down when that has its issue after all. */
@EveryStore
class UnwrittenTest {

    private static final URI ADDRESS = URI.create("https://github.example/1");

    @AutoClose
    private final TestStore store;

    UnwrittenTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
    }

    @Test
    void whatWasLookedAtWhileAGoalWasDroppedIsOwedAgainByItsIssue() {
        GoalId goal = new Goals(store.database()).propose("goal", "roadmap", MEMBER, plan(), NOW);
        said(new Subject.Pursued(goal));
        lookedAt();

        new GoalPlaces(store.database()).opened(goal, new Tracked("example-org/project", 1, "I_1", ADDRESS), NOW);

        assertThat(waiting()).containsExactlyInAnyOrder("write-inquiry Q-1", "write-decision D-1 issue");
    }

    @Test
    void whatWasLookedAtWhileASuggestionWasDeclinedIsOwedAgainByItsIssue() {
        SuggestionId id = store.approved("Dark mode");
        said(new Subject.Suggested(id));
        lookedAt();

        store.publications().issueOpened(id, new Issue("example-org/project", 1, "I_1", ADDRESS), NOW);

        assertThat(waiting()).containsExactlyInAnyOrder("write-inquiry Q-1", "write-decision D-1 issue");
    }

    @Test
    void whatStandsOnGitHubAlreadyIsNotWrittenAgain() {
        SuggestionId id = store.approved("Dark mode");
        Inquiry question = said(new Subject.Suggested(id));
        new InquiryPlaces(store.database()).written(question, new BallotPlaces.Written("IC_1", ADDRESS), NOW);
        lookedAt();

        store.publications().issueOpened(id, new Issue("example-org/project", 1, "I_1", ADDRESS), NOW);

        assertThat(waiting()).containsExactly("write-decision D-1 issue");
    }

    /** A question, and a vote whose link to its discussion is owed beneath the issue. */
    private Inquiry said(Subject subject) {
        Inquiries inquiries = new Inquiries(store.database());
        InquiryId asked = inquiries
                .ask(
                        new Inquiries.Draft(
                                "view", "roadmap", subject, Inquiry.Kind.QUESTION, "Why?", MEMBER, Optional.empty()),
                        NOW)
                .orElseThrow();
        Ballots ballots = new Ballots(store.database());
        Terms terms =
                new Terms("Which?", List.of("SQLite", "PostgreSQL"), Rule.MAJORITY, 50, NOW.plus(Duration.ofDays(7)));
        Ballot ballot = ballots.find(ballots.open(
                        new Ballots.Draft(
                                "view",
                                "roadmap",
                                subject,
                                Council.MAINTAINERS,
                                terms,
                                MAINTAINER,
                                Optional.empty(),
                                false),
                        NOW))
                .orElseThrow();
        new BallotPlaces(store.database()).opened(ballot, new BallotPlaces.Talk(3, "D_3", ADDRESS), NOW);
        return inquiries.find(asked).orElseThrow();
    }

    private void lookedAt() {
        store.database()
                .quietly(handle -> handle.execute(
                        "UPDATE step SET status = 'done' WHERE kind IN ('write-inquiry', 'write-decision')"));
        assertThat(waiting()).isEmpty();
    }

    private List<String> waiting() {
        return store.database()
                .read(handle -> handle.createQuery("""
                                SELECT kind || ' ' || detail FROM step
                                 WHERE status = 'due' AND kind IN ('write-inquiry', 'write-decision')
                                """).mapTo(String.class).list());
    }

    private static GoalPlan plan() {
        return new GoalPlan(
                GoalPlan.Kind.COLLECTIVE,
                "Plugins can be signed",
                "",
                "",
                "improvement",
                QUARTER,
                List.of("It is released"),
                List.of(),
                List.of(MEMBER),
                List.of());
    }
}
