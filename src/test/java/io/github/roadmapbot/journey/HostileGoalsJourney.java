package io.github.roadmapbot.journey;

import static io.github.roadmapbot.hostile.GitHubEyes.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.hostile.GitHubEyes;
import io.github.roadmapbot.hostile.Hostile;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Reach;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.slack.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every text that could do harm, in every field of a goal, of its steps, tasks and notes, and of what people say about their
 * time: it calls nobody, leads nowhere and does nothing, in Slack and on GitHub.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileGoalsJourney {

    private static final String OURS =
            "https://sandbox\\.slack\\.example/archives/.*|https?://[^/]+/(orgs/)?example-org/[^?]*(issues|projects)/\\d+";

    private final List<View> windows = new ArrayList<>();
    private Town town;
    private Actor maintainer;

    @BeforeAll
    void play() {
        town = Town.start(HostileTrial.workspace(), Rules.usual().withSessions(Rhythm.DEFAULT));
        maintainer = town.maintainer();
        for (Hostile text : Hostile.values()) {
            propose(text);
            agree(text);
            work(text);
            town.clock.moveBy(Duration.ofMinutes(3)); // GitHub lets a person write so much in an hour
        }
        tellTime();
        town.clock.moveBy(Duration.ofDays(15));
        town.waitUntil("everything on GitHub", () -> {
            town.clock.moveBy(Duration.ofMinutes(1));
            return issues().size() == 2 * Hostile.values().length
                    && issues().stream()
                                    .mapToInt(issue -> issue.comments().size())
                                    .sum()
                            >= 2 * Hostile.values().length
                    && posts("Refinement of the goals") > 0
                    && !town.gitHub.statusUpdates(7).isEmpty();
        });
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void itCallsNobodyInSlackAndLeadsNowhere() {
        assertThat(messages()).isNotEmpty().allSatisfy(message -> isHarmless(message.reach()));
        assertThat(windows).isNotEmpty().allSatisfy(window -> isHarmless(window.reach()));
        for (String command : List.of("/roadmap goal list", "/roadmap goal mine", "/roadmap availability")) {
            isHarmless(maintainer.person().command(Rules.FEEDBACK, command).reach());
        }
    }

    @Test
    void itCanBeReadOnTheCards() {
        for (Hostile text : Hostile.values()) {
            String seen = text.text().contains("\n") ? text.seen().replaceFirst(" .*", "") : text.seen();
            assertThat(plain(card(text).plainText())).contains(seen);
        }
    }

    @Test
    void itDoesNothingOnGitHub() {
        assertThat(issues()).isNotEmpty().allSatisfy(issue -> {
            assertThat(GitHubEyes.onTitle(issue.title()).live()).isEmpty();
            doesNothing(issue.body());
            issue.comments().forEach(this::doesNothing);
        });
        assertThat(town.gitHub.statusUpdates(7)).allSatisfy(this::doesNothing);
    }

    @Test
    void nothingWasRefused() {
        assertThat(town.slack.complaints()).isEmpty();
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE status IN ('blocked', 'given_up')"))
                .isZero();
    }

    private void propose(Hostile text) {
        window(() -> maintainer.types("/roadmap goal " + text.text()));
        said(Map.of(
                "title",
                line(text) + " " + text.key() + "-goal",
                "what",
                text.text(),
                "why",
                text.text(),
                "criteria",
                line(text) + " is met",
                "risks",
                line(text) + " is risky",
                "quarter",
                "2026-Q4"));
        card(text);
    }

    private void agree(Hostile text) {
        clicks(text, "goal-agree", Map.of("text", text.text() + "\nWe meet."));
        town.waitUntil(
                "it is agreed on",
                () -> card(text).buttons().stream()
                        .anyMatch(button -> button.actionId().equals("goal-tick")));
    }

    private void work(Hostile text) {
        clicks(text, "goal-steps", Map.of("text", line(text) + " first\n" + line(text) + " then"));
        clicks(text, "goal-task", Map.of("title", line(text) + " " + text.key() + "-task", "step", "1"));
        town.waitUntil("the task", () -> card(text).plainText().contains(text.key() + "-task"));
        clicks(text, "goal-note", Map.of("kind", "solution", "text", text.text() + "\nnoted"));
        clicks(text, "goal-consult", Map.of("text", text.text() + "\nasked"));
    }

    private void tellTime() {
        for (Hostile text : Hostile.values()) {
            maintainer.types("/roadmap availability");
            Message answer = town.see(
                    "the answer",
                    () -> maintainer.messages(Rules.FEEDBACK).stream()
                            .filter(message ->
                                    message.ephemeral() && message.plainText().contains("Time for"))
                            .reduce((earlier, later) -> later));
            window(() -> maintainer.clicks(answer, "availability-tell"));
            said(Map.of("hours", "4", "away", line(text) + " away"));
            isHarmless(maintainer
                    .person()
                    .command(Rules.FEEDBACK, "/roadmap availability")
                    .reach());
        }
    }

    private void clicks(Hostile text, String action, Map<String, Object> answers) {
        window(() -> maintainer.clicks(card(text), action));
        said(answers);
    }

    private void said(Map<String, Object> answers) {
        SubmitResult result = maintainer.submits(answers);
        if (!result.closed()) {
            throw new AssertionError("Refused: %s %s".formatted(result.errors(), result.failure()));
        }
    }

    private void window(Runnable click) {
        click.run();
        windows.add(maintainer.form());
    }

    private Message card(Hostile text) {
        return town.see(
                "the card of " + text.key(),
                () -> maintainer.messages(Rules.FEEDBACK).stream()
                        .filter(message ->
                                !message.ephemeral() && message.plainText().contains(text.key() + "-goal"))
                        .filter(message -> message.plainText().startsWith(":dart:"))
                        .findFirst());
    }

    /** Titles, criteria, steps and tasks are one line; what cannot be seen of it is not said. */
    private static String line(Hostile text) {
        String first = text.text().lines().findFirst().orElse("").strip();
        return first.length() > 100 || plain(first).isEmpty() ? "A line" : first;
    }

    private List<Issue> issues() {
        return town.gitHub.issues("project").stream()
                .filter(issue -> issue.title().matches(".*ROW[A-Z]+-(goal|task).*"))
                .toList();
    }

    private long posts(String words) {
        return maintainer.messages(Rules.FEEDBACK).stream()
                .filter(message -> message.plainText().contains(words))
                .count();
    }

    private List<Message> messages() {
        return Stream.concat(
                        maintainer.messages(Rules.FEEDBACK).stream()
                                .filter(message -> !message.ephemeral())
                                .flatMap(card -> maintainer.person().thread(card.channel(), card.ts()).stream()),
                        maintainer.person().directMessages().stream())
                .toList();
    }

    private void doesNothing(String body) {
        String others = body.replaceAll("https?://\\S+/example-org/project/issues/\\d+(?=[).\\s]|$)", "")
                .replaceAll("(?m)^- \\[[ x]] ", "- ")
                .replaceAll("<!-- roadmap-bot:[0-9a-f-]{36}:G-\\d+/c[0-9a-f]+ -->", "");
        GitHubEyes eyes = GitHubEyes.on(others);
        assertThat(eyes.live()).as(body).allMatch(each -> each.startsWith("table "));
        assertThat(eyes.links()).as(body).noneMatch(link -> link.matches("(?i)(javascript|vbscript|data):.*"));
    }

    private void isHarmless(Reach reach) {
        assertThat(reach.links()).allMatch(link -> link.matches(OURS));
        assertThat(reach.people()).isSubsetOf(maintainer.id());
        assertThat(reach.groups()).isEmpty();
        assertThat(reach.channels()).isEmpty();
        assertThat(reach.broadcasts()).isEmpty();
    }
}
