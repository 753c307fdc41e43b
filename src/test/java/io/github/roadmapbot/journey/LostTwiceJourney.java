package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.slack.Button;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong twice: the bot sends a thing no third time without being told to by a maintainer. */
final class LostTwiceJourney {

    private final Town town = Town.start();
    private final Trial trial = new Trial(town, "Dark mode");

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsRefusedTwiceIsTriedAThirdTime(Write write) {
        trial.spoil(2, write, Mishap.TOO_MANY);

        trial.suggestAndApprove();
        trial.passTime();

        trial.isThroughExactlyOnce();
    }

    static Stream<Write> whatIsRefusedTwiceIsTriedAThirdTime() {
        return Stream.concat(Write.onGitHub().stream(), Write.inSlack().stream());
    }

    @Test
    void whatWasSentTwiceInVainIsAskedAbout() {
        trial.spoil(2, Write.ISSUE, Mishap.DROPPED);

        trial.suggestAndApprove();

        Message question = trial.question();
        assertThat(question.plainText())
                .contains("Dark mode", "opening the GitHub issue", "sent 2 times and no answer came back");
        assertThat(question.buttons()).extracting(Button::text).containsExactly("Retry", "Give up");
        assertThat(town.issues("Dark mode")).isEmpty();
    }

    @Test
    void retrySendsItOnceMore() {
        trial.spoil(2, Write.ISSUE, Mishap.DROPPED);
        trial.suggestAndApprove();

        town.maintainer().clicks(trial.question(), "step-retry");

        trial.passTime();
        trial.isThroughExactlyOnce();
    }

    @Test
    void retrySendsItOnceMoreAndNotTwice() {
        trial.spoil(3, Write.ISSUE, Mishap.DROPPED);
        trial.suggestAndApprove();
        Message first = trial.question();

        town.maintainer().clicks(first, "step-retry");

        trial.questionAfter(first);
        assertThat(town.gitHub.http().calls().stream().filter(Requests.createsIssue()))
                .hasSize(3);
    }

    @Test
    void retryFindsWhatHadBeenDoneAfterAll() {
        trial.spoil(1, Write.ISSUE, Mishap.DROPPED);
        trial.spoil(1, Write.ISSUE, Mishap.ANSWER_LOST);
        trial.suggest();
        town.gitHub.listsLag(Duration.ofMinutes(30));
        trial.approve();
        Message question = trial.question();

        town.clock.moveBy(Duration.ofMinutes(30));
        town.maintainer().clicks(question, "step-retry");

        trial.passTime();
        trial.isThroughExactlyOnce();
    }

    @Test
    void aCommentThatIsGivenUpShowsOnBothCardsAndTheRestIsPublished() {
        trial.spoil(2, Write.COMMENT, Mishap.DROPPED);
        trial.suggestAndApprove();

        town.maintainer().clicks(trial.question(), "step-give-up");

        town.feedbackCard("Dark mode", "On the roadmap");
        assertThat(town.feedbackCard("Dark mode", "Given up").plainText())
                .contains("commenting in the quarter's discussion");
        assertThat(town.reviewCard("Dark mode", "Given up").plainText())
                .contains("commenting in the quarter's discussion");
        assertThat(town.boardItems("Dark mode")).hasSize(1);
        assertThat(town.comments("Dark mode")).isEmpty();
        town.member().reads("Your suggestion", town.issue("Dark mode").url().toString());
    }

    @Test
    void anIssueThatIsGivenUpIsNotOnItsWayAnyMore() {
        trial.spoil(2, Write.ISSUE, Mishap.DROPPED);
        trial.suggestAndApprove();

        town.maintainer().clicks(trial.question(), "step-give-up");

        assertThat(town.feedbackCard("Dark mode", "Given up").plainText())
                .contains("opening the GitHub issue")
                .doesNotContain("on its way");
        assertThat(town.reviewCard("Dark mode", "Given up").plainText()).doesNotContain("on its way");
    }

    @Test
    void aDiscussionThatWasGivenUpIsOpenedWhenItsCommentIsRetried() {
        trial.spoil(2, Write.DISCUSSION, Mishap.DROPPED);
        trial.suggestAndApprove();
        Message discussion = trial.question();
        town.maintainer().clicks(discussion, "step-give-up");

        Message comment = trial.questionAfter(discussion);
        town.maintainer().clicks(comment, "step-retry");

        trial.passTime();
        trial.isThroughExactlyOnce();
    }

    @Test
    void aMessageThatWasSentTwiceInVainIsAskedAboutAndRetried() {
        trial.spoil(2, Write.RECEIPT, Mishap.DROPPED);
        trial.suggest();

        town.maintainer().clicks(trial.question(), "step-retry");
        town.waitUntil("the receipt", () -> trial.letters().size() == 1);

        trial.approve();
        trial.passTime();
        trial.isThroughExactlyOnce();
    }
}
