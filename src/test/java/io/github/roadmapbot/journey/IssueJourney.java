package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.publish.IssueTemplate;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The issue: what a maintainer adds to it, what people make of it, and what GitHub leaves off it. */
final class IssueJourney {

    private static final String PROJECT = "project";

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void acceptanceCriteriaBecomeBoxesToTick() {
        town.member().suggests("Dark mode");

        town.maintainer()
                .approves("Dark mode", Map.of("criteria", "- Every page has it\n\n2. It follows the `system`"));

        assertThat(town.issue("Dark mode").body())
                .contains("## Acceptance criteria\n\n- [ ] Every page has it\n- [ ] It follows the");
    }

    @Test
    void moreCriteriaThanOneIssueHoldsAreRefusedInTheWindow() {
        town.member().suggests("Dark mode");
        String many = IntStream.range(0, 21).mapToObj(i -> "Line " + i).collect(Collectors.joining("\n"));

        town.maintainer().clicks(town.reviewCard("Dark mode"), "review-approve");

        assertThat(town.maintainer().submits(Map.of("criteria", many)).errors().get("criteria"))
                .startsWith("These are 21 lines. Please keep to 20");
    }

    @Test
    void votesAreBroughtUpToDateAroundWhatPeopleWrote() {
        town.member().suggests("Dark mode");
        town.maintainer().approves("Dark mode", Map.of("criteria", "Every page has it"));
        Issue issue = town.issue("Dark mode");
        assertThat(issue.body()).contains("- **Wanted by** 0 votes");
        String edited =
                issue.body().replace("- [ ] Every page has it", "- [x] Every page has it\n\nTalk to the designers.");
        town.gitHub.as("maintainer").issue(PROJECT, issue.number()).rewrite(edited);

        town.gitHub.as("member").react(issue.nodeId(), "THUMBS_UP");
        town.clock.moveBy(Duration.ofMinutes(16));
        town.waitUntil(
                "the vote on the card",
                () -> town.feedbackCard("Dark mode").plainText().contains("1 on GitHub"));
        town.clock.moveBy(Duration.ofMinutes(61));

        town.waitUntil(
                "the vote on the issue", () -> town.issue("Dark mode").body().contains("1 on GitHub"));
        assertThat(town.issue("Dark mode").body())
                .contains("- [x] Every page has it\n\nTalk to the designers.")
                .doesNotContain("- [ ] Every page has it");
    }

    @Test
    void whatGitHubLeavesOffIsSaidOnTheReviewCard() {
        town.member().suggests("Light mode"); // which makes the labels
        town.maintainer().approves("Light mode");
        town.waitUntil(
                "its place on the board", () -> !town.boardItems("Light mode").isEmpty());
        town.gitHub.permit("roadmap-bot", Permission.READ);
        town.member().suggests("Dark mode");

        town.maintainer().approves("Dark mode");

        town.waitUntil(
                "the missing labels",
                () -> town.maintainer().messages(Rules.MAINTAINERS).stream()
                        .anyMatch(
                                card -> card.plainText()
                                        .contains(
                                                "• label `roadmap`: the bot's account may not push to example-org/project\n• label `enhancement`")));
    }

    @Test
    void anIssueGetsItsCategorysTypeAndItsQuartersMilestone() {
        try (Town other = Town.start(Rules.usual().classified("Feature", "{{quarter}}"))) {
            other.gitHub.as("maintainer").openMilestone(PROJECT, "2027 Q1");
            other.member().suggests("Dark mode");

            other.maintainer().approves("Dark mode");

            other.waitUntil("type and milestone", () -> {
                Issue issue = other.issue("Dark mode");
                return issue.type().equals(Optional.of("Feature"))
                        && issue.milestone().equals(Optional.of("2027 Q1"));
            });
        }
    }

    @Test
    void aMilestoneThatAPersonChoseMeanwhileStays() {
        try (Town other = Town.start(Rules.usual().classified("Feature", "{{quarter}}"))) {
            other.gitHub.as("maintainer").openMilestone(PROJECT, "2027 Q1");
            int theirs = other.gitHub.as("maintainer").openMilestone(PROJECT, "Soon");
            other.gitHub.http().watch(new WireServer.Witness() {
                @Override
                public void done(Call call, Answer answer) {
                    if (Requests.createsIssue().test(call)) {
                        int number = other.issues("Dark mode").get(0).number();
                        other.gitHub.as("maintainer").issue(PROJECT, number).plan(theirs);
                    }
                }
            });
            other.member().suggests("Dark mode");

            other.maintainer().approves("Dark mode");

            other.waitUntil("the type", () -> other.issue("Dark mode").type().equals(Optional.of("Feature")));
            assertThat(other.issue("Dark mode").milestone()).contains("Soon");
        }
    }

    @Test
    void aTypeAndAMilestoneThatAreMissingAreSaidOnTheReviewCard() {
        try (Town other = Town.start(Rules.usual().classified("Epic", "{{quarter}}"))) {
            other.member().suggests("Dark mode");

            other.maintainer().approves("Dark mode");

            other.reviewCard("Dark mode", "• milestone `2027 Q1`: example-org/project has no open one of that title");
            other.reviewCard("Dark mode", "• type `Epic`: the organisation has none of that name");
        }
    }

    @Test
    void whatATemplateCallsAnIssueIsNoNewNameForTheSuggestion() {
        IssueTemplate template = new IssueTemplate("[{{category}}] {{title}} ({{id}})", "{{why}}, said {{proposer}}");
        try (Town other = Town.start(Rules.usual().withIssues(template))) {
            other.member().suggests("Dark mode");
            other.maintainer().approves("Dark mode");
            other.feedbackCard("Dark mode", "On the roadmap");
            Issue issue = other.issue("[New Feature] Dark mode (R-1)");

            other.clock.moveBy(Duration.ofMinutes(6));
            other.gitHub.as("maintainer").issue(PROJECT, issue.number()).label("documentation");
            other.clock.moveBy(Duration.ofMinutes(6));
            other.waitUntil(
                    "a look", () -> other.count("SELECT COUNT(*) FROM issue_look WHERE title_hash IS NOT NULL") == 1);

            assertThat(issue.body()).startsWith("Because of Dark mode, said member");
            assertThat(other.feedbackCard("Dark mode").plainText()).startsWith("Dark mode");
            assertThat(other.member().types("/roadmap show R-1")).doesNotContain("renamed");
        }
    }
}
