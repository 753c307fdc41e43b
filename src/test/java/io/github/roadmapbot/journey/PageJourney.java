package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.CodeHands;
import io.github.roadmapbot.sandbox.github.PullRequest;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of a quarter, from the end of its session to the day people read it. */
final class PageJourney {

    private static final String DOCS = PlannedQuarter.DOCS;
    private static final String INDEX = "docs/roadmap/index.md";

    private final Town town = Town.start(
            Rules.usual().withPlanning(PlanningJourney.wednesdays(List.of())).withPages());
    private final PlannedQuarter quarter = new PlannedQuarter(town);
    private final Actor maintainer = town.maintainer();
    private final CodeHands hands = town.gitHub.as("maintainer").code(DOCS);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itFollowsTheSessionAndThePlanIsFinalWhenItIsMerged() {
        quarter.isPlanned();

        PullRequest pull = quarter.proposed();
        assertThat(pull.title()).isEqualTo("Example Project 2027 Q1 Roadmap");
        assertThat(pull.files()).containsKeys(INDEX, "docs/roadmap/2027-q1.svg");
        assertThat(index(pull)).contains("Dark mode", "New Feature", "(./2027-q1.svg)");
        assertThat(town.gitHub.commits(DOCS, pull.branch()).get(0))
                .contains("Signed-off-by: Ada Lovelace <ada@example.com>");
        assertThat(maintainer.types("/roadmap status 2027 Q1")).contains("its page is on the way");
        quarter.said(Rules.MAINTAINERS, "is proposed");
        hands.merges(pull.number());
        town.clock.moveBy(Duration.ofMinutes(11));

        town.waitUntil(
                "a final plan",
                () -> maintainer.types("/roadmap status 2027 Q1").contains("under way"));
        assertThat(quarter.said(Rules.FEEDBACK, "is there to be read").toString())
                .contains("/example-org/docs/blob/main/docs/roadmap/index.md");
        assertThat(town.gitHub.file(DOCS, "main", INDEX)).contains(index(pull));
    }

    @Test
    void itLooksBackAtTheQuarterBeforeWithoutNames() {
        Actor member = town.member();
        member.types("/roadmap review 2026 Q4");
        Message review = town.see(
                "the look back",
                () -> member.messages(Rules.FEEDBACK).stream()
                        .filter(message -> message.plainText().contains("2026 Q4 of Example Project so far"))
                        .findFirst());
        member.clicks(review, "review-say");
        member.submits(Map.of("went_well", "Many took part {x} <b>", "to_improve", "Plan less"));

        quarter.isPlanned();

        assertThat(quarter.proposed()
                        .files()
                        .getOrDefault(INDEX, Optional.empty())
                        .orElseThrow())
                .contains("## Retrospective", "What went well:", "Many took part", "What to do better:", "Plan less")
                .doesNotContain(member.id(), "{x}", "<b>");
    }

    @Test
    void whatHappensAfterwardsIsProposedAgain() {
        quarter.isPlanned();
        hands.squashes(quarter.proposed().number());
        town.clock.moveBy(Duration.ofMinutes(11));
        town.waitUntil("a merged page", () -> quarter.state().equals(List.of("merged")));

        town.gitHub
                .as("maintainer")
                .closeIssue("project", town.issue("Dark mode").number(), "completed");
        town.clock.moveBy(Duration.ofHours(2));
        town.waitUntil(
                "a shipped wish",
                () -> town.texts("SELECT status FROM suggestion").equals(List.of("shipped")));
        town.clock.moveBy(Duration.ofHours(2));

        town.waitUntil("a second proposal", () -> quarter.pulls().size() == 2);
        assertThat(quarter.pulls().get(1).files()).containsKey(INDEX);
    }

    @Test
    void whatSomebodyWritesOnTheBranchStays() {
        quarter.isPlanned();
        PullRequest pull = quarter.proposed();
        hands.writes(pull.branch(), INDEX, "# In our words");

        quarter.addsLate("Fast mode", 2);
        town.clock.moveBy(Duration.ofMinutes(11));

        town.waitUntil("that it is said", () -> quarter.pulls().get(0).body().contains("Somebody else changed"));
        assertThat(town.gitHub.file(DOCS, pull.branch(), INDEX)).contains("# In our words");
        assertThat(quarter.pulls()).hasSize(1);
    }

    @Test
    void noAnswerThatIsLostMakesASecondOne() {
        town.gitHub.http().faults().next(1, Requests.movesBranch(), new Fault.AnswerLost());
        town.gitHub.http().faults().next(1, Requests.opensPullRequest(), new Fault.AnswerLost());
        quarter.isPlanned();
        town.clock.moveBy(Duration.ofMinutes(30));
        town.waitUntil("an open page", () -> {
            town.clock.moveBy(Duration.ofMinutes(1));
            return quarter.state().equals(List.of("open"));
        });

        assertThat(quarter.pulls()).hasSize(1);
        assertThat(town.gitHub.commits(DOCS, quarter.proposed().branch())).hasSize(2);
    }

    @Test
    void withoutThePermissionTheMaintainersAreAskedAndRetryGoesOn() {
        quarter.isCompiled();
        town.gitHub.permit("roadmap-bot", Permission.READ);
        quarter.isHeld();

        Message question = quarter.said(Rules.MAINTAINERS, "proposing the page of 2027 Q1");
        town.gitHub.permit("roadmap-bot", Permission.WRITE);
        maintainer.clicks(question, "step-retry");

        assertThat(quarter.proposed().files()).containsKey(INDEX);
    }

    @Test
    void whatIsInAPrivateRepositoryIsNotOnAPublicPage() {
        quarter.isCompiled();
        town.gitHub.makePrivate("project", true);
        quarter.isHeld();

        assertThat(index(quarter.proposed())).doesNotContain("Dark mode");
        assertThat(quarter.proposed().files().values().toString()).doesNotContain("Dark mode");
    }

    /** What the page says that a pull request proposes. */
    private static String index(PullRequest pull) {
        return pull.files().getOrDefault(INDEX, Optional.empty()).orElseThrow();
    }
}
