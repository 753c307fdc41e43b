package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The issues of what something was split into stand beneath its own, where it has one. */
final class SplitIssueJourney {

    private static final String WHOLE = "Make it pleasant at night";
    private static final String FIRST = "A dark dashboard";
    private static final String SECOND = "Dark settings";

    private final Town town = Town.start(Rules.usual().withDocs().withAttempts(3));
    private final Trial trial = new Trial(town, WHOLE);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aTrackedWholeGetsAnIssueWithItsFirstPartAndHoldsAllThatFollow() {
        split(Map.of("whole", List.of("tracked")));
        trial.rest();
        assertThat(town.issues(WHOLE)).isEmpty();

        town.maintainer().approves(FIRST);
        beneath(FIRST);
        town.maintainer().approves(SECOND);
        beneath(FIRST, SECOND);

        trial.rest();
        assertThat(town.issues(WHOLE)).singleElement().satisfies(issue -> {
            assertThat(issue.labels()).contains("roadmap", "enhancement");
            assertThat(issue.body()).contains("sub-issues").doesNotContain("Because of");
        });
        assertThat(town.boardItems(WHOLE)).isEmpty();
        assertThat(asked("AddSubIssue")).isEqualTo(2);
        assertThat(trial.questions()).isEmpty();
    }

    @Test
    void lostAnswersAndANewStartOpenItOnceAndPutEachPartBeneathItOnce() {
        split(Map.of("whole", List.of("tracked")));
        town.gitHub.http().faults().next(1, Requests.mutation("addSubIssue"), new Fault.AnswerLost());
        town.maintainer().approves(FIRST);
        town.issue(FIRST);
        town.restart();
        trial.passTimeUntil(
                "the first part",
                () -> !town.issues(WHOLE).isEmpty() && town.issue(WHOLE).parts().contains(FIRST));
        town.restart();
        town.maintainer().approves(SECOND);

        beneath(FIRST, SECOND);
        trial.rest();
        assertThat(town.issues(WHOLE)).hasSize(1);
        assertThat(asked("AddSubIssue")).isEqualTo(2);
    }

    @Test
    void anIssueOfTheWholeWhoseAnswerIsLostIsFoundAgain() {
        split(Map.of("whole", List.of("tracked")));
        town.gitHub
                .http()
                .faults()
                .next(
                        1,
                        call -> Requests.createsIssue().test(call)
                                && call.body().contains(WHOLE),
                        Outages.badGatewayAfterTheWork());

        town.maintainer().approves(FIRST);

        trial.passTimeUntil(
                "the first part",
                () -> !town.issues(WHOLE).isEmpty() && town.issue(WHOLE).parts().contains(FIRST));
        trial.rest();
        assertThat(town.issues(WHOLE)).hasSize(1);
    }

    @Test
    void whatWasAnIssueBeforeItWasSplitHoldsItsPartsWithoutTheTick() {
        try (Town other = Town.start(Rules.usual().withApprovals(2))) {
            int number = other.gitHub.as("second-member").openIssue("project", WHOLE, "It is too bright.");
            other.maintainer().types("/roadmap import #" + number);
            other.maintainer().chooses(other.reviewCard(WHOLE), "split");
            other.maintainer().submits(Map.of("part_1", FIRST, "part_2", SECOND));

            other.maintainer().approves(FIRST);
            other.secondMaintainer().approves(FIRST);

            other.waitUntil("the part", () -> other.issue(WHOLE).parts().contains(FIRST));
            assertThat(other.issues(WHOLE)).singleElement().returns(number, Issue::number);
            assertThat(other.issue(WHOLE).parts()).containsExactly(FIRST);
        }
    }

    @Test
    void whereTwoHaveToApproveOneDoesNotLetTheWholesTitleBeRead() {
        try (Town other = Town.start(Rules.usual().releasing().withApprovals(2))) {
            other.member().suggests(WHOLE, Map.of("why", "It is too bright."));
            other.maintainer().chooses(other.reviewCard(WHOLE), "split");
            assertThat(other.maintainer().form().plainText()).doesNotContain("tracking issue");
            other.maintainer().submits(Map.of("part_1", FIRST, "part_2", SECOND));

            other.maintainer().approves(FIRST);
            other.secondMaintainer().approves(FIRST);

            other.feedbackCard(FIRST, "On the roadmap");
            assertThat(other.gitHub.http().calls())
                    .noneMatch(call -> call.body().contains(WHOLE));
        }
    }

    @Test
    void whereTwoHaveToApproveItsProposerMayHaveLetItBeReadAndMayTakeThatBack() {
        try (Town other = Town.start(Rules.usual().releasing().withApprovals(2))) {
            other.member().suggests(WHOLE, Map.of("release", List.of("yes")));
            other.maintainer().chooses(other.reviewCard(WHOLE), "split");
            other.maintainer().form();

            other.member().clicks(other.member().reads(WHOLE, "this is kept"), "receipt-edit");
            other.member().submits(Map.of("release", List.of()));

            assertThat(other.maintainer()
                            .submits(Map.of("part_1", FIRST, "part_2", SECOND, "whole", List.of("tracked")))
                            .errors())
                    .containsOnlyKeys("whole");
            assertThat(other.count("SELECT COUNT(*) FROM suggestion")).isOne();
        }
    }

