package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.IssueRemark;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions, remarks and risks are asked in one place, seen in both, and closed by an answer from either. */
final class InquiryJourney {

    private final Town town = Town.start();

    private int issue;
    private String address;

    @BeforeEach
    void openIssue() {
        issue = town.gitHub.as("maintainer").openIssue("project", "Which store?", "We have to choose");
        address = "example-org/project#" + issue;
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aQuestionAskedOnGitHubIsAnsweredInSlackAndStandsInBothPlaces() {
        Ballot.open(town, town.maintainer(), address, "majority", Map.of());
        town.gitHub.as("second-member").commentOnIssue("project", issue, "Question: Does it run on Windows?");
        town.gitHub.as("member").commentOnIssue("project", issue, "I wonder, too");
        Readings.next(town);
        Message card = town.message(town.maintainer(), Rules.MAINTAINERS, "Q-1 · Question", "Does it run on Windows?");

        town.maintainer().clicks(card, "inquiry-answer");
        town.maintainer().submits(Map.of("text", "Yes, since 1.4"));

        town.message(town.maintainer(), Rules.MAINTAINERS, "Q-1 · Question", "Yes, since 1.4");
        String comment = comment("Yes, since 1.4");
        assertThat(comment).contains("Answer to [a question](").contains("#issuecomment-");
        Readings.next(town);
        assertThat(comments("Yes, since 1.4")).hasSize(1);
        assertThat(town.count("SELECT COUNT(*) FROM inquiry")).isEqualTo(1);
    }

    @Test
    void aQuestionAskedInSlackIsAnsweredOnGitHubAndWhoAskedIsTold() {
        town.member().types("/roadmap ask " + address + " Does it run on Windows?");
        town.member().isTold(Rules.FEEDBACK, "in Slack and beneath the issue on GitHub");
        assertThat(comment("Does it run on Windows?")).contains("`Answer Q-1:`");

        town.gitHub.as("second-member").commentOnIssue("project", issue, "Answer Q-1: Yes, since 1.4");
        Readings.next(town);

        town.message(town.maintainer(), Rules.MAINTAINERS, "Q-1 · Question", "Yes, since 1.4");
        town.member().reads("Your question Q-1", "was answered", "Yes, since 1.4");
        assertThat(comment("Answered by")).contains("Yes, since 1.4");
        assertThat(comments("Does it run on Windows?")).hasSize(1);
    }

    @Test
    void whatIsAskedAboutADraftIsBeneathItsIssueWhenItHasOne() {
        town.member().suggests("Dark mode");

        town.secondMember().types("/roadmap risk R-1 Contrast for the colour-blind");

        town.secondMember()
                .isTold(Rules.FEEDBACK, "It stands in Slack, and beneath the issue on GitHub as soon as there is one.");
        town.waitUntil(
                "the risk in the thread",
                () -> thread("Dark mode").stream()
                        .anyMatch(message -> message.plainText().contains("Contrast for the colour-blind")));
        town.clock.moveBy(Duration.ofMinutes(6));
        assertThat(town.gitHub.issues("project"))
                .noneMatch(each -> each.comments().toString().contains("Contrast"));

        town.maintainer().approves("Dark mode");
        int draft = town.issue("Dark mode").number();
        town.waitUntil("the risk beneath its issue", () -> {
            town.clock.moveBy(Duration.ofMinutes(20));
            return town.issue("Dark mode").comments().stream().anyMatch(body -> body.contains("Contrast"));
        });
        assertThat(draft).isNotEqualTo(issue);
    }

    @Test
    void whatIsNotAnsweredStandsOnTheVoteUntilItIs() {
        town.member().types("/roadmap risk " + address + " Nobody knows the driver");
        town.member().types("/roadmap remark " + address + " Others use both");
        town.message(town.maintainer(), Rules.MAINTAINERS, "Q-1 · Risk", "");
        Ballot ballot = Ballot.open(town, town.maintainer(), address, "majority", Map.of());
        Message vote = ballot.card("Not answered yet");
        assertThat(vote.plainText()).contains("Nobody knows the driver").doesNotContain("Others use both");

        Message card = town.message(town.maintainer(), Rules.MAINTAINERS, "Q-1 · Risk", "");
        town.secondMaintainer().clicks(card, "inquiry-answer");
        town.secondMaintainer().submits(Map.of("text", "I do"));

        town.waitUntil("the card without it", () -> !ballot.card("").plainText().contains("Not answered yet"));
    }

    @Test
    void anAnswerThatCouldMeanSeveralMeansNone() {
        town.member().types("/roadmap ask " + address + " First?");
        town.member().types("/roadmap ask " + address + " Second?");
        comment("First?");
        comment("Second?");

        town.gitHub.as("second-member").commentOnIssue("project", issue, "Answer: Yes");
        Readings.next(town);

        town.clock.moveBy(Duration.ofMinutes(6));
        assertThat(answered()).isZero();
    }

    @Test
    void anAnswerThatWasHeardDoesNotCloseWhatIsAskedAfterIt() {
        town.member().types("/roadmap ask " + address + " First?");
        comment("First?");
        town.gitHub.as("second-member").commentOnIssue("project", issue, "Answer: Yes");
        Readings.next(town);
        town.waitUntil("the answer", () -> answered() == 1);
        town.member().types("/roadmap ask " + address + " Second?");
        comment("Second?");

        Readings.next(town);

        Readings.next(town);
        assertThat(answered()).isEqualTo(1);
    }

    @Test
    void whatIsAskedIsKeptBeforeTheCommandIsAcknowledgedAndNobodyIsNotifiedOfTheirOwnQuestion() {
        town.member().types("/roadmap ask " + address + " Does it run on Windows?");

        assertThat(town.count("SELECT COUNT(*) FROM inquiry")).isEqualTo(1);
        town.message(town.maintainer(), Rules.MAINTAINERS, "Q-1 · Question", "Asked by");
        assertThat(town.slack.http().calls())
                .filteredOn(call -> call.path().endsWith("chat.postMessage"))
                .noneMatch(call -> call.body().contains("U0MEMBER001"));
    }

    @Test
    void whatIsAskedBeneathIssuesOfWhichNothingIsKnownAndMoreThanFiveAnHourIsNotHeard() {
        int other = town.gitHub.as("maintainer").openIssue("project", "Something else", "It is not ours");
        town.gitHub.as("second-member").commentOnIssue("project", other, "Question: And this?");
        Ballot.open(town, town.maintainer(), address, "majority", Map.of());
        for (int i = 0; i < 8; i++) {
            town.gitHub.as("second-member").commentOnIssue("project", issue, "Question: Number " + i + "?");
        }

        Readings.next(town);

        town.message(town.maintainer(), Rules.MAINTAINERS, "Q-5 · Question", "Number 4?");
        Readings.next(town);
        assertThat(town.count("SELECT COUNT(*) FROM inquiry")).isEqualTo(5);
    }

    @Test
    void aMaintainerHasSomethingWaitForAnotherAnswer() {
        town.member().types("/roadmap ask " + address + " Does it run on Windows?");
        town.gitHub.as("second-member").commentOnIssue("project", issue, "Answer: Who cares");
        Readings.next(town);
        Message answered = town.message(town.maintainer(), Rules.MAINTAINERS, "Q-1 · Question", "Who cares");

        town.actor("guest").clicks(answered, "inquiry-reopen");
        town.actor("guest").isTold(Rules.MAINTAINERS, "Only maintainers of");
        assertThat(answered()).isEqualTo(1);
        town.maintainer().clicks(answered, "inquiry-reopen");

        town.maintainer().isTold(Rules.MAINTAINERS, "Q-1 waits for another answer");
        assertThat(answered()).isZero();
    }

    @Test
    void whatWaitsForAnAnswerIsListedAPageAtATimeAndFoundByItsWordsAndByWhatItIsAbout() {
        for (int i = 1; i <= 9; i++) {
            town.member().types("/roadmap ask " + address + " Number " + i + "?");
        }
        town.member().types("/roadmap risk " + address + " The Übersicht is slow");
        town.member().types("/roadmap remark " + address + " Others use both");
        town.message(town.maintainer(), Rules.MAINTAINERS, "Q-10 · Risk", "");

        Message list = listed("/roadmap ask list");
        assertThat(list.plainText())
                .contains("Questions and risks", "1 to 8 of 10", "Q-10", "Number 3?")
                .doesNotContain("Number 2?", "Others use both");
        town.member().clicks(list, "inquiries-next");
        town.waitUntil(
                "the next page",
                () -> town.member().messages(Rules.FEEDBACK).stream()
                        .anyMatch(message -> message.plainText().contains("9 to 10 of 10")
                                && message.plainText().contains("Number 2?")));
        assertThat(town.member().types("/roadmap risk list übersicht"))
                .contains("1 to 1 of 1", "The Übersicht is slow");
        assertThat(town.member().types("/roadmap ask list q-1")).contains("1 to 1 of 1", "Number 1?");
        assertThat(town.member().types("/roadmap remark list")).contains("Others use both");
        assertThat(town.member().types("/roadmap ask list " + address + " Number 4"))
                .contains("Number 4?", "1 to 1 of 1");
        assertThat(town.secondMember().types("/roadmap ask list")).contains("Nothing waits for an answer");
        assertThat(town.maintainer().types("/roadmap ask list")).contains("1 to 8 of 10");

        Message card = town.message(town.maintainer(), Rules.MAINTAINERS, "Q-10 · Risk", "");
        town.maintainer().clicks(card, "inquiry-answer");
        town.maintainer().submits(Map.of("text", "Not any more"));
        town.waitUntil("the answer", () -> answered() == 1);
        assertThat(town.member().types("/roadmap risk list")).contains("Nothing waits", "/roadmap risk list all");
        assertThat(town.member().types("/roadmap risk list all")).contains("Not any more");
        assertThat(town.member().types("/roadmap help")).contains("ask list [all] [words]");
    }

    private Message listed(String command) {
        town.member().types(command);
        return town.see(
                "the list",
                () -> town.member().messages(Rules.FEEDBACK).stream()
                        .filter(message -> message.plainText().contains("1 to 8 of"))
                        .findFirst());
    }

    @Test
    void whatIsAboutNothingKnownIsNotTaken() {
        assertThat(town.member().types("/roadmap ask R-99 Why?")).contains("Nothing was taken");
        assertThat(town.member().types("/roadmap risk " + address)).contains("Nothing was taken");
    }

    private long answered() {
        return town.count("SELECT COUNT(*) FROM inquiry WHERE answered_at <> ''");
    }

    private List<Message> thread(String title) {
        Message card = town.feedbackCard(title);
        return town.maintainer().person().thread(card.channel(), card.ts());
    }

    private List<String> comments(String text) {
        return town.gitHub.remarks("project", issue).stream()
                .map(IssueRemark::body)
                .filter(body -> body.contains("/question -->"))
                .filter(body -> body.contains(text))
                .toList();
    }

    private String comment(String text) {
        return town.see(
                "a comment with '%s'".formatted(text),
                () -> Optional.of(comments(text))
                        .filter(found -> !found.isEmpty())
                        .map(found -> found.get(0)));
    }
}
