package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the home tells of goals, tasks, time, votes and questions, to whom it matters. */
final class HomeWorkJourney {

    private static final String GOAL = "Plugins can be signed";

    private final Town town = Town.start();
    private final Actor member = town.member();
    private final Actor other = town.secondMember();
    private final Actor maintainer = town.maintainer();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aGoalWaitsForTheMaintainersAndThenShowsHowFarItIs() {
        lobby(maintainer).opens("Example Project");
        lobby(other).opens("Welcome");

        proposes();
        View agreeing = lobby(maintainer).sees("Goals to agree on*: 1");
        clicks("goal-agree", Map.of("text", "In the thread."));
        lobby(other).sees("under way");
        card("under way");
        clicks("goal-tick", Map.of("met", List.of("1")));

        assertThat(agreeing.plainText()).contains(GOAL);
        assertThat(lobby(other).sees("1 of 2 criteria met").plainText()).contains("*50%*", GOAL);
        assertThat(lobby(maintainer).seesNo("Goals to agree on").plainText()).contains(GOAL);
    }

    @Test
    void whoHoldsATaskFindsItThereUntilItIsDone() {
        agreed();
        lobby(other).opens("Welcome");

        task("Write the design down", other);

        assertThat(lobby(other).sees("Waits for you").plainText())
                .contains("Write the design down", "for")
                .contains("0 of 1 tasks done");
        town.gitHub
                .as("second-maintainer")
                .closeIssue("project", town.issue("Write the design down").number(), "completed");
        town.clock.moveBy(Duration.ofMinutes(16));
        lobby(other).opens("1 of 1 tasks done");
        assertThat(lobby(other).says()).doesNotContain("Write the design down");
    }

    @Test
    void maintainersSeeWhoseTimeAndTasksDoNotGoTogetherAndNobodyElseDoes() {
        agreed();
        task("Write the design down", other);
        town.clock.moveBy(Duration.ofMinutes(16));
        other.reads("How much time will you have");
        lobby(maintainer).opens("has not said how much time there is");
        lobby(other).opens("How much time will you have in *2026 Q4*");

        other.person().clickAtHome("availability-tell");
        assertThat(other.submits(Map.of("hours", "0")).closed()).isTrue();
        lobby(other).seesNo("How much time will you have in *2026 Q4*");
        lobby(maintainer)
                .sees("<@U0MEMBER002> has no time this quarter, and 1 open task: perhaps somebody can take over");
        lobby(member).opens("Goals");
        member.person().clickAtHome("availability-tell");
        assertThat(member.submits(Map.of("hours", "6", "away", "")).closed()).isTrue();

        String home = lobby(maintainer)
                .sees("<@U0MEMBER001> has 6 hours a week, and no task yet")
                .plainText();
        assertThat(home).contains("6 hours a week for 1 open task, 0 of them free");
        assertThat(lobby(member).opens(GOAL).plainText()).doesNotContain("Time and tasks", "perhaps somebody");
    }

    @Test
    void whoseVoteBindsIsRemindedThereUntilItIsCast() {
        int issue = town.gitHub.as("second-maintainer").openIssue("project", "Which store?", "");
        lobby(maintainer).opens("Example Project");
        Ballot ballot = Ballot.open(town, maintainer, "example-org/project#" + issue, "majority", Map.of());

        assertThat(lobby(maintainer).sees("your vote counts until").plainText()).contains(Ballot.QUESTION, "D-1");
        lobby(member).opens("Welcome");
        ballot.votes(maintainer, "1");

        lobby(maintainer).seesNo("your vote counts until");
        assertThat(lobby(member).says()).doesNotContain(Ballot.QUESTION);
    }

    @Test
    void whoMayDecideNoMoreSeesNoQuestionThatIsPutToTheVote() {
        int issue = town.gitHub.as("second-maintainer").openIssue("project", "Which store?", "");
        Ballot.open(town, maintainer, "example-org/project#" + issue, "majority", Map.of());
        Actor second = town.secondMaintainer();
        lobby(second).opens("your vote counts until");

        town.slack.remove(Rules.MAINTAINERS, second.id());

        lobby(second).opens("Welcome");
        assertThat(lobby(second).seesNo("your vote counts until").plainText()).doesNotContain(Ballot.QUESTION);
    }

    @Test
    void whatIsAskedAboutSomebodysSuggestionIsAnsweredFromThere() {
        member.suggests("Dark mode");
        lobby(member).opens("Your suggestions");

        other.types("/roadmap ask R-1 On which pages?");
        assertThat(lobby(member).sees("On which pages?").plainText()).contains("Waits for you*: 1");
        assertThat(lobby(other).opens("Welcome").plainText()).doesNotContain("On which pages?");
        member.person().clickAtHome("inquiry-answer");
        assertThat(member.submits(Map.of("text", "On all of them")).closed()).isTrue();

        lobby(member).seesNo("Waits for you");
        other.reads("was answered", "On all of them");
    }

    @Test
    void whatIsAskedAboutAGoalWaitsForItsOwner() {
        proposes();
        lobby(member).opens("Goals");

        other.types("/roadmap ask G-1 Who holds the key?");

        assertThat(lobby(member).sees("Who holds the key?").plainText()).contains("Waits for you", "a question about");
        assertThat(lobby(other).opens("Welcome").plainText()).doesNotContain("Who holds the key?");
    }

    @Test
    void whatIsStuckIsTriedAgainFromThere() {
        town.gitHub.as("second-maintainer").editOption(7, "Quarter", "Q1 2027", "Early 2027");
        Trial trial = new Trial(town, "Dark mode");
        trial.suggestAndApprove();
        trial.question();
        lobby(maintainer).opens("I am stuck*: 1");
        assertThat(lobby(member).opens("Your suggestions").plainText()).doesNotContain("I am stuck");

        town.gitHub.as("second-maintainer").editOption(7, "Quarter", "Early 2027", "Q1 2027");
        maintainer.person().clickAtHome("step-retry");

        trial.passTime();
        trial.isThroughExactlyOnce();
        assertThat(lobby(maintainer).opens("Example Project").plainText()).doesNotContain("I am stuck");
    }

    private Lobby lobby(Actor actor) {
        return new Lobby(town, actor);
    }

    private void proposes() {
        member.types("/roadmap goal " + GOAL);
        assertThat(member.submits(Map.of(
                                "criteria",
                                "It is released\nEvery plugin of ours is signed",
                                "quarter",
                                "2026-Q4",
                                "owners",
                                List.of(member.id())))
                        .errors())
                .isEmpty();
        card("proposed");
    }

    private void agreed() {
        proposes();
        clicks("goal-agree", Map.of("text", "In the thread."));
        card("under way");
    }

    private void task(String title, Actor taker) {
        clicks("goal-task", Map.of("title", title, "taker", taker.id()));
        town.waitUntil("its issue", () -> !town.issues(title).isEmpty());
    }

    private void clicks(String action, Map<String, Object> answers) {
        maintainer.clicks(card(""), action);
        assertThat(maintainer.submits(answers).errors()).isEmpty();
    }

    private Message card(String text) {
        return town.message(maintainer, Rules.FEEDBACK, GOAL, text);
    }
}
