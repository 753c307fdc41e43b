package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Button;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.wire.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said can be unsaid for a while: suggestions withdrawn, approvals undone, words changed. */
final class TakeBackJourney {

    private static final String DARK = "Dark mode";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Town town = Town.start(Rules.usual().withUndo(WINDOW));
    private Message receipt;

    @BeforeEach
    void suggest() {
        town.member().suggests(DARK);
        town.waitUntil(
                "the last card at rest",
                () -> town.member().reads(DARK, "this is kept").edited());
        receipt = town.member().reads(DARK, "this is kept");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoWithdrawsIsAskedWhetherTheyAreSure() {
        assertThat(receipt.blocks().toString())
                .contains("\"confirm\"", "Withdraw R-1?", "Its card stays, marked as withdrawn", "Keep it");
    }

    @Test
    void theProposerWithdraws() {
        town.member().clicks(receipt, "receipt-withdraw");

        town.feedbackCard(DARK, "Withdrawn by <@U0MEMBER001>");
        assertThat(town.reviewCard(DARK, "Withdrawn by").buttons()).isEmpty();
        assertThat(town.member().reads(DARK, "You withdrew it").buttons()).isEmpty();
        assertThat(town.member().types("/roadmap mine")).contains("Withdrawn by");
    }

    @Test
    void theProposerWithdrawsWhatIsShownToThem() {
        town.member().types("/roadmap show R-1");
        town.secondMember().types("/roadmap show R-1");

        town.member().clicks(shown(town.member()), "receipt-withdraw");

        town.member().isTold(Rules.FEEDBACK, "is withdrawn. `/roadmap suggest` starts another one.");
        town.feedbackCard(DARK, "Withdrawn by <@U0MEMBER001>");
        assertThat(shown(town.secondMember()).buttons()).isEmpty();
    }

    @Test
    void theProposerEditsWhatIsShownToThem() {
        town.member().types("/roadmap show R-1");

        town.member().clicks(shown(town.member()), "receipt-edit");
        town.member().submits(Map.of("title", "Darker mode"));

        town.feedbackCard("Darker mode");
    }

    private static Message shown(Actor reader) {
        return reader.messages(Rules.FEEDBACK).stream()
                .filter(Message::ephemeral)
                .filter(message -> message.plainText().contains(DARK))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheProposerIsOfferedToWithdraw() {
        List<Message> seenByOthers = List.of(town.feedbackCard(DARK), town.reviewCard(DARK));

        assertThat(seenByOthers)
                .flatExtracting(Message::buttons)
                .extracting(Button::actionId)
                .doesNotContain("receipt-withdraw");
        assertThat(town.secondMember().person().directMessages()).isEmpty();
        assertThat(town.maintainer().person().directMessages()).isEmpty();
    }

    @Test
    void whoWithdrawsTooLateIsToldWhoApproved() {
        town.letMessagesGrowStale();
        town.maintainer().approves(DARK);

        town.member().clicks(receipt, "receipt-withdraw");

        town.member().isToldAlone("already approved by <@U0MAINT0001>");
        town.clock.moveBy(WINDOW);
        assertThat(town.issue(DARK).title()).isEqualTo(DARK);
    }

    @Test
    void anApprovalUndoneInTimeNeverReachesGitHub() {
        List<Call> looks = town.gitHub.http().calls();
        town.maintainer().approves(DARK);

        town.secondMaintainer().clicks(town.reviewCard(DARK, "Approved by"), "review-undo");

        town.feedbackCard(DARK, "Vote with");
        town.waitUntil("the buttons", () -> town.reviewCard(DARK).buttons().size() == 4);
        town.clock.moveBy(WINDOW.plusMinutes(1));
        town.member().suggests("Light mode");
        assertThat(town.gitHub.http().calls())
                .filteredOn(call -> !call.path().endsWith("/issues/comments")) // what people ask is read all the time
                .isEqualTo(looks);
    }

    @Test
    void whatWasUndoneCanBeApprovedAgain() {
        town.maintainer().approves(DARK);
        town.maintainer().clicks(town.reviewCard(DARK, "Approved by"), "review-undo");
        town.waitUntil("the buttons", () -> town.reviewCard(DARK).buttons().size() == 4);

        town.secondMaintainer().approves(DARK);

        town.reviewCard(DARK, "Approved by <@U0MAINT0002>");
        town.clock.moveBy(WINDOW);
        town.feedbackCard(DARK, "On the roadmap");
        assertThat(town.issues(DARK)).hasSize(1);
    }

    @Test
    void whoUndoesTooLateIsToldSo() {
        town.maintainer().approves(DARK);
        Message approved = town.reviewCard(DARK, "Approved by");
        town.letMessagesGrowStale();
        town.clock.moveBy(WINDOW);
        town.issue(DARK);

        town.maintainer().clicks(approved, "review-undo");

        town.maintainer().isTold(Rules.MAINTAINERS, "is on its way to GitHub already");
        assertThat(town.issues(DARK)).hasSize(1);
    }

    @Test
    void whoUndoesWhatIsUndoneIsToldThatItIsOpen() {
        town.maintainer().approves(DARK);
        Message approved = town.reviewCard(DARK, "Approved by");
        town.letMessagesGrowStale();
        town.maintainer().clicks(approved, "review-undo");
        town.waitUntil("it is open", () -> town.member().types("/roadmap mine").contains("Open for votes"));

        town.secondMaintainer().clicks(approved, "review-undo");

        town.secondMaintainer().isTold(Rules.MAINTAINERS, "was opened again");
    }

    @Test
    void anEditShowsOnEveryCard() {
        town.maintainer().clicks(town.reviewCard(DARK), "review-edit");
        List<String> before = town.maintainer().finds("title");

        town.maintainer().submits(Map.of("title", "Darker mode", "category", "improvement"));

        assertThat(before).containsExactly(DARK);
        town.feedbackCard("Darker mode", "Improvement");
        town.reviewCard("Darker mode", "Improvement");
        town.member().reads("Darker mode", "this is kept");
    }

    @Test
    void whatIsWrongWithAnEditIsSaidAtItsField() {
        town.maintainer().clicks(town.reviewCard(DARK), "review-edit");

        SubmitResult blank = town.maintainer().submits(Map.of("title", " ", "why", " "));
        SubmitResult mended = town.maintainer().submits(Map.of("title", "Darker mode", "why", "It is too bright"));

        assertThat(blank.errors()).containsOnlyKeys("title", "why");
        assertThat(mended.closed()).isTrue();
        town.feedbackCard("Darker mode", "It is too bright");
    }
}
