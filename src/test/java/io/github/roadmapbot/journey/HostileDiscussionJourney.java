package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Reach;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever strangers write in the discussion does nothing in Slack, nor on GitHub when it becomes an issue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileDiscussionJourney {

    private static final String OURS = "https://(sandbox\\.slack\\.example/archives/.*|github\\.com/second-member"
            + "|github\\.com/example-org/project/(discussions|issues)/.*|github\\.com/orgs/example-org/projects/7)";

    private final Town town = Town.start();

    @BeforeAll
    void write() {
        town.gitHub.pageSize(100);
        town.member().suggests("First");
        town.maintainer().approves("First");
        town.feedbackCard("First", "On the roadmap");
        int discussion =
                town.discussions("Example Project 2027 Q1 Roadmap").get(0).number();
        for (Hostile text : Hostile.values()) {
            town.gitHub
                    .as("second-member")
                    .commentOnDiscussion("project", discussion, tag(text) + " " + text.text() + "\n\n" + text.text());
        }
        town.clock.moveBy(Duration.ofMinutes(11));
        for (Hostile text : Hostile.values()) {
            town.maintainer().approves(tag(text));
            town.clock.moveBy(Duration.ofSeconds(10)); // GitHub lets a person write so much in a minute
        }
        for (Hostile text : Hostile.values()) {
            town.waitUntil(tag(text) + " being published", () -> {
                town.clock.moveBy(Duration.ofSeconds(1));
                return town.feedbackCard(tag(text)).plainText().contains("On the roadmap");
            });
        }
    }

    @AfterAll
    void close() {
        town.close();
    }

    @ParameterizedTest
    @EnumSource
    void itCallsNobodyInSlackAndLeadsNowhere(Hostile text) {
        isHarmless(town.feedbackCard(tag(text), "On the roadmap"));
        isHarmless(town.reviewCard(tag(text), "On the roadmap"));
    }

    @ParameterizedTest
    @EnumSource
    void itDoesNothingOnGitHub(Hostile text) {
        town.feedbackCard(tag(text), "On the roadmap");
        Issue issue = town.gitHub.issues("project").stream()
                .filter(each -> each.title().startsWith(tag(text)))
                .findFirst()
                .orElseThrow();

        assertThat(GitHubEyes.onTitle(issue.title()).live()).isEmpty();
        assertThat(GitHubEyes.on(issue.body().replaceAll("https://github\\.com/\\S+#discussioncomment-[0-9]+", ""))
                        .live())
                .isEmpty();
    }

    private static String tag(Hostile text) {
        return text.key() + "-github";
    }

    private static void isHarmless(Message message) {
        Reach reach = message.reach();
        assertThat(reach.people()).isSubsetOf("U0MAINT0001", "U0MEMBER001");
        assertThat(reach.groups()).isEmpty();
        assertThat(reach.channels()).isEmpty();
        assertThat(reach.broadcasts()).isEmpty();
        assertThat(reach.links()).allMatch(link -> link.matches(OURS) || isShown(link));
    }

    /** Markdown may hold links; they lead to pages and mailboxes only. */
    private static boolean isShown(String link) {
        return link.matches("(https?|mailto):.*");
    }
}
