package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people on GitHub think of a wish stands beside what people in Slack do, and everybody counts once. */
final class GitHubVotesJourney {

    private static final String DARK = "Dark mode";
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final Town town = Town.start();

    @BeforeEach
    void publish() {
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void reactionsToTheIssueAndTheCommentStandBesideSlacksVotes() {
        town.member().reacts(town.feedbackCard(DARK), "+1");
        town.gitHub.as("second-member").react(issue(), "THUMBS_UP");
        town.gitHub.as("second-member").react(comment().id(), "HEART");
        town.gitHub.as("maintainer").react(comment().id(), "ROCKET");
        town.gitHub.as("member").react(issue(), "CONFUSED");

        town.clock.moveBy(PERIOD);

        shows("1 vote* in Slack  ·  2 on GitHub");
        town.reviewCard(DARK, "*1 vote* in Slack  ·  2 on GitHub");
        assertThat(town.member().types("/roadmap show R-1")).contains("2 on GitHub");
        assertThat(top()).contains("1 vote in Slack and 2 on GitHub, 7 points");
    }

    @Test
    void whatIsTakenBackOnGitHubDoesNotCountAnyLonger() {
        town.gitHub.as("second-member").react(issue(), "THUMBS_UP");
        town.gitHub.as("maintainer").react(issue(), "HEART");
        town.clock.moveBy(PERIOD);
        shows("2 on GitHub");
        town.gitHub.as("maintainer").takesBack(issue(), "HEART");

        town.clock.moveBy(PERIOD);

        shows("1 on GitHub");
    }

    @Test
    void upvotesCountAsFarAsNobodyCanBeCountedTwice() {
        town.gitHub.as("second-member").react(issue(), "THUMBS_UP");
        town.gitHub.as("second-member").upvote(comment().id());
        town.gitHub.as("maintainer").upvote(comment().id());

        town.clock.moveBy(PERIOD);

        shows("0 votes* in Slack  ·  2 on GitHub");
    }

    @Test
    void whoIsLinkedAndVotesInBothPlacesIsOneVoice() {
        town.member().reacts(town.feedbackCard(DARK), "+1");
        town.gitHub.as("member").react(issue(), "THUMBS_UP");
        town.clock.moveBy(PERIOD);
        shows("1 vote* in Slack  ·  1 on GitHub");
        String apart = top();

        Linked.link(town, town.member(), "member");
        shows("1 on GitHub (1 of them voted here, too)");
        String together = top();
        town.member().types("/roadmap unlink");

        town.waitUntil(
                "two voices again", () -> !town.feedbackCard(DARK).plainText().contains("voted here, too"));
        assertThat(apart).contains("1 vote in Slack and 1 on GitHub, 5 points");
        assertThat(together).contains("(1 of them voted here, too), 3 points");
        assertThat(top()).isEqualTo(apart);
    }

    @Test
    void duplicatesUniteTheirVotersAlsoWithThoseOnGitHub() {
        Message night = town.secondMember().suggests("Night theme");
        town.member().reacts(night, "heart");
        town.tally("Night theme", "1 vote");
        town.maintainer().chooses(town.reviewCard("Night theme"), "duplicate");
        town.maintainer().submits(Map.of("other", "R-1"));
        town.gitHub.as("member").react(issue(), "THUMBS_UP");
        town.gitHub.as("maintainer").react(issue(), "THUMBS_UP");
        town.clock.moveBy(PERIOD);
        shows("1 vote* in Slack  ·  2 on GitHub");

        Linked.link(town, town.member(), "member");

        shows("2 on GitHub (1 of them voted here, too)");
    }

    @Test
    void everyPageIsRead() {
        town.gitHub.pageSize(100);
        for (int number = 1; number <= 130; number++) {
            town.gitHub.signUp("stranger-" + number);
            town.gitHub.as("stranger-" + number).react(issue(), "HEART");
        }

        town.clock.moveBy(PERIOD);

        shows("130 on GitHub");
        assertThat(asked("MoreReactions")).isEqualTo(1);
    }

    @Test
    void theStartAsksAtOnce() {
        town.gitHub.as("second-member").react(issue(), "THUMBS_UP");

        town.restart();

        shows("1 on GitHub");
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgain() {
        town.gitHub.as("second-member").react(issue(), "THUMBS_UP");
        town.gitHub.http().faults().next(2, GitHubVotesJourney::asksForReactions, new Fault.AnswerLost());
        long looks = asked("Reactions");

        town.clock.moveBy(PERIOD);
        town.waitUntil("a lost answer", () -> asked("Reactions") > looks);
        town.clock.moveBy(Duration.ofMinutes(2));

        shows("1 on GitHub");
    }

    @Test
    void manyAreAskedForAtOnceAndNoCardChangesWithoutAReason() {
        town.secondMember().suggests("Light mode");
        town.maintainer().approves("Light mode");
        town.feedbackCard("Light mode", "On the roadmap");
        town.gitHub.as("second-member").react(issue(), "THUMBS_UP");
        town.clock.moveBy(PERIOD);
        shows("1 on GitHub");
        town.reviewCard(DARK, "1 on GitHub");
        long edits = edits();
        long looks = asked("Reactions");
        town.gitHub.as("second-member").react(issue(), "HEART");

        town.clock.moveBy(PERIOD);
        town.waitUntil("another look", () -> asked("Reactions") > looks);
        town.clock.moveBy(Duration.ofMinutes(1));
        town.member().suggests("Something else");

        assertThat(edits()).isEqualTo(edits);
        assertThat(asked("Reactions")).isEqualTo(looks + 1);
    }

    private String issue() {
        return town.issue(DARK).nodeId();
    }

    private Discussion.Comment comment() {
        return town.see("the comment", () -> town.comments(DARK).stream().findFirst());
    }

    private String top() {
        return town.member().types("/roadmap top Q4 2026") + town.member().types("/roadmap top Q1 2027");
    }

    private void shows(String text) {
        town.waitUntil("the card saying " + text, () -> {
            town.clock.moveBy(Duration.ofSeconds(1));
            return town.feedbackCard(DARK).plainText().contains(text);
        });
    }

    private long asked(String operation) {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.body().contains("\"operationName\":\"" + operation + "\""))
                .count();
    }

    private static boolean asksForReactions(Call call) {
        return call.body().contains("query Reactions(");
    }

    private long edits() {
        return town.slack.http().calls().stream()
                .filter(call -> call.path().endsWith("/chat.update"))
                .filter(call -> call.body().contains("R-1") && call.body().contains("+on+GitHub"))
                .count();
    }
}
