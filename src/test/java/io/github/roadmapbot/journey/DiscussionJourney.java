package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write in the quarter's discussion is a suggestion like any other. */
class DiscussionJourney {

    private static final String DARK = "Dark mode";
    private static final String EXPORT = "Export as CSV";
    private static final String TEXT = "## Export as CSV\n\nSo that **accounting** can read it.";

    private final Town town = Town.start();

    @BeforeEach
    void open() {
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aCommentBecomesADraftWithItsAuthorAndBothCards() {
        String comment = write("second-member", TEXT);

        Message card = town.feedbackCard(EXPORT);

        assertThat(card.plainText())
                .contains("by <https://github.com/second-member|second-member>", "|on GitHub>", "accounting")
                .doesNotContain("##")
                .doesNotContain("<@");
        assertThat(card.plainText())
                .contains(discussion().comment(comment).url().toString());
        assertThat(town.reviewCard(EXPORT).buttons())
                .anySatisfy(button -> assertThat(button.actionId()).isEqualTo("review-approve"));
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
    }

    @Test
    void aCommentIsOneDraftHoweverOftenItIsRead() {
        write("second-member", TEXT);
        town.feedbackCard(EXPORT);

        discussion().read();
        town.restart();
        discussion().read();

        assertThat(drafts()).isEqualTo(2);
    }

    @Test
    void repliesStayTalkAndTheBotDoesNotListenToItself() {
        String comment = write("second-member", TEXT);
        town.gitHub.as("member").reply(comment, "And as JSON, please");
        town.feedbackCard(EXPORT);

        discussion().read();

        assertThat(drafts()).isEqualTo(2);
        assertThat(wishes()).hasSize(2);
    }

    @Test
    void anApprovedCommentIsAnsweredWhereItStandsAndNotRepeated() {
        String comment = write("second-member", TEXT);

        town.maintainer().approves(EXPORT);

        town.feedbackCard(EXPORT, "On the roadmap");
        assertThat(wishes()).hasSize(2);
        assertThat(discussion().comment(comment).replies()).singleElement().satisfies(reply -> {
            assertThat(reply.author()).isEqualTo("roadmap-bot");
            assertThat(reply.body()).contains(town.issue(EXPORT).url().toString());
        });
        assertThat(town.issue(EXPORT).body())
                .contains("**Suggested by** [second-member](https://github.com/second-member) in [this comment](")
                .doesNotContain("@second-member");
        assertThat(writes("\"replyToId\":")).isEqualTo(1);
        discussion().read();
        assertThat(drafts()).isEqualTo(2);
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
    }

    @Test
    void anAnswerStaysAnAnswerWhenItsCommentIsDeleted() {
        String comment = write("second-member", TEXT);
        town.maintainer().approves(EXPORT);
        town.feedbackCard(EXPORT, "On the roadmap");
        town.gitHub.as("second-member").deleteComment(comment);
        discussion().read();
        long edits = writes("mutation RewriteComment");

        town.gitHub.as("maintainer").closeIssue("project", town.issue(EXPORT).number(), "completed");

        town.waitUntil("the answer brought up to date", () -> {
            town.clock.moveBy(Duration.ofMinutes(5));
            return writes("mutation RewriteComment") > edits;
        });
        town.waitUntil(
                "the answer saying so",
                () -> discussion().comment(comment).replies().stream()
                        .anyMatch(reply -> reply.body().contains("is done")
                                && !reply.body().contains("accounting")));
    }

    @Test
    void anAnswerThatIsLostIsFoundBeneathTheComment() {
        String comment = write("second-member", TEXT);
        town.gitHub
                .http()
                .faults()
                .next(1, call -> call.body().contains("mutation AddComment"), new Fault.AnswerLost());

        town.maintainer().approves(EXPORT);

        town.waitUntil("the answer found", () -> {
            town.clock.moveBy(Duration.ofMinutes(1));
            return town.feedbackCard(EXPORT).plainText().contains("On the roadmap");
        });
        assertThat(discussion().comment(comment).replies()).hasSize(1);
    }

    @Test
    void anEditThereIsOneHereAsLongAsItIsADraft() {
        String comment = write("second-member", TEXT);
        town.feedbackCard(EXPORT);
        town.gitHub.as("second-member").editComment(comment, "Export as ODS\n\nCSV loses the dates.");

        discussion().read();

        town.feedbackCard("Export as ODS", "CSV loses the dates");
        assertThat(town.member().types("/roadmap show R-2")).contains("edited on GitHub");
        town.maintainer().approves("Export as ODS");
        town.feedbackCard("Export as ODS", "On the roadmap");
        town.gitHub.as("second-member").editComment(comment, "Nonsense");
        discussion().read();
        assertThat(town.count("SELECT COUNT(*) FROM suggestion WHERE title = 'Nonsense'"))
                .isZero();
    }

    @Test
    void whatAMaintainerRewordedFollowsNobody() {
        String comment = write("second-member", TEXT);
        town.maintainer().clicks(town.reviewCard(EXPORT), "review-edit");
        town.maintainer().submits(Map.of("title", "Export to spreadsheets"));
        town.feedbackCard("Export to spreadsheets");
        town.gitHub.as("second-member").editComment(comment, "Nonsense");

        discussion().read();

        town.feedbackCard("Export to spreadsheets");
        assertThat(town.count("SELECT COUNT(*) FROM suggestion WHERE title = 'Nonsense'"))
                .isZero();
    }

    @Test
    void aHiddenCommentIsTakenOffAndComesBackWhenItIsShownAgain() {
        String comment = write("second-member", TEXT);
        Message card = town.feedbackCard(EXPORT);
        town.gitHub.as("maintainer").hideComment(comment, "off-topic");

        discussion().read();

        town.feedbackCard(EXPORT, "Taken off");
        town.waitUntil("the thread being told", () -> thread(card).contains("its comment was hidden on GitHub"));
        town.gitHub.as("maintainer").unhideComment(comment);
        discussion().read();
        town.feedbackCard(EXPORT, "Vote with");
    }

    @Test
    void whatMaintainersReopenStaysOpen() {
        String comment = write("second-member", TEXT);
        town.gitHub.as("maintainer").hideComment(comment, "off-topic");
        discussion().read();
        town.maintainer().clicks(town.reviewCard(EXPORT, "Taken off"), "review-reopen");
        town.feedbackCard(EXPORT, "Vote with");

        discussion().read();
        town.gitHub.as("maintainer").unhideComment(comment);
        discussion().read();

        town.feedbackCard(EXPORT, "Vote with");
    }

    @Test
    void aCommentThatIsHiddenAtOnceIsNeverTaken() {
        String comment = town.gitHub
                .as("second-member")
                .commentOnDiscussion("project", discussion().now().number(), TEXT);
        town.gitHub.as("maintainer").hideComment(comment, "spam");

        discussion().read();

        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void aDeletedCommentIsTakenOffWithOrWithoutReplies() {
        String comment = write("second-member", TEXT);
        String other = write("second-member", "Print it");
        town.feedbackCard(EXPORT);
        town.feedbackCard("Print it");
        town.gitHub.as("member").reply(other, "Yes");
        town.gitHub.as("second-member").deleteComment(comment);
        town.gitHub.as("second-member").deleteComment(other);

        discussion().read();

        town.feedbackCard(EXPORT, "Taken off");
        town.feedbackCard("Print it", "Taken off");
        assertThat(town.member().types("/roadmap show R-2")).contains("its comment was deleted on GitHub");
    }

    @Test
    void nothingIsConcludedFromAReadingThatFails() {
        town.gitHub.pageSize(2);
        for (int number = 1; number <= 4; number++) {
            town.gitHub
                    .as("second-member")
                    .commentOnDiscussion("project", discussion().now().number(), "Wish " + number);
        }
        discussion().read();
        town.feedbackCard("Wish 4");
        town.gitHub.http().faults().next(9, DiscussionJourney::readsFurtherPages, new Fault.AnswerLost());
        long reads = asked("query Remarks");

        town.clock.moveBy(QuarterDiscussion.PERIOD);
        town.waitUntil("a page in vain", () -> {
            town.clock.moveBy(Duration.ofSeconds(30));
            return asked("query Remarks") > reads + 2;
        });

        assertThat(town.count("SELECT COUNT(*) FROM suggestion WHERE status = 'withdrawn'"))
                .isZero();
        discussion().read();
        assertThat(town.count("SELECT COUNT(*) FROM suggestion WHERE status = 'withdrawn'"))
                .isZero();
        assertThat(drafts()).isEqualTo(5);
    }

    @Test
    void whoHasLeftGitHubStillWishes() {
        town.gitHub.signUp("passer-by");
        town.gitHub
                .as("passer-by")
                .commentOnDiscussion("project", discussion().now().number(), TEXT);
        town.gitHub.deleteAccount("passer-by");

        discussion().read();

        town.feedbackCard(EXPORT, "by somebody who has left GitHub");
        town.maintainer().approves(EXPORT);
        town.feedbackCard(EXPORT, "On the roadmap");
        assertThat(town.issue(EXPORT).body()).contains("somebody who has left GitHub");
    }

    @Test
    void upvotesAndReactionsCountWhileItIsADraft() {
        String comment = write("second-member", TEXT);
        town.feedbackCard(EXPORT, "*0 votes*");
        town.gitHub.as("member").upvote(comment);
        town.gitHub.as("maintainer").upvote(comment);
        town.gitHub.as("maintainer").react(comment, "HEART");
        town.member().reacts(town.feedbackCard(EXPORT), "+1");

        town.waitUntil("both kinds of votes", () -> {
            town.clock.moveBy(Duration.ofMinutes(1));
            return town.feedbackCard(EXPORT).plainText().contains("*1 vote* in Slack  ·  2 on GitHub");
        });
    }

    @Test
    void whoIsOnGitHubOnlyIsAskedThereAndGetsNoMessages() {
        write("second-member", TEXT);

        town.maintainer().clicks(town.reviewCard(EXPORT), "review-ask");

        assertThat(town.maintainer().isTold(Rules.MAINTAINERS, "Please ask beneath"))
                .contains("https://github.com/second-member", "Nothing was changed");
        assertThat(town.maintainer().declines(EXPORT, "Spreadsheets are over.")).isTrue();
        town.feedbackCard(EXPORT, "Declined");
        assertThat(town.slack.http().calls())
                .noneMatch(
                        call -> call.body().contains("github%3A") || call.body().contains("github:"));
    }

    @Test
    void severalWishesInOneCommentAreSplit() {
        write("second-member", "Several things\n\n- CSV\n- ODS");

        town.maintainer().chooses(town.reviewCard("Several things"), "split");
        town.maintainer().submits(Map.of("kind", "wishes", "part_1", "CSV export", "part_2", "ODS export"));

        town.feedbackCard("CSV export", "by <https://github.com/second-member|second-member>");
        town.maintainer().approves("ODS export");
        town.feedbackCard("ODS export", "On the roadmap");
        assertThat(town.issue("ODS export").body()).contains("[second-member](https://github.com/second-member)");
        assertThat(town.comments("ODS export")).hasSize(1);
    }

    @Test
    void programsWishForNothing() {
        town.gitHub.registerApp("helper");
        town.gitHub
                .as("helper[bot]")
                .commentOnDiscussion("project", discussion().now().number(), "Build 7 has passed");

        discussion().read();

        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void whoLinksTheirAccountIsTheProposerHereToo() {
        write("maintainer", TEXT);
        town.reviewCard(EXPORT);

        Linked.link(town, town.maintainer(), "maintainer");

        town.feedbackCard(EXPORT, "by <@" + town.maintainer().id() + ">");
        town.maintainer().clicks(town.reviewCard(EXPORT), "review-approve");
        town.maintainer().isTold(Rules.MAINTAINERS, "You suggested R-2 yourself");
        write("maintainer", "Print it");
        town.maintainer().reads("Print it", "Thank you, this is kept");
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "<!channel> <@U0MEMBER001> **Ünïcode** \u202e<!-- hidden --> @everyone `x` "
                + "[](".repeat(5_000) + "\n\n" + "> ".repeat(3_000) + "end";
        String comment = write("second-member", hostile);

        Message card = town.see(
                "the card",
                () -> town.maintainer().messages(Rules.FEEDBACK).stream()
                        .filter(message -> message.plainText().contains("Ünïcode"))
                        .findFirst());

        assertThat(card.plainText()).doesNotContain("hidden", "\u202e");
        assertThat(discussion().comment(comment).body()).isEqualTo(hostile);
    }

    private String thread(Message card) {
        return town.maintainer().person().thread(card.channel(), card.ts()).stream()
                .map(Message::plainText)
                .reduce("", String::concat);
    }

    private long asked(String query) {
        return writes(query);
    }

    private static boolean readsFurtherPages(Call call) {
        return call.body().contains("query Remarks") && call.body().contains("\"after\":\"");
    }

    private String write(String login, String text) {
        String comment = town.gitHub
                .as(login)
                .commentOnDiscussion("project", discussion().now().number(), text);
        discussion().read();
        return comment;
    }

    private List<Discussion.Comment> wishes() {
        return discussion().now().comments().stream()
                .filter(each -> !each.body().contains("/ledger -->"))
                .toList();
    }

    private long writes(String mutation) {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.body().contains(mutation))
                .count();
    }

    private long drafts() {
        return town.count("SELECT COUNT(*) FROM suggestion");
    }

    private QuarterDiscussion discussion() {
        return new QuarterDiscussion(town);
    }
}
