package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A maintainer makes a suggestion of a reply where it stands, in the quarter's discussion, and nobody else does. */
class SuggestReplyJourney {

    private static final String DARK = "Dark mode";
    private static final String JSON = "Export as JSON";
    private static final String COMMAND = "/roadmap suggest";

    private Town town = Town.start(Rules.usual().withMaintainersOnGitHub("Maintainer"));
    private String comment = "";
    private String reply = "";

    @BeforeEach
    void talk() {
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");
        comment = town.gitHub
                .as("second-member")
                .commentOnDiscussion("project", discussion().now().number(), "Export as CSV");
        reply = town.gitHub.as("member").reply(comment, JSON + "\n\nSo that programs can read it.");
        discussion().read();
        assertThat(suggestions()).isEqualTo(2);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aMaintainersReplyMakesASuggestionOfTheOneBeforeAndIsAnsweredOnce() {
        town.gitHub.as("maintainer").reply(comment, COMMAND);

        discussion().read();

        assertThat(answer("is a suggestion now, R-3").body())
                .startsWith("[This comment](" + reply(reply).url() + ") is a suggestion now, R-3")
                .doesNotContain("@");
        assertThat(town.feedbackCard(JSON).plainText())
                .contains("by <https://github.com/member|member>", "programs can read");
        assertThat(town.member().types("/roadmap show R-3")).contains("made a suggestion of a comment");
        discussion().read();
        discussion().read();
        assertThat(answers()).hasSize(1);
        assertThat(suggestions()).isEqualTo(3);
        assertThat(town.count("SELECT COUNT(*) FROM promotion WHERE by_whom <> ''"))
                .isZero();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
    }

    @Test
    void withATitleItIsCalledThatAndAnEditThereChangesNothing() {
        town.gitHub.as("maintainer").reply(comment, COMMAND + " Machine-readable *export* ");

        discussion().read();

        assertThat(town.feedbackCard("Machine-readable export").plainText()).contains("programs can read");
        town.gitHub.as("member").editComment(reply, "Nonsense");
        discussion().read();
        town.feedbackCard("Machine-readable export", "programs can read");
        town.gitHub.as("member").deleteComment(reply);
        discussion().read();
        town.feedbackCard("Machine-readable export", "Taken off");
    }

    @Test
    void withAnAddressTheCommentThereIsMeantWhereverItIs() {
        town.gitHub.as("member").reply(comment, "Yes, please");
        String other = town.gitHub
                .as("second-member")
                .commentOnDiscussion("project", discussion().now().number(), "Print it");
        town.gitHub.as("maintainer").reply(other, COMMAND + " " + reply(reply).url() + " JSON for all");

        discussion().read();

        assertThat(answer("is a suggestion now, R-4").body())
                .contains(reply(reply).url().toString());
        assertThat(discussion().comment(other).replies()).hasSize(2);
        town.feedbackCard("JSON for all", "programs can read");
    }

    @Test
    void anAddressThatLeadsElsewhereChangesNothing() {
        for (String address : List.of(
                "https://github.com/example-org/project/discussions/4711#discussioncomment-1",
                "https://github.com/other/place/discussions/1#discussioncomment-1",
                "https://example.org/",
                reply(reply).url().toString().replaceAll("-\\d+$", "-987654321"))) {
            town.gitHub.as("maintainer").reply(comment, COMMAND + " " + address);
        }

        discussion().read();

        town.waitUntil("four answers", () -> {
            town.clock.moveBy(Duration.ofSeconds(10));
            return answers().size() == 4;
        });
        assertThat(answers())
                .allSatisfy(answer -> assertThat(answer.body()).startsWith("Nothing was changed: there is no"));
        assertThat(suggestions()).isEqualTo(2);
    }

    @Test
    void whatIsASuggestionAlreadyIsNotMadeOneTwice() {
        town.gitHub.as("maintainer").reply(comment, COMMAND);
        discussion().read();
        answer("is a suggestion now, R-3");
        town.gitHub.as("maintainer").reply(comment, COMMAND);

        discussion().read();

        assertThat(answer("is a suggestion already, R-3").body())
                .contains(reply(reply).url().toString());
        assertThat(suggestions()).isEqualTo(3);
    }

    @Test
    void beneathACommentWithoutOtherRepliesTheCommentIsMeant() {
        String alone = town.gitHub
                .as("second-member")
                .commentOnDiscussion("project", discussion().now().number(), "Print it");
        town.gitHub.as("maintainer").reply(alone, COMMAND);

        discussion().read();

        assertThat(answer("is a suggestion already, R-3").body())
                .contains(discussion().comment(alone).url().toString());
    }

    @Test
    void nobodyElseIsHeardAndOtherWordsAreTalk() {
        town.gitHub.as("member").reply(comment, COMMAND);
        town.gitHub.as("second-member").reply(comment, COMMAND + " Mine");
        town.gitHub.as("maintainer").reply(comment, "Shall I type `/roadmap suggest`?");
        town.gitHub.as("maintainer").reply(comment, COMMAND + "\n\nor not?");
        town.gitHub.as("maintainer").reply(comment, COMMAND + "ions");
        String edited = town.gitHub.as("maintainer").reply(comment, "Well");
        town.gitHub.as("maintainer").editComment(edited, COMMAND);

        discussion().read();
        discussion().read();

        assertThat(answers()).isEmpty();
        assertThat(suggestions()).isEqualTo(2);
    }

    @Test
    void aLinkedPersonWhoMayDecideIsHeardAndWhileSlackCannotSayNobodyIs() {
        town.close();
        town = Town.start();
        talk();
        Linked.link(town, town.maintainer(), "maintainer");
        town.slack
                .http()
                .faults()
                .next(9, call -> call.path().contains("conversations.members"), new Fault.AnswerLost());
        town.gitHub.as("maintainer").reply(comment, COMMAND);
        discussion().read();
        assertThat(suggestions()).isEqualTo(2);

        town.waitUntil("a later reading, in which Slack says it", () -> {
            town.clock.moveBy(QuarterDiscussion.PERIOD);
            return suggestions() == 3;
        });

        answer("is a suggestion now, R-3");
        assertThat(town.count("SELECT COUNT(*) FROM move WHERE by_whom = '%s' AND why LIKE 'made a%%'"
                        .formatted(town.maintainer().id())))
                .isEqualTo(1);
    }

    @Test
    void aLostAnswerIsNoSecondOne() {
        town.gitHub.http().faults().next(1, call -> call.body().contains(":promotion/"), new Fault.AnswerLost());
        town.gitHub.as("maintainer").reply(comment, COMMAND);

        discussion().read();

        town.waitUntil("the answer found", () -> {
            town.clock.moveBy(Duration.ofMinutes(1));
            return town.count("SELECT COUNT(*) FROM promotion WHERE answer_id IS NOT NULL") == 1;
        });
        assertThat(answer("is a suggestion now, R-3")).isNotNull();
        assertThat(answers()).hasSize(1);
    }

    @Test
    void whatNobodyCanReadStaysTalk() {
        town.gitHub.as("maintainer").reply(comment, COMMAND);
        town.gitHub.as("maintainer").hideComment(reply, "off-topic");

        discussion().read();

        answer("nobody can read that comment now");
        assertThat(suggestions()).isEqualTo(2);
    }

    private Discussion.Comment answer(String text) {
        return town.see("an answer that says " + text, () -> {
            town.clock.moveBy(Duration.ofSeconds(10));
            return answers().stream().filter(each -> each.body().contains(text)).findFirst();
        });
    }

    private List<Discussion.Comment> answers() {
        return discussion().now().comments().stream()
                .flatMap(each -> each.replies().stream())
                .filter(each -> each.body().contains(":promotion/"))
                .toList();
    }

    private Discussion.Comment reply(String id) {
        return discussion().now().comments().stream()
                .flatMap(each -> each.replies().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long suggestions() {
        return town.count("SELECT COUNT(*) FROM suggestion");
    }

    private QuarterDiscussion discussion() {
        return new QuarterDiscussion(town);
    }
}
