package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with an issue on GitHub is what the cards say, and whoever waits to hear of it hears it once. */
final class StatesBackJourney {

    private static final String DARK = "Dark mode";
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final Duration SELDOM = Duration.ofHours(1);

    private final Town town = Town.start();
    private final Person maintainer = town.gitHub.as("second-maintainer");
    private Issue issue;

    @BeforeEach
    void publish() {
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");
        issue = town.issue(DARK);
        look(PERIOD);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void anIssueThatIsClosedAsCompletedIsShipped() {
        maintainer.closeIssue("project", issue.number(), "completed");

        look(PERIOD);

        town.feedbackCard(DARK, "Shipped, planned for 2027 Q1");
        town.reviewCard(DARK, "Shipped, planned for 2027 Q1");
        town.member().reads("Your suggestion", "is done", issue.url().toString());
        town.waitUntil("the thread hears it", () -> said("It is done") == 1);
        assertThat(town.member().types("/roadmap show R-1")).contains("shipped by second-maintainer on GitHub");
        assertThat(town.member().types("/roadmap mine")).contains("Shipped");
        assertThat(town.member().types("/roadmap top Q1 2027")).contains(DARK);
    }

    @Test
    void anIssueThatIsClosedAsNotPlannedIsDroppedAndComesBackWhenItIsReopened() {
        maintainer.closeIssue("project", issue.number(), "not_planned");
        look(PERIOD);
        town.feedbackCard(DARK, "Dropped");
        town.member().reads("will not be done", "closed as not planned");
        assertThat(town.member().types("/roadmap top Q1 2027")).doesNotContain(DARK);

        maintainer.reopenIssue("project", issue.number());
        look(SELDOM);

        town.feedbackCard(DARK, "On the roadmap for 2027 Q1");
        town.member().reads("is on the roadmap again");
        assertThat(town.member().types("/roadmap show R-1"))
                .contains("dropped by second-maintainer on GitHub")
                .contains("opened again by second-maintainer on GitHub");
    }

    @Test
    void aDuplicateIsDroppedToo() {
        maintainer.closeIssue("project", issue.number(), "duplicate");

        look(PERIOD);

        town.member().reads("closed as a duplicate");
        town.feedbackCard(DARK, "Dropped");
    }

    @Test
    void whatFlipsBackBetweenTwoLooksIsNotTold() {
        town.waitUntil("the news that it is published", () -> said("") == 1);
        maintainer.closeIssue("project", issue.number(), "completed");
        maintainer.reopenIssue("project", issue.number());

        look(PERIOD);
        town.secondMember().suggests("Light mode");

        assertThat(said("")).isEqualTo(1);
        assertThat(town.feedbackCard(DARK).plainText()).contains("On the roadmap for 2027 Q1");
    }

    @Test
    void everyLookTellsNothingAnew() {
        maintainer.closeIssue("project", issue.number(), "completed");
        look(PERIOD);
        town.waitUntil("the thread hears it", () -> said("It is done") == 1);
        town.member().reads("is done");

        look(SELDOM);
        look(SELDOM);
        town.secondMember().suggests("Light mode");

        assertThat(said("It is done")).isEqualTo(1);
        assertThat(told("is done")).isEqualTo(1);
    }

    @Test
    void whoProposedADuplicateHearsItToo() {
        town.secondMember().suggests("Night theme");
        town.maintainer().chooses(town.reviewCard("Night theme"), "duplicate");
        town.maintainer().submits(Map.of("other", "R-1"));
        town.feedbackCard("Night theme", "Duplicate of");

        maintainer.closeIssue("project", issue.number(), "completed");
        look(PERIOD);

        town.secondMember().reads("Night theme", "is done, as");
    }

    @Test
    void theStartLooksAtOnce() {
        maintainer.closeIssue("project", issue.number(), "completed");

        town.restart();

        town.feedbackCard(DARK, "Shipped");
    }

    private void look(Duration later) {
        Looks.next(town, later);
    }

    private int said(String text) {
        Message card = town.feedbackCard(DARK);
        List<Message> thread = town.member().person().thread(card.channel(), card.ts());
        return (int) thread.stream()
                .filter(message -> !message.ts().equals(card.ts()))
                .filter(message -> message.plainText().contains(text))
                .count();
    }

    private int told(String text) {
        return (int) town.member().person().directMessages().stream()
                .filter(message -> message.plainText().contains(text))
                .count();
    }
}
