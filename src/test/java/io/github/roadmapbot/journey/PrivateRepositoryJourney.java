package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Discussion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has its issue in a private repository is not named in a public discussion. */
class PrivateRepositoryJourney {

    private static final String DARK = "Dark mode";
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
    void aQuestionAboutAPrivateIssueIsNotTalkedOverInPublic() {
        int issue = town.gitHub.as("maintainer").openIssue("docs", SECRET, "For few");
        town.gitHub.makePrivate("docs", true);

        Ballot.open(
                town,
                town.maintainer(),
                "example-org/docs#" + issue,
                "majority",
                Map.of("elsewhere", List.of("elsewhere")));

        town.waitUntil(
                "the maintainers are told",
                () -> town.maintainer().messages(Rules.MAINTAINERS).stream()
                        .anyMatch(message -> message.plainText().contains("is in a private repository")));
        assertThat(town.discussions(Ballot.QUESTION)).isEmpty();
    }

    /** All that stands in discussions. */
    private String body() {
        StringBuilder all = new StringBuilder();
        for (Discussion discussion : town.gitHub.discussions("project")) {
            all.append(discussion.body());
            discussion.comments().forEach(comment -> all.append(comment.body()));
        }
        return all.toString();
    }
}
