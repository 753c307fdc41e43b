package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.slack.Message;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever people type into goals and their tasks stays text: it pings nobody, gives no command and forges no mark. */
final class HostileGoalJourney {

    private static final String MARK = "<!-- roadmap-bot:other:G-1/goal -->";
    private static final String EVIL =
            "@example-org/team fixes #1 <img src=x> /close <!channel> <@U0MAINT0002> " + MARK;

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void nothingThatIsTypedComesAlive() {
        Actor maintainer = town.maintainer();
        maintainer.types("/roadmap goal Dark");
        maintainer.submits(Map.of(
                "title",
                "Dark " + EVIL.substring(0, 70),
                "what",
                EVIL,
                "why",
                EVIL,
                "criteria",
                "Released " + EVIL,
                "risks",
                EVIL));
        maintainer.clicks(card("proposed"), "goal-agree");
        maintainer.submits(Map.of("text", EVIL));
        card("under way");
        maintainer.clicks(card("under way"), "goal-steps");
        maintainer.submits(Map.of("text", EVIL));
        maintainer.clicks(card("under way"), "goal-note");
        maintainer.submits(Map.of("text", EVIL));
        maintainer.clicks(card("under way"), "goal-task");
        maintainer.submits(Map.of("title", "Task " + EVIL));
        town.waitUntil(
                "goal, task and note",
                () -> town.gitHub.issues("project").stream()
                                .filter(issue -> issue.title().matches("(?s)(Dark|Task).*"))
                                .count()
                        == 2);
        town.waitUntil(
                "the note",
                () -> town.gitHub.issues("project").stream()
                        .anyMatch(issue -> !issue.comments().isEmpty()));
        town.waitUntil(
                "the task on the goal",
                () -> town.gitHub.issues("project").stream()
                        .anyMatch(issue ->
                                issue.title().startsWith("Dark") && issue.body().contains("Task")));

        for (Issue issue : town.gitHub.issues("project")) {
            if (issue.title().matches("(?s)(Dark|Task).*")) {
                assertThat(GitHubEyes.onTitle(issue.title()).live()).isEmpty();
                assertThat(issue.body()).doesNotContain(MARK, "<img").doesNotContainPattern("(?<!`)@example-org");
                assertThat(issue.body()).doesNotContainPattern("(?i)fixes #1\\b");
                issue.comments()
                        .forEach(text -> assertThat(text)
                                .doesNotContain(MARK, "<img")
                                .doesNotContainPattern("(?<!`)@example-org"));
            }
        }
        assertThat(card("").blocks().toString()).doesNotContain("<!channel>", "<@U0MAINT0002>");
        assertThat(town.slack.complaints()).isEmpty();
    }

    private Message card(String text) {
        return town.see(
                "the card with " + text,
                () -> town.maintainer().messages(Rules.FEEDBACK).stream()
                        .filter(message ->
                                !message.ephemeral() && message.plainText().contains("*G-1* "))
                        .filter(message -> message.plainText().contains(text))
                        .findFirst());
    }
}
