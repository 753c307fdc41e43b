package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After a day of edits by people on GitHub both sides say the same, and nobody was told anything twice. */
final class DayOnGitHubJourney {

    private static final String SECRET = "a secret of many characters";
    private static final List<String> TITLES =
            List.of("Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India");
    private static final int BOARD = 7;

    private final Town town = Town.start(Workspace.sandbox(), Rules.usual().withWebhooks(SECRET), Entrance.HTTP);
    private final Person people = town.gitHub.as("second-maintainer");
    private final Trial trial = new Trial(town, "a day's edits");
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

        trial.rest();
        BothSides sides = new BothSides(town, Set.of("Bravo"));
        trial.passTimeUntil("the summaries", sides::ledgersAgree);

        cardsSayWhatGitHubSays();
        assertThat(sides.agree())
                .containsExactly("Alpha and more", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Hotel", "India");
        everybodyWasToldOnce();
        nothingWasSaidTwice();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
        assertThat(opened()).as("issues that were ever opened").isEqualTo(TITLES.size());
    }

    private void publish() {
        for (String title : TITLES) {
            town.member().suggests(title);
            town.maintainer().approves(title);
            town.feedbackCard(title, "On the roadmap");
            issues.put(title, town.issue(title));
        }
        town.secondMember().reacts(town.feedbackCard("Charlie"), "+1");
        town.secondMember().reacts(town.feedbackCard("Delta"), "+1");
        look(Duration.ofMinutes(5));
    }

    private void morning() {
        people.issue("project", number("Alpha")).rename("Alpha and more");
        people.issue("project", number("Bravo")).label("good first issue");
        people.deleteComment(town.comments("**Bravo**").get(0).id());
        people.moveItem(BOARD, "Bravo", "Stage", "Next");
        people.issue("project", number("India")).unlabel("enhancement");
        people.issue("project", number("India")).label("documentation");
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
        town.feedbackCard("India", "Documentation");
        town.feedbackCard("Hotel", town.issuesOfDocs("Hotel").get(0).url().toString());
        assertThat(town.boardItems("Golf")).isEmpty();
    }

    /** One piece of news about each of three suggestions, and two about the one that came back. */
    private void everybodyWasToldOnce() {
        Map.of("Charlie", 1, "Delta", 1, "Echo", 1, "Foxtrot", 2).forEach((title, times) -> {
            assertThat(news(title, told(town.member().person().directMessages())))
                    .as("letters about %s", title)
                    .hasSize(times);
            assertThat(news("", thread(Rules.FEEDBACK, town.feedbackCard(title))))
                    .as("the thread of %s", title)
                    .hasSize(times);
        });
        assertThat(told(town.maintainer().messages(Rules.MAINTAINERS)))
                .filteredOn(text -> text.contains("deleted on GitHub"))
                .hasSize(1);
    }

    /** To whomever, wherever: the same words twice are one message too many. */
    private void nothingWasSaidTwice() {
        for (String id : town.workspace.users().stream().map(User::id).toList()) {
            assertThat(told(town.slack.as(id).directMessages()))
                    .as("letters to %s", id)
                    .doesNotHaveDuplicates();
        }
        for (String channel : List.of(Rules.FEEDBACK, Rules.MAINTAINERS)) {
            List<Message> posts = town.maintainer().messages(channel);
            assertThat(told(posts)).as("what stands in %s", channel).doesNotHaveDuplicates();
            for (String title : TITLES) {
                assertThat(posts)
                        .filteredOn(post ->
                                post.plainText().lines().findFirst().orElse("").startsWith(title))
                        .as("the card of %s in %s", title, channel)
                        .hasSize(1);
            }
            posts.forEach(post -> assertThat(thread(channel, post))
                    .as("the thread of %s", post.plainText())
                    .doesNotHaveDuplicates());
        }
    }

    private List<String> thread(String channel, Message card) {
        return told(town.maintainer().person().thread(channel, card.ts()).stream()
                .filter(message -> !message.ts().equals(card.ts()))
                .toList());
    }

    private static List<String> news(String title, List<String> texts) {
        return texts.stream()
                .filter(text -> text.contains(title) || title.isEmpty())
                .filter(text -> !text.startsWith("*R-")) // a receipt is the same message all the time
                .filter(text -> text.contains("done") || text.contains("again") || text.contains("moved to 2027 Q2"))
                .toList();
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
        Looks.next(town, later);
    }
}
