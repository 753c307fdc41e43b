package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does what: whoever volunteered has the issue, and whoever has it on GitHub stands on the card. */
final class OwnersJourney {

    private static final String DARK = "Dark mode";
    private static final String PROJECT = "project";

    /** What the member is called on GitHub. */
    private static final String ACCOUNT = "second-member";

    private static final String MAINTAINER = "<https://github.com/maintainer|maintainer>";

    private final Town town = Town.start();

    @BeforeEach
    void join() {
        town.gitHub.as(ACCOUNT);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theIssueIsAssignedToTheVolunteerWhoIsKnownOnGitHub() {
        Linked.link(town, town.member(), ACCOUNT);

        volunteer();

        town.waitUntil("the assignment", () -> town.issue(DARK).assignees().contains(ACCOUNT));
        look();
        town.feedbackCard(DARK, "Assigned to <@" + town.member().id() + ">");
    }

    @Test
    void nobodyIsAssignedWhoDidNotVolunteerOrIsNotKnown() {
        volunteer();
        Linked.link(town, town.member(), ACCOUNT);
        town.member().suggests("Light mode");
        town.maintainer().approves("Light mode");

        town.feedbackCard("Light mode", "On the roadmap");

        assertThat(town.issue(DARK).assignees()).isEmpty();
        assertThat(town.issue("Light mode").assignees()).isEmpty();
    }

    @Test
    void whomGitHubDoesNotTakeIsSaidOnTheReviewCard() {
        Linked.link(town, town.member(), ACCOUNT);
        town.gitHub.permit(ACCOUNT, Permission.NONE);

        volunteer();

        town.reviewCard(DARK, "• its proposer, who could do it, as assignee: GitHub takes those with access");
        assertThat(town.issue(DARK).assignees()).isEmpty();
    }

    @Test
    void whoeverHasTheIssueOnGitHubStandsOnTheCards() {
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");
        Issue issue = town.issue(DARK);

        town.gitHub.as("maintainer").issue(PROJECT, issue.number()).assignTo(ACCOUNT, "maintainer");
        look();

        town.feedbackCard(DARK, "Assigned to " + MAINTAINER + ", <https://github.com/second-member|second-member>");
        town.reviewCard(DARK, "Assigned to " + MAINTAINER);
        Linked.link(town, town.member(), ACCOUNT);
        town.feedbackCard(
                DARK, "Assigned to " + MAINTAINER + ", <@" + town.member().id() + ">");
        assertThat(town.secondMember().types("/roadmap show R-1")).contains("Assigned to");

        town.gitHub.as("maintainer").issue(PROJECT, issue.number()).assignTo(ACCOUNT);
        town.gitHub.as("maintainer").closeIssue(PROJECT, issue.number(), "completed");
        look();

        town.feedbackCard(DARK, "Done by <@" + town.member().id() + ">");
    }

    @Test
    void theShareOfThoseWhoAreNoMaintainersIsCounted() {
        Linked.link(town, town.member(), ACCOUNT);
        Linked.link(town, town.maintainer(), "maintainer");
        ship("Dark mode", ACCOUNT, "maintainer");
        ship("Light mode", "maintainer");
        ship("Grey mode", "second-maintainer");
        ship("Blue mode");
        town.waitUntil(
                "all are shipped", () -> town.count("SELECT COUNT(*) FROM suggestion WHERE status = 'shipped'") == 4);

        town.secondMember().types("/roadmap shipped");

        town.secondMember()
                .isTold(
                        Rules.FEEDBACK,
                        "2027 Q1*: 4 shipped: 1 with people who are not maintainers (50 % of the 2 of which that is known),"
                                + " 1 by maintainers alone, 1 by people of whom that is not known, 1 assigned to nobody");
    }

    private void ship(String title, String... owners) {
        town.member().suggests(title);
        town.maintainer().approves(title);
        town.feedbackCard(title, "On the roadmap");
        int number = town.issue(title).number();
        town.gitHub.as("maintainer").issue(PROJECT, number).assignTo(owners);
        town.gitHub.as("maintainer").closeIssue(PROJECT, number, "completed");
        look();
        town.feedbackCard(title, "Shipped");
    }

    private void volunteer() {
        town.member().suggests(DARK, Map.of("help", List.of("volunteer")));
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");
    }

    private void look() {
        town.clock.moveBy(Duration.ofMinutes(6));
    }
}