    @Test
    void nobodyCalledTheWholeGoodForNewcomers() {
        town.member().proposes(WHOLE, Map.of("help", List.of("good-first-issue")));
        splitCard(Map.of("whole", List.of("tracked")));
        town.maintainer().approves(FIRST);
        beneath(FIRST);

        assertThat(town.issue(WHOLE).labels()).containsExactlyInAnyOrder("roadmap", "enhancement");
    }

    @Test
    void aWholeWhoseIssueIsGoneHoldsNoMorePartsAndNobodyIsAsked() {
        split(Map.of("whole", List.of("tracked")));
        town.maintainer().approves(FIRST);
        beneath(FIRST);
        town.gitHub
                .as("second-maintainer")
                .issue("project", town.issue(WHOLE).number())
                .delete();

        town.maintainer().approves(SECOND);

        trial.passTimeUntil(
                "the look",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'add-sub-issue' AND status = 'done'") == 2);
        trial.rest();
        assertThat(trial.questions()).isEmpty();
    }

    @Test
    void whereNoPartIsLeftItIsNotWaitedForUntilOneIsTakenUpAgain() {
        split(Map.of("whole", List.of("tracked")));
        town.maintainer().declines(FIRST, "Not now");
        town.maintainer().declines(SECOND, "Not now");
        town.clock.moveBy(Duration.ofDays(1));
        trial.rest();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE kind = 'track-whole' AND status = 'done'"))
                .isEqualTo(1);

        town.maintainer().clicks(town.reviewCard(SECOND, "Declined"), "review-reopen");
        town.waitUntil("the draft", () -> !town.reviewCard(SECOND).plainText().contains("Declined"));
        town.maintainer().approves(SECOND);

        beneath(SECOND);
    }

    @Test
    void anIssueOfTheWholeIsFoundAgainWhereAnotherPartComesFirstByNow() {
        split(Map.of("whole", List.of("tracked")));
        town.gitHub
                .http()
                .faults()
                .next(
                        1,
                        call -> Requests.createsIssue().test(call)
                                && call.body().contains(WHOLE),
                        Outages.badGatewayAfterTheWork());
        town.maintainer().approves(SECOND, Map.of("repository", "example-org/docs"));
        town.waitUntil("the whole", () -> town.issuesOfDocs(WHOLE).size() == 1);
        town.maintainer().approves(FIRST);

        trial.passTimeUntil(
                "the parts", () -> town.issuesOfDocs(WHOLE).get(0).parts().containsAll(List.of(FIRST, SECOND)));
        trial.rest();
        assertThat(town.issues(WHOLE)).isEmpty();
        assertThat(town.issuesOfDocs(WHOLE)).hasSize(1);
    }

    @Test
    void withoutTheTickThePartsAreOnlyCalledParts() {
        split(Map.of());

        town.maintainer().approves(FIRST);

        town.feedbackCard(FIRST, "A step of");
        town.feedbackCard(FIRST, "On the roadmap");
        trial.rest();
        assertThat(town.issues(WHOLE)).isEmpty();
        assertThat(asked("AddSubIssue")).isZero();
    }

    @Test
    void aPrivatePartIsNotPutBeneathAWholeThatEverybodyCanRead() {
        town.gitHub.makePrivate("docs", true);
        split(Map.of("whole", List.of("tracked")));
        town.maintainer().approves(FIRST);
        beneath(FIRST);

        town.maintainer().approves(SECOND, Map.of("repository", "example-org/docs"));

        town.feedbackCard(SECOND, "On the roadmap");
        trial.rest();
        assertThat(town.issuesOfDocs(SECOND)).hasSize(1);
        assertThat(town.issue(WHOLE).parts()).containsExactly(FIRST);
    }

    @Test
    void aWholeWhosePartIsPrivateIsAsPrivate() {
        town.gitHub.makePrivate("docs", true);
        split(Map.of("whole", List.of("tracked")));

        town.maintainer().approves(SECOND, Map.of("repository", "example-org/docs"));

        trial.passTimeUntil("the whole", () -> town.issuesOfDocs(WHOLE).size() == 1);
        trial.rest();
        assertThat(town.issues(WHOLE)).isEmpty();
        assertThat(town.issuesOfDocs(WHOLE).get(0).parts()).containsExactly(SECOND);
    }

    private void split(Map<String, Object> more) {
        trial.suggest();
        splitCard(more);
    }

    private void splitCard(Map<String, Object> more) {
        town.maintainer().chooses(town.reviewCard(WHOLE), "split");
        Map<String, Object> values = new HashMap<>(Map.of("part_1", FIRST, "part_2", SECOND));
        values.putAll(more);
        assertThat(town.maintainer().submits(values).closed()).isTrue();
        town.feedbackCard(SECOND, "A step of");
    }

    private void beneath(String... parts) {
        trial.passTimeUntil(
                "the parts",
                () -> !town.issues(WHOLE).isEmpty() && town.issue(WHOLE).parts().containsAll(List.of(parts)));
        assertThat(town.issue(WHOLE).parts()).containsExactlyInAnyOrder(parts);
    }

    private long asked(String operation) {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.body().contains(" " + operation + "("))
                .count();
    }
}
