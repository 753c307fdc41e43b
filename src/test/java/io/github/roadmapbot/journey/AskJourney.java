package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Button;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A maintainer needs to know more: the proposer is asked, answers, and the suggestion waits for a decision again. */
final class AskJourney {

    private static final String DARK = "Dark mode";
    private static final String QUESTION = "On which page?";

    private final Town town = Town.start();
    private Message card;

    @BeforeEach
    void suggest() {
        card = town.member().suggests(DARK);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theQuestionReachesTheProposerAloneAndStandsInTheThread() {
        town.maintainer().asks(DARK, QUESTION);

        assertThat(town.member().reads("have a question", QUESTION).buttons())
                .extracting(Button::text)
                .containsExactly("Answer…");
        Message inThread = reply("the maintainers ask you");
        assertThat(inThread.plainText()).contains(QUESTION);
        assertThat(inThread.reach().people()).isEmpty();
        town.feedbackCard(DARK, "Waits for the proposer");
        assertThat(town.secondMember().person().directMessages()).isEmpty();
    }

    @Test
    void theProposerMendsTheWordsWhileTheQuestionWaits() {
        town.maintainer().asks(DARK, QUESTION);
        Message receipt = town.member().reads("Waits for the proposer");

        town.member().clicks(receipt, "receipt-edit");
        town.member().submits(Map.of("title", "Darker mode"));

        town.feedbackCard("Darker mode", "Waits for the proposer");
        assertThat(town.member().types("/roadmap show R-1")).contains("edited", "Waits for the proposer");
    }

    @Test
    void theAnswerBringsItBackWithTheQuestionBeneathTheWish() {
        town.maintainer().asks(DARK, QUESTION);

        assertThat(answers("On all of them").errors()).isEmpty();
        assertThat(town.member().form().plainText()).contains("Your answer is a part of", DARK);

        Message review = town.reviewCard(DARK, "On all of them");
        assertThat(review.plainText()).contains("Because of Dark mode", QUESTION);
        town.waitUntil("the buttons", () -> hasButton("review-approve"));
        town.feedbackCard(DARK, "On all of them");
        assertThat(reply("The proposer's answer").plainText()).contains("On all of them");
    }

    @Test
    void whoAskedHearsOfTheAnswer() {
        town.maintainer().asks(DARK, QUESTION);
        answers("On all of them");

        Message told = town.message(town.maintainer(), Rules.MAINTAINERS, DARK, "has its answer");

        assertThat(told.plainText()).contains("On all of them");
        assertThat(told.reach().people()).containsExactly(town.maintainer().id());
    }

    @Test
    void whatWasAnsweredIsApprovedWithItsAnswer() {
        town.maintainer().asks(DARK, QUESTION);
        answers("On all of them");
        town.waitUntil("the buttons", () -> hasButton("review-approve"));

        town.maintainer().approves(DARK);

        assertThat(town.issue(DARK).body()).contains(QUESTION, "On all of them");
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        town.maintainer().asks(DARK, QUESTION);
        answers("On all of them");

        town.member().clicks(town.member().reads("have a question"), "question-answer");

        town.member().isToldAlone("has no open question any more");
    }

    @Test
    void anEmptyQuestionAndAnEmptyAnswerAreSaidAtTheirFields() {
        town.maintainer().clicks(town.reviewCard(DARK), "review-ask");
        SubmitResult blank = town.maintainer().submits(Map.of("text", " "));
        town.maintainer().submits(Map.of("text", QUESTION));

        SubmitResult nothing = answers(" ");

        assertThat(blank.errors()).containsOnlyKeys("text");
        assertThat(nothing.errors()).containsOnlyKeys("text");
    }

    @Test
    void whoDoesNotWantToWaitTakesItBack() {
        town.maintainer().asks(DARK, QUESTION);

        town.secondMaintainer().clicks(town.reviewCard(DARK, "Waits for the proposer"), "review-reopen");

        town.waitUntil("the buttons", () -> hasButton("review-approve"));
        town.feedbackCard(DARK, "Vote with");
    }

    @Test
    void theSecondOfTwoWhoAskIsToldWhoDid() {
        town.maintainer().clicks(town.reviewCard(DARK), "review-ask");
        town.secondMaintainer().clicks(town.reviewCard(DARK), "review-ask");
        town.maintainer().submits(Map.of("text", QUESTION));

        boolean second =
                town.secondMaintainer().submits(Map.of("text", "And why?")).closed();

        assertThat(second).isFalse();
        assertThat(town.secondMaintainer().form().plainText()).contains("put back with a question by <@U0MAINT0001>");
    }

    @Test
    void theProposerCanWithdrawInsteadOfAnswering() {
        town.maintainer().asks(DARK, QUESTION);

        town.member().clicks(town.member().reads(DARK, "Waits for the proposer"), "receipt-withdraw");

        town.reviewCard(DARK, "Withdrawn by");
    }

    private SubmitResult answers(String text) {
        town.member().clicks(town.member().reads("have a question"), "question-answer");
        return town.member().submits(Map.of("text", text));
    }

    private boolean hasButton(String action) {
        return town.reviewCard(DARK).buttons().stream()
                .anyMatch(button -> button.actionId().equals(action));
    }

    private Message reply(String text) {
        return town.see(
                "a reply with " + text,
                () -> town.member().person().thread(card.channel(), card.ts()).stream()
                        .filter(each -> each.plainText().contains(text))
                        .findFirst()
                        .or(Optional::empty));
    }
}
