package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After a day of edits by people on GitHub both sides say the same, and nobody was told anything twice. */
final class DayOnGitHubJourney {

    private static final String SECRET = "a secret of many characters";
    private static final List<String> TITLES =
            List.of("Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel");
    private static final int BOARD = 7;

    private final Town town = Town.start(Workspace.sandbox(), Rules.usual().withWebhooks(SECRET), Entrance.HTTP);
    private final Person people = town.gitHub.as("second-maintainer");
    private final Map<String, Issue> issues = new HashMap<>();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void bothSidesSayTheSameAndNobodyIsToldAnythingTwice() {
        publish();
        town.gitHub.addWebhook(town.address().resolve("/github/webhooks"), SECRET, "issues", "projects_v2_item");

        morning();
        town.gitHub.webhooks().lose(true);
        afternoon();
        town.gitHub.webhooks().sent().forEach(town.gitHub.webhooks()::redeliver);
        look(Duration.ofMinutes(5));
        town.restart();
        look(Duration.ofHours(1));
        look(Duration.ofHours(1));

        cardsSayWhatGitHubSays();
        nothingWasSaidTwice();
        assertThat(opened()).as("issues that were ever opened").isEqualTo(TITLES.size());
    }

    private void publish() {
        for (String title : TITLES) {
            town.member().suggests(title);
            town.maintainer().approves(title);
            town.feedbackCard(title, "On the roadmap");
            issues.put(title, town.issue(title));
        }
        look(Duration.ofMinutes(5));
    }

    private void morning() {
        people.issue("project", number("Alpha")).rename("Alpha and more");
        people.issue("project", number("Bravo")).label("good first issue");
        people.moveItem(BOARD, "Bravo", "Stage", "Next");
        people.closeIssue("project", number("Delta"), "completed");
        people.closeIssue("project", number("Foxtrot"), "not_planned");
        town.feedbackCard("Foxtrot", "Dropped");
        town.feedbackCard("Delta", "Shipped");
    }

    private void afternoon() {
        people.moveItem(BOARD, "Charlie", "Quarter", "Q2 2027");
        people.moveItem(BOARD, "Charlie", "Category", "Improvement");
        people.closeIssue("project", number("Echo"), "duplicate");
        people.reopenIssue("project", number("Foxtrot"));
        people.issue("project", number("Golf")).delete();
        people.issue("project", number("Hotel")).transfer("docs");
        look(Duration.ofHours(1));
    }

    private void cardsSayWhatGitHubSays() {
        town.feedbackCard("Alpha and more", "On the roadmap for 2027 Q1");
        town.feedbackCard("Bravo", "good first issue");
        town.feedbackCard("Bravo", "(Next)");
        town.feedbackCard("Charlie", "On the roadmap for 2027 Q2");
        town.feedbackCard("Charlie", "Improvement");
        town.feedbackCard("Delta", "Shipped");
        town.feedbackCard("Echo", "Dropped");
        town.feedbackCard("Foxtrot", "On the roadmap for 2027 Q1");
        town.feedbackCard("Golf", "not on GitHub any more");
        town.feedbackCard("Hotel", town.issuesOfDocs("Hotel").get(0).url().toString());
        for (String title : List.of("Alpha and more", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot")) {
            Issue issue = town.issue(title);
            boolean open = town.feedbackCard(title).plainText().contains("On the roadmap");
            assertThat(issue.state()).as(title).isEqualTo(open ? "open" : "closed");
        }
        assertThat(town.boardItems("Charlie").get(0).values())
                .containsEntry("Quarter", "Q2 2027")
                .containsEntry("Category", "Improvement");
        assertThat(town.boardItems("Bravo").get(0).values()).containsEntry("Stage", "Next");
        assertThat(town.boardItems("Golf")).isEmpty();
    }

    /** One piece of news about each of four suggestions, and another about the one that came back. */
    private void nothingWasSaidTwice() {
        town.waitUntil(
                "all that is told", () -> news(told(town.member().person().directMessages())) >= 5);
        List<String> direct = told(town.member().person().directMessages());
        assertThat(news(direct)).as("%s", direct).isEqualTo(5);
        assertThat(direct).doesNotHaveDuplicates();
        List<String> review = told(town.maintainer().messages(Rules.MAINTAINERS));
        assertThat(review).doesNotHaveDuplicates();
        assertThat(review)
                .filteredOn(text -> text.contains("deleted on GitHub"))
                .hasSize(1);
        List<String> threads = new ArrayList<>();
        for (Message card : town.member().messages(Rules.FEEDBACK)) {
            List<String> replies = told(town.member().person().thread(card.channel(), card.ts()).stream()
                    .filter(message -> !message.ts().equals(card.ts()))
                    .toList());
            assertThat(replies).as("the thread of %s", card.plainText()).doesNotHaveDuplicates();
            threads.addAll(replies);
        }
        assertThat(news(threads)).isEqualTo(5);
    }

    private static long news(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.startsWith("*R-")) // a receipt is the same message all the time
                .filter(text -> text.contains("done") || text.contains("again") || text.contains("moved to 2027 Q2"))
                .count();
    }

    private static List<String> told(List<Message> messages) {
        return messages.stream()
                .filter(message -> !message.ephemeral())
                .map(Message::plainText)
                .toList();
    }

    private long opened() {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.method().equals("POST") && call.path().endsWith("/issues"))
                .count();
    }

    private int number(String title) {
        Issue issue = issues.get(title);
        if (issue == null) {
            throw new AssertionError("There is no issue " + title);
        }
        return issue.number();
    }

    private void look(Duration later) {
        long looks = looks();
        town.clock.moveBy(later);
        town.waitUntil("another look", () -> looks() > looks);
    }

    private long looks() {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.body().contains("\"operationName\":\"Issues\""))
                .count();
    }
}
