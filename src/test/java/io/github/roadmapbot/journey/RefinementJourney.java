package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.User;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions in which goals are refined, and the time that people have for them. */
final class RefinementJourney {

    private static final Rhythm WEDNESDAYS =
            new Rhythm(2, DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), LocalDate.of(2026, 11, 25));

    private final Town town = Town.start(Rules.usual().withSessions(WEDNESDAYS));
    private final Actor maintainer = town.maintainer();
    private final Actor member = town.member();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aSessionIsToldWhatIsNextWhatWaitsAndWhatIsAskedAndCallsNobody() {
        agreedGoal("Plugins can be signed", "2026-Q4");
        clicks("Plugins can be signed", "goal-steps", Map.of("text", "Design it\nBuild it"));
        clicks("Plugins can be signed", "goal-task", Map.of("title", "Write the design down", "step", "1"));
        card("Plugins can be signed", "Write the design down – free");
        town.waitUntil("its issue", () -> !town.issues("Write the design down").isEmpty());
        changesTask(Map.of("taker", member.id(), "blocked", "the steering group"));
        clicks("Plugins can be signed", "goal-consult", Map.of("text", "Which key format?"));

        member.types("/roadmap risk G-1 Nobody has a key");
        town.waitUntil("the risk's card", () -> town.count("SELECT COUNT(*) FROM inquiry WHERE ts <> ''") == 1);

        until("2026-11-25T15:01:00Z");

        Message session = post("Refinement of the goals");
        assertThat(session.plainText())
                .contains("Plugins can be signed", "Write the design down", "waits for", "the steering group")
                .contains("open: ", "Which key format?")
                .containsPattern("open: <https://\\S+\\|Q-1> Nobody has a key")
                .doesNotContain("<@");
        clicks(
                "Plugins can be signed",
                "goal-note",
                Map.of("kind", "solution", "text", "We use minisign keys, because everybody has them."));
        town.waitUntil(
                "the solution beneath the issue",
                () -> town.issue("Plugins can be signed").comments().stream()
                        .anyMatch(text -> text.contains("**Technical solution**") && text.contains("minisign")));
        until("2026-12-09T15:01:00Z");
        town.waitUntil(
                "the second session", () -> posts("Refinement of the goals").size() == 2);
        assertThat(posts("Refinement of the goals").get(1).plainText()).doesNotContain("Which key format?");
    }

    @Test
    void theLastWeekOfAQuarterLooksBackAndAhead() {
        agreedGoal("Plugins can be signed", "2026-Q4");
        agreedGoal("Modules are cached", "2026-Q4");
        agreedGoal("The registry is mirrored", "2027-Q1");
        clicks("Plugins can be signed", "goal-tick", Map.of("met", List.of("1")));
        card("Plugins can be signed", "100%");
        Message done = card("Plugins can be signed", "under way");
        maintainer.person().choose(done.channel(), done.ts(), "goal-more", "reach G-1");
        maintainer.submits(Map.of());
        card("Plugins can be signed", "reached");

        until("2026-12-25T15:01:00Z");

        String review = post("The last week of 2026 Q4").plainText();
        assertThat(review)
                .contains("Reached", "Plugins can be signed")
                .contains("Still under way", "Modules are cached")
                .contains("About to start in 2027 Q1", "The registry is mirrored");
        Message left = card("Modules are cached", "under way");
        maintainer.person().choose(left.channel(), left.ts(), "goal-more", "carry G-2");
        assertThat(maintainer.submits(Map.of("text", "Two people were ill")).closed())
                .isTrue();
        assertThat(card("Modules are cached", "carried over from 2026 Q4").plainText())
                .contains("2027 Q1");
        town.waitUntil(
                "its new quarter on the board",
                () -> town.boardItems("Modules are cached").stream()
                        .anyMatch(item -> "Q1 2027".equals(item.values().get("Quarter"))));
        town.clock.moveBy(Duration.ofDays(3));
        assertThat(posts("The last week of")).hasSize(1);
    }

    @Test
    void whoOwnsAGoalIsAskedOnceForTheirTimeAndEverybodySeesIt() {
        agreedGoal("Plugins can be signed", "2026-Q4");
        town.clock.moveBy(Duration.ofMinutes(16));

        Message question = member.reads("How much time will you have");
        member.person().click(question.channel(), question.ts(), "availability-tell");
        assertThat(member.submits(Map.of("hours", "a lot")).errors()).containsKey("hours");
        assertThat(member.person()
                        .submit(Map.of("hours", "1 day a week", "away", "24 to 31 December"))
                        .closed())
                .isTrue();

        assertThat(maintainer.types("/roadmap availability"))
                .contains("8 hours a week", "24 to 31 December", "owns 1 goal");
        for (int i = 0; i < 3; i++) {
            town.clock.moveBy(Duration.ofDays(5));
        }
        assertThat(member.person().directMessages().stream()
                        .filter(message -> message.plainText().contains("How much time")))
                .hasSize(1);
    }

    @Test
    void whoseWindowDoesNotOpenIsTold() {
        member.types("/roadmap availability");
        Message answer = town.see(
                "the answer",
                () -> member.messages(Rules.FEEDBACK).stream()
                        .filter(Message::ephemeral)
                        .findFirst());
        town.slack.failReading("views.open", "internal_error");

        member.clicks(answer, "availability-tell");

        member.isTold(Rules.FEEDBACK, "Slack did not let me open the window");
    }

    @Test
    void whoHasLeftTheWorkspaceIsAskedAndToldNothingAndNobodyIsAskedAboutThem() {
        User gone = new User("U0GONE00001", "gone", false, false, true, false);
        try (Town other = Town.start(
                Settlement.withInMaintainersChannel(gone), Rules.usual().withSessions(WEDNESDAYS))) {
            Actor proposer = other.member();
            proposer.types("/roadmap goal Plugins can be signed");
            assertThat(proposer.submits(Map.of("criteria", "It is released", "owners", List.of(gone.id())))
                            .errors())
                    .isEmpty();
            Message card = other.message(other.maintainer(), Rules.FEEDBACK, "Plugins can be signed", "proposed");
            other.maintainer().clicks(card, "goal-agree");
            other.maintainer().submits(Map.of("text", "In the thread."));
            other.message(other.maintainer(), Rules.FEEDBACK, "Plugins can be signed", "under way");
            other.maintainer().clicks(card, "goal-task");
            other.maintainer().submits(Map.of("title", "Write the design down", "taker", gone.id()));
            other.clock.moveBy(Duration.ofMinutes(16));

            other.waitUntil(
                    "neither is left",
                    () -> other.count("SELECT COUNT(*) FROM step WHERE status = 'done'"
                                    + " AND kind IN ('ask-availability', 'tell-person')")
                            == 2);
        }
    }

    @Test
    void whoMayNotSuggestSharesNoTime() {
        try (Town closed = Town.start(Rules.usual().withMembers(Rules.these(member.id())))) {
            Actor outsider = closed.secondMember();
            outsider.types("/roadmap availability");
            Message answer = closed.see(
                    "the answer",
                    () -> outsider.messages(Rules.FEEDBACK).stream()
                            .filter(Message::ephemeral)
                            .findFirst());
            outsider.clicks(answer, "availability-tell");

            assertThat(outsider.submits(Map.of("hours", "6 hours")).errors().get("hours"))
                    .contains("members of Example Project", "Nothing was changed");
        }
    }

    private void agreedGoal(String title, String quarter) {
        member.types("/roadmap goal " + title);
        Map<String, Object> answers =
                Map.of("criteria", "It is released", "quarter", quarter, "owners", List.of(member.id()));
        assertThat(member.submits(answers).errors()).isEmpty();
        clicks(title, "goal-agree", Map.of("text", "In the thread."));
        card(title, "under way");
        town.waitUntil("its place on the board", () -> !town.boardItems(title).isEmpty());
    }

    private void clicks(String title, String action, Map<String, Object> answers) {
        maintainer.clicks(card(title, ""), action);
        assertThat(maintainer.submits(answers).errors()).isEmpty();
    }

    private void changesTask(Map<String, Object> answers) {
        maintainer.clicks(card("Plugins can be signed", ""), "goal-take");
        maintainer.submits(Map.of());
        town.waitUntil("the task's window", () -> maintainer.openForm().isPresent());
        assertThat(maintainer.person().submit(answers).errors()).isEmpty();
        card("Plugins can be signed", "waits for");
    }

    private void until(String moment) {
        town.clock.moveBy(Duration.between(town.clock.instant(), Instant.parse(moment)));
    }

    private Message card(String title, String text) {
        return town.message(maintainer, Rules.FEEDBACK, title, text);
    }

    private Message post(String text) {
        return town.see("a post that says " + text, () -> posts(text).stream().findFirst());
    }

    private List<Message> posts(String text) {
        return maintainer.messages(Rules.FEEDBACK).stream()
                .filter(message -> message.plainText().contains(text))
                .toList();
    }
}
