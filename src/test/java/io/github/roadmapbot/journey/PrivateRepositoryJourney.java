package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has its issue in a private repository is not named in a public discussion. */
class PrivateRepositoryJourney {

    private static final String DARK = "Dark mode";
    private static final String COMMENT = "Light mode";
    private static final String SECRET = "Zwiebelfisch";

    private final Town town = Town.start(Rules.usual().withDocs());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itIsOnTheRoadmapAndCountedAndNotNamedWhereEverybodyReads() {
        town.gitHub.makePrivate("docs", true);
        town.member().suggests(SECRET);
        town.maintainer().approves(SECRET, Map.of("repository", "example-org/docs"));
        town.waitUntil("it is published", () -> {
            town.clock.moveBy(Duration.ofSeconds(30));
            return town.count("SELECT COUNT(*) FROM suggestion WHERE status = 'published'") == 1;
        });
        town.member().suggests(DARK);
        town.maintainer().approves(DARK);
        town.feedbackCard(DARK, "On the roadmap");

        town.waitUntil("the summary", () -> {
            town.clock.moveBy(Duration.ofMinutes(10));
            return body().contains("/ledger -->");
        });

        assertThat(body())
                .contains("**Dark mode**", "1 on the roadmap without an issue that can be shown")
                .doesNotContain(SECRET, "example-org/docs");
        assertThat(town.feedbackCard(SECRET).plainText()).contains("On the roadmap");
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
    }

    @Test
    void inAPublicOneItIsNamed() {
        town.member().suggests(SECRET);
        town.maintainer().approves(SECRET, Map.of("repository", "example-org/docs"));

        town.feedbackCard(SECRET, "On the roadmap");
        assertThat(body()).contains(SECRET, "example-org/docs");
    }

    @Test
    void whatAPersonWroteInPublicIsAnsweredWithoutItsAddress() {
        publish(DARK);
        QuarterDiscussion discussion = new QuarterDiscussion(town);
        town.gitHub
                .as("second-member")
                .commentOnDiscussion("project", discussion.now().number(), COMMENT);
        discussion.read();
        town.gitHub.makePrivate("docs", true);

        town.maintainer().approves(COMMENT, Map.of("repository", "example-org/docs"));

        town.waitUntil(
                "the answer", () -> body().contains("Thank you! This is on the roadmap for 2027 Q1, in an issue"));
        assertThat(body()).contains("that is not public").doesNotContain("example-org/docs");
    }

    @Test
    void whatIsTransferredToAPrivateOneIsNotLedTo() {
        publish(DARK);
        int number = town.issue(DARK).number();
        town.gitHub.makePrivate("docs", true);

        town.gitHub.as("second-maintainer").issue("project", number).transfer("docs");

        town.waitUntil("the comment", () -> {
            town.clock.moveBy(Duration.ofMinutes(5));
            return body().contains("planned for 2027 Q1, in an issue that is not public");
        });
        assertThat(body()).contains(DARK).doesNotContain("example-org/docs", "/issues/" + number);
    }

    @Test
    void whatGoesOnAsSomethingPrivateDoesNotLeadThere() {
        try (Town other = Town.start(MirrorJourney.rules(true).withDocs())) {
            other.gitHub.makePrivate("docs", true);
            other.member().suggests(SECRET);
            other.maintainer().approves(SECRET, Map.of("repository", "example-org/docs"));
            other.waitUntil("the issue", () -> other.issuesOfDocs(SECRET).size() == 1);
            other.secondMember().suggests(DARK, Map.of("release", List.of("yes")));
            other.waitUntil("the mirror", () -> other.comments(DARK).size() == 1);

            other.maintainer().chooses(other.reviewCard(DARK), "duplicate");
            other.maintainer().submits(Map.of("other", "R-1"));

            other.waitUntil(
                    "the pointer", () -> other.comments("goes on there.").size() == 1);
            assertThat(other.comments("example-org/docs")).isEmpty();
        }
    }

    @Test
    void aCardThatManyReadDoesNotSayThatItIsAPartOfSomethingPrivate() {
        try (Town other = Town.start(Rules.usual().withDocs().withSponsorAndGoal())) {
            other.gitHub.as("second-maintainer").addField(7, "Sponsor", List.of("Silver", "Gold"));
            other.gitHub.as("second-maintainer").addField(7, "Goal", List.of());
            other.gitHub.makePrivate("docs", true);
            other.member().suggests(SECRET, Map.of("category", "improvement"));
            other.maintainer().approves(SECRET, Map.of("repository", "example-org/docs"));
            other.waitUntil("the issue", () -> other.issuesOfDocs(SECRET).size() == 1);
            other.member().suggests(DARK);

            other.maintainer().approves(DARK, Map.of("part_of", "R-1"));
            other.feedbackCard(DARK, "On the roadmap");

            assertThat(other.boardItems(DARK))
                    .singleElement()
                    .satisfies(item -> assertThat(item.values())
                            .containsEntry("Quarter", "Q1 2027")
                            .doesNotContainKey("Goal"));
        }
    }

    @Test
    void aQuestionAboutAPrivateIssueIsNotTalkedOverInPublic() {
        int issue = town.gitHub.as("maintainer").openIssue("docs", SECRET, "For few");
        town.gitHub.makePrivate("docs", true);

        Ballot ballot = Ballot.open(
                town,
                town.maintainer(),
                "example-org/docs#" + issue,
                "majority",
                Map.of("elsewhere", List.of("elsewhere")));

        Message stuck = town.message(town.maintainer(), Rules.MAINTAINERS, "", "is in a private repository");
        assertThat(town.discussions(Ballot.QUESTION)).isEmpty();
        town.maintainer().clicks(stuck, "step-give-up");
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");
        ballot.card("Decided on");
        town.waitUntil(
                "nothing is left to be written where nothing was opened",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'write-decision' AND status = 'done'"
                                + " AND detail = 'D-1 discussion'")
                        == 1);
    }

    private void publish(String title) {
        town.member().suggests(title);
        town.maintainer().approves(title);
        town.feedbackCard(title, "On the roadmap");
    }

    /** All that stands in discussions. */
    private String body() {
        StringBuilder all = new StringBuilder();
        for (Discussion discussion : town.gitHub.discussions("project")) {
            all.append(discussion.body());
            discussion.comments().forEach(comment -> {
                all.append(comment.body());
                comment.replies().forEach(reply -> all.append(reply.body()));
            });
        }
        return all.toString();
    }
}
