package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people change on GitHub counts: the store and the cards follow, and nothing is changed back. */
final class EditsOnGitHubJourney {

    private static final String DARK = "Dark mode";
    private static final int BOARD = 7;
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final Duration SELDOM = Duration.ofHours(1);

    private static final String FIELDS_WAIT =
            "SELECT COUNT(*) FROM step WHERE kind = 'place-on-board' AND status = 'due' AND attempts > 0";

    private final Town town = Town.start();
    private final Person people = town.gitHub.as("second-maintainer");
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
    void aNewTitleIsTheCardsAndTheCommentsToo() {
        people.issue("project", issue.number()).rename("A dark theme <!here> *for all*");

        look(PERIOD);

        town.feedbackCard("A dark theme <!here> *for all*");
        town.reviewCard("A dark theme");
        town.waitUntil("the comment", () -> !town.comments("A dark theme").isEmpty());
        assertThat(town.member().types("/roadmap show R-1")).contains("A dark theme", "renamed by somebody on GitHub");
        assertThat(replies()).hasSize(1);
    }

    @Test
    void aCommentOfTheBotsThatSomebodyDeletedStaysDeletedAndAsksNobodyAnything() {
        people.deleteComment(town.comments(DARK).get(0).id());
        people.issue("project", issue.number()).rename("A dark theme");

        look(PERIOD);

        town.feedbackCard("A dark theme");
        town.waitUntil(
                "the try to bring the comment up to date",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'refresh-comment' AND status = 'done'") == 1);
        assertThat(town.comments("A dark theme")).isEmpty();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status = 'blocked'"))
                .isZero();
    }

    @Test
    void anotherQuarterOnTheBoardIsTheSuggestionsAndIsToldOnce() {
        people.moveItem(BOARD, DARK, "Quarter", "Q2 2027");

        look(PERIOD);

        town.feedbackCard(DARK, "On the roadmap for 2027 Q2");
        town.reviewCard(DARK, "2027 Q2");
        town.member().reads("was moved to 2027 Q2 on GitHub");
        town.waitUntil(
                "the comment", () -> town.comments(DARK).get(0).body().contains("planned for 2027 Q2, tracked in"));
        town.waitUntil("the thread hears it", () -> replies().stream().anyMatch(text -> text.contains("2027 Q2")));
        look(PERIOD);
        assertThat(town.member().types("/roadmap top Q2 2027")).contains(DARK);
        assertThat(value("Quarter")).isEqualTo("Q2 2027");
        assertThat(replies()).hasSize(2);
    }

    @Test
    void theBotsLinesOfTheIssueFollowAroundWhatPeopleWrote() {
        people.moveItem(BOARD, DARK, "Quarter", "Q2 2027");
        look(PERIOD);
        town.waitUntil("the text", () -> town.issue(DARK).body().contains("**Planned for** 2027 Q2"));
        String edited = town.issue(DARK).body().replace("Because of", "Indeed because of") + "And this, too.";
        people.issue("project", issue.number()).rewrite(edited);

        people.moveItem(BOARD, DARK, "Quarter", "Q3 2027");
        look(PERIOD);

        town.waitUntil("the text", () -> town.issue(DARK).body().contains("**Planned for** 2027 Q3"));
        assertThat(town.issue(DARK).body()).isEqualTo(edited.replace("2027 Q2", "2027 Q3"));
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgain() {
        people.closeIssue("project", issue.number(), "completed");
        town.gitHub.http().faults().next(2, call -> call.body().contains("query Issues("), new Fault.AnswerLost());

        look(PERIOD);
        town.waitUntil("a second try", () -> {
            town.clock.moveBy(Duration.ofSeconds(20));
            return town.feedbackCard(DARK).plainText().contains("Shipped");
        });

        assertThat(town.maintainer().messages(Rules.MAINTAINERS))
                .noneMatch(message -> message.plainText().contains("stuck"));
    }

    @Test
    void anotherStageOnTheBoardShowsOnTheCard() {
        people.moveItem(BOARD, DARK, "Stage", "Next");

        look(PERIOD);
        town.feedbackCard(DARK, "On the roadmap for 2027 Q1 (Next)");
        town.waitUntil("the thread hears it", () -> isReplied("put into the stage Next on GitHub"));
        people.moveItem(BOARD, DARK, "Stage", "Now");
        look(PERIOD);

        town.waitUntil("no stage", () -> !town.feedbackCard(DARK).plainText().contains("(Next)"));
        town.waitUntil("the thread hears it", () -> isReplied("put back into its first stage on GitHub"));
        look(PERIOD);
        assertThat(replies()).hasSize(3);
        assertThat(letters("stage")).isZero();
    }

    @Test
    void anotherCategoryOnTheBoardIsTheSuggestions() {
        people.moveItem(BOARD, DARK, "Category", "Improvement");

        look(PERIOD);

        town.feedbackCard(DARK, "Improvement");
        town.waitUntil("the comment", () -> !town.comments("(Improvement").isEmpty());
    }

    @Test
    void anotherCategoryOnTheBoardIsTheLabelsAsWellAndToldOnce() {
        people.issue("project", issue.number()).label("help wanted");
        look(PERIOD);

        people.moveItem(BOARD, DARK, "Category", "Documentation");
        look(PERIOD);

        town.feedbackCard(DARK, "Documentation");
        town.waitUntil("the label", () -> !town.issue(DARK).labels().contains("enhancement"));
        assertThat(town.issue(DARK).labels()).containsExactlyInAnyOrder("roadmap", "documentation", "help wanted");
        look(PERIOD);
        look(PERIOD);
        assertThat(value("Category")).isEqualTo("Documentation");
        assertThat(categories()).isOne();
        assertThat(replies()).hasSize(1);
    }

    @Test
    void anotherLabelIsTheBoardsCategoryAsWellAndMayBeTakenBack() {
        relabel("enhancement", "documentation");
        look(PERIOD);

        town.feedbackCard(DARK, "Documentation");
        town.waitUntil("the column", () -> value("Category").equals("Documentation"));
        look(PERIOD);
        assertThat(categories()).isOne();
        relabel("documentation", "enhancement");
        look(PERIOD);

        town.feedbackCard(DARK, "New Feature");
        town.waitUntil("the column", () -> value("Category").equals("New Feature"));
        look(PERIOD);
        assertThat(categories()).isEqualTo(2);
        assertThat(town.issue(DARK).labels()).containsExactlyInAnyOrder("roadmap", "enhancement");
        assertThat(replies()).hasSize(1);
    }

    @Test
    void whoMovesItBackBeforeTheBotHasLookedAgainWins() {
        people.moveItem(BOARD, DARK, "Category", "Documentation");
        look(PERIOD);
        town.waitUntil("the label", () -> !town.issue(DARK).labels().contains("enhancement"));

        relabel("documentation", "enhancement");
        look(PERIOD);

        town.feedbackCard(DARK, "New Feature");
        town.waitUntil("the column", () -> value("Category").equals("New Feature"));
        assertThat(town.issue(DARK).labels()).contains("enhancement").doesNotContain("documentation");
    }

    @Test
    void whatSomebodyChoosesWhileTheFieldsWaitStays() {
        String light = "Light mode";
        town.gitHub.http().faults().next(1, EditsOnGitHubJourney::setsFields, new Fault.AnswerLost());
        town.member().suggests(light);
        town.maintainer().approves(light);
        town.waitUntil("the item", () -> !town.boardItems(light).isEmpty());
        town.waitUntil("the answer that is lost", () -> town.count(FIELDS_WAIT) == 1);

        people.moveItem(BOARD, light, "Category", "Documentation");
        town.clock.moveBy(Duration.ofMinutes(2));

        town.waitUntil("the fields", () -> town.count(FIELDS_WAIT) == 0);
        assertThat(town.boardItems(light).get(0).values())
                .containsEntry("Category", "Documentation")
                .containsEntry("Quarter", "Q1 2027");
        look(PERIOD);
        town.feedbackCard(light, "Documentation");
    }

    @Test
    void anExchangeWhoseAnswerIsLostIsFinished() {
        town.gitHub
                .http()
                .faults()
                .next(
                        1,
                        call -> call.method().equals("POST") && call.path().endsWith("/labels"),
                        new Fault.AnswerLost());
        people.moveItem(BOARD, DARK, "Category", "Documentation");
        look(PERIOD);

        town.waitUntil(
                "a failure",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'follow-category' AND attempts = 1") == 1);
        town.clock.moveBy(Duration.ofSeconds(20));

        town.waitUntil("the label", () -> !town.issue(DARK).labels().contains("enhancement"));
        assertThat(town.issue(DARK).labels()).containsExactlyInAnyOrder("roadmap", "documentation");
    }

    private void relabel(String from, String to) {
        people.issue("project", issue.number()).unlabel(from);
        people.issue("project", issue.number()).label(to);
    }

    private long categories() {
        return town.count("SELECT COUNT(*) FROM move WHERE why LIKE '%another category%'");
    }

    @Test
    void otherLabelsAreTheSuggestions() {
        people.issue("project", issue.number()).label("good first issue");
        people.issue("project", issue.number()).unlabel("enhancement");
        people.issue("project", issue.number()).label("documentation");

        look(PERIOD);

        town.feedbackCard(DARK, "good first issue");
        town.feedbackCard(DARK, "Documentation");
        people.issue("project", issue.number()).unlabel("good first issue");
        look(PERIOD);
        town.waitUntil(
                "no longer for newcomers",
                () -> !town.feedbackCard(DARK).plainText().contains("good first issue"));
    }

    @Test
    void aCardThatIsArchivedOrTakenOffTheBoardIsNotPutBack() {
        people.card(BOARD, DARK).archive();
        look(PERIOD);
        town.feedbackCard(DARK, "(archived on the board)");

        people.card(BOARD, DARK).remove();
        look(PERIOD);

        town.feedbackCard(DARK, "(taken off the board)");
        look(PERIOD);
        assertThat(town.boardItems(DARK)).isEmpty();
    }

    @Test
    void aTransferredIssueIsFollowedToItsNewPlace() {
        people.issue("project", issue.number()).transfer("docs");
        look(PERIOD);

        Issue there = town.issuesOfDocs(DARK).get(0);
        town.feedbackCard(DARK, there.url().toString());
        town.member()
                .reads(
                        "was transferred to example-org/docs on GitHub",
                        there.url().toString());
        town.waitUntil("the thread hears it", () -> isReplied("transferred to example-org/docs"));
        town.waitUntil(
                "the comment leads there",
                () -> !town.comments(there.url().toString()).isEmpty());
        people.closeIssue("docs", there.number(), "completed");
        look(PERIOD);

        town.feedbackCard(DARK, "Shipped");
        assertThat(town.member().types("/roadmap show R-1")).contains("transferred to example-org/docs");
        assertThat(town.issues(DARK)).isEmpty();
        assertThat(town.feedbackCard(DARK).plainText()).contains("board");
    }

    @Test
    void aDeletedIssueIsToldToTheMaintainersOnceAndNotOpenedAgain() {
        people.issue("project", issue.number()).delete();
        look(PERIOD);

        town.feedbackCard(DARK, "Its issue is not on GitHub any more");
        town.message(town.maintainer(), Rules.MAINTAINERS, "its issue was deleted on GitHub", DARK);
        look(SELDOM);
        town.restart();
        look(SELDOM);

        assertThat(town.maintainer().messages(Rules.MAINTAINERS))
                .filteredOn(message -> message.plainText().contains("deleted on GitHub"))
                .hasSize(1);
        town.waitUntil("the thread hears it", () -> isReplied("Its issue was deleted on GitHub"));
        town.member().reads("The issue of your suggestion", "was deleted on GitHub");
        assertThat(letters("was deleted on GitHub")).isOne();
        assertThat(replies()).hasSize(2);
        assertThat(town.issues(DARK)).isEmpty();
        assertThat(town.gitHub.issues("project")).isEmpty();
    }

    @Test
    void whoeverMayNotSeeTheBoardStillSeesTheIssue() {
        town.gitHub.scopes("repo", "read:org");
        people.closeIssue("project", issue.number(), "completed");

        look(PERIOD);

        town.feedbackCard(DARK, "Shipped");
    }

    private void look(Duration later) {
        Looks.next(town, later);
    }

    private static boolean setsFields(Call call) {
        return call.body().contains("\"operationName\":\"SetFields\"");
    }

    private String value(String field) {
        return String.valueOf(town.boardItems(DARK).get(0).values().get(field));
    }

    private boolean isReplied(String text) {
        return replies().stream().anyMatch(reply -> reply.contains(text));
    }

    /** How many letters of the proposer's say so. */
    private long letters(String text) {
        return town.count("SELECT COUNT(*) FROM step JOIN move ON CAST(move.id AS TEXT) = step.detail"
                + " WHERE step.kind = 'tell-proposer' AND move.why LIKE '%" + text + "%'");
    }

    private List<String> replies() {
        Message card = town.see(
                "the card",
                () -> town.member().messages(Rules.FEEDBACK).stream()
                        .filter(message -> message.plainText().contains("R-1"))
                        .findFirst());
        return town.member().person().thread(card.channel(), card.ts()).stream()
                .filter(message -> !message.ts().equals(card.ts()))
                .map(Message::plainText)
                .toList();
    }
}
