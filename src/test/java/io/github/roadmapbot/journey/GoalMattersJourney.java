package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked and decided about a goal and its tasks stands in its thread, beneath its issue and on its card. */
final class GoalMattersJourney {

    private static final String GOAL = "Plugins can be signed";
    private static final String TASK = "Write the design down";

    private final Town town = Town.start();
    private final Actor maintainer = town.maintainer();
    private final Actor member = town.member();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aQuestionAboutAGoalStandsInItsThreadAndBeneathItsIssueAndOnItsCardUntilItIsAnswered() {
        agreedGoal();

        town.secondMember().clicks(card("under way"), "goal.ask");
        town.secondMember().submits(Map.of("kind", "question", "text", "Which key format?"));

        town.secondMember().isTold(Rules.FEEDBACK, "in Slack and beneath the issue on GitHub");
        beneath(GOAL, "Which key format?");
        Message question = inThread("Q-1 · Question", "Which key format?");
        assertThat(card("*1 question* not answered").plainText()).contains("Q-1");
        assertThat(member.types("/roadmap goal show G-1")).contains("1 question", "Q-1");

        town.gitHub
                .as("second-maintainer")
                .commentOnIssue("project", town.issue(GOAL).number(), "Answer Q-1: minisign");
        Readings.next(town);

        town.secondMember().reads("Your question Q-1", "minisign");
        inThread("Q-1 · Question", "minisign");
        assertThat(question.channel()).isEqualTo(Rules.FEEDBACK);
        town.waitUntil("the card without it", () -> !card("").plainText().contains("not answered"));
    }

    @Test
    void whatIsAskedBeneathTheIssueOfATaskIsAskedOfItsGoal() {
        agreedGoal();
        maintainer.clicks(card("under way"), "goal-task");
        maintainer.submits(Map.of("title", TASK));
        int task = town.issue(TASK).number();
        card(TASK);
        town.waitUntil("the task's link", () -> town.count("SELECT COUNT(*) FROM goal_task WHERE node_id <> ''") == 1);
        Readings.next(town);

        town.gitHub.as("second-maintainer").commentOnIssue("project", task, "Risk: Nobody knows the format");
        town.gitHub
                .as("second-maintainer")
                .commentOnIssue("project", town.issue(GOAL).number(), "Question: Until when?");
        Readings.next(town);

        inThread("Q-1 · Risk", "Nobody knows the format");
        inThread("Q-2 · Question", "Until when?");
        card("*1 question* and *1 risk* not answered");
        assertThat(town.count("SELECT COUNT(*) FROM inquiry WHERE subject = 'G-1'"))
                .isEqualTo(1);
        Ballot.open(town, maintainer, "G-1", "majority", Map.of()).card("Nobody knows the format");
    }

    @Test
    void aDecisionAboutAGoalIsOpenedFromItsCardAndToldInItsThreadAndBeneathItsIssue() {
        agreedGoal();
        member.clicks(card("under way"), "goal.decide");
        member.isTold(Rules.FEEDBACK, "Only maintainers of");

        maintainer.clicks(card("under way"), "goal.decide");
        assertThat(maintainer.form().toString()).contains("G-1");
        assertThat(maintainer.submits(Ballot.form("g-1", "majority")).closed()).isTrue();
        Ballot ballot = Ballot.of(town, "D-1");
        ballot.card(GOAL);
        card("put to the vote: ");
        ballot.votes(maintainer, "1");
        ballot.votes(town.secondMaintainer(), "1");

        inThread("D-1", "Decided on");
        assertThat(ballot.comment(town.issue(GOAL).number(), "Decided on")).contains("SQLite");
        town.waitUntil("the card without it", () -> !card("").plainText().contains("put to the vote"));
    }

    @Test
    void whatIsSaidAboutAGoalThatNobodyAgreedOnYetIsWrittenBeneathItsIssueWhenThereIsOne() {
        proposedGoal();
        member.types("/roadmap risk G-1 Nobody has a key");
        member.isTold(Rules.FEEDBACK, "beneath the issue on GitHub as soon as there is one");
        inThread("Q-1 · Risk", "Nobody has a key");
        assertThat(town.issues(GOAL)).isEmpty();

        agrees();

        beneath(GOAL, "Nobody has a key");
    }

    @Test
    void whatIsAboutAGoalThatIsNotThereIsNotTaken() {
        assertThat(member.types("/roadmap ask G-9 Why?")).contains("Nothing was taken");
    }

    private void proposedGoal() {
        member.proposesGoal(GOAL);
        card("proposed");
    }

    private void agreedGoal() {
        proposedGoal();
        agrees();
    }

    private void agrees() {
        maintainer.clicks(card("proposed"), "goal-agree");
        assertThat(maintainer.submits(Map.of("text", "In the thread.")).errors())
                .isEmpty();
        card("under way");
    }

    private Message card(String text) {
        return town.message(maintainer, Rules.FEEDBACK, GOAL, text);
    }

    private Message inThread(String title, String text) {
        Message card = card("");
        return town.see(
                "'%s' in the thread".formatted(text),
                () -> maintainer.person().thread(card.channel(), card.ts()).stream()
                        .filter(message -> message.plainText().contains(title)
                                && message.plainText().contains(text))
                        .findFirst());
    }

    private void beneath(String title, String text) {
        town.waitUntil(
                "'%s' beneath the issue".formatted(text),
                () -> town.issue(title).comments().stream().anyMatch(comment -> comment.contains(text)));
    }
}
