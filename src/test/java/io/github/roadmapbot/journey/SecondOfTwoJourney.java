package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.SubmitResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people decide at the same time: one of them does, the other is told who did. */
final class SecondOfTwoJourney {

    private static final String DARK = "Dark mode";

    private final Town town = Town.start();

    @BeforeEach
    void suggest() {
        town.member().suggests(DARK);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theSecondWindowIsToldWhoApproved() {
        opens(town.maintainer(), "review-approve");
        opens(town.secondMaintainer(), "review-approve");

        boolean first = town.maintainer().submits(Map.of()).closed();
        boolean second = town.secondMaintainer().submits(Map.of()).closed();

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(town.secondMaintainer().form().plainText()).contains("already approved by <@U0MAINT0001>");
        town.feedbackCard(DARK, "On the roadmap");
        assertThat(town.issues(DARK)).hasSize(1);
    }

    @Test
    void theSecondWindowIsToldWhoDeclined() {
        opens(town.maintainer(), "review-decline");
        opens(town.secondMaintainer(), "review-approve");

        town.maintainer().submits(Map.of("reason", "Too dark"));
        town.secondMaintainer().submits(Map.of());

        assertThat(town.secondMaintainer().form().plainText()).contains("already declined by <@U0MAINT0001>");
        town.feedbackCard(DARK, "Declined by");
    }

    @Test
    void theSecondClickIsToldWhoApproved() {
        town.reviewCard(DARK);
        town.letMessagesGrowStale();
        town.maintainer().approves(DARK);

        town.secondMaintainer().clicks(town.reviewCard(DARK), "review-approve");

        town.secondMaintainer().isTold(Rules.MAINTAINERS, "already approved by <@U0MAINT0001>");
        assertThat(town.secondMaintainer().openForm()).isEmpty();
    }

    @Test
    void whoApprovesAfterTheProposerWithdrewIsToldSo() {
        opens(town.maintainer(), "review-approve");
        town.member().clicks(town.member().reads(DARK, "this is kept"), "receipt-withdraw");
        town.feedbackCard(DARK, "Withdrawn by");

        town.maintainer().submits(Map.of());

        assertThat(town.maintainer().form().plainText()).contains("was withdrawn by its proposer");
        town.feedbackCard(DARK, "Withdrawn by");
    }

    @Test
    void whoSavesAnEditAfterTheApprovalIsToldSo() {
        opens(town.secondMaintainer(), "review-edit");
        town.maintainer().approves(DARK);

        boolean closed =
                town.secondMaintainer().submits(Map.of("title", "Darker mode")).closed();

        assertThat(closed).isFalse();
        assertThat(town.secondMaintainer().form().plainText()).contains("already approved by <@U0MAINT0001>");
        assertThat(town.issue(DARK).title()).isEqualTo(DARK);
    }

    @Test
    void nobodyApprovesWordsThatTheyDidNotSee() {
        opens(town.maintainer(), "review-approve");
        opens(town.secondMaintainer(), "review-edit");
        town.secondMaintainer().submits(Map.of("title", "Darker mode", "fits", "no"));

        boolean unseen = town.maintainer().submits(Map.of()).closed();

        assertThat(unseen).isFalse();
        assertThat(town.maintainer().form().plainText()).contains("edited this suggestion while your window was open");
        assertThat(town.reviewCard("Darker mode").buttons()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"review-approve, review-decline", "review-decline, review-approve"})
    void ofAnApprovalAndARefusalAtTheSameMomentOneCounts(String one, String other) {
        opens(town.maintainer(), one);
        opens(town.secondMaintainer(), other);

        var early = submits(town.maintainer());
        var late = submits(town.secondMaintainer());

        boolean earlyWon = early.join().closed();
        assertThat(late.join().closed()).isNotEqualTo(earlyWon);
        Actor winner = earlyWon ? town.maintainer() : town.secondMaintainer();
        Actor loser = earlyWon ? town.secondMaintainer() : town.maintainer();
        assertThat(loser.form().plainText()).contains("by <@%s>".formatted(winner.id()));
        town.feedbackCard(DARK, (earlyWon ? one : other).equals("review-approve") ? "On the roadmap" : "Declined by");
    }

    @Test
    void ofTwoApprovalsAtTheSameMomentOneCounts() {
        opens(town.maintainer(), "review-approve");
        opens(town.secondMaintainer(), "review-approve");

        long closed = Stream.of(town.maintainer(), town.secondMaintainer())
                .map(each -> CompletableFuture.supplyAsync(() -> each.submits(Map.of())))
                .toList()
                .stream()
                .filter(result -> result.join().closed())
                .count();

        assertThat(closed).isEqualTo(1);
        town.feedbackCard(DARK, "On the roadmap");
        assertThat(town.issues(DARK)).hasSize(1);
        assertThat(town.comments(DARK)).hasSize(1);
    }

    /** Fills in whichever of the two windows is open: both take a reason. */
    private static CompletableFuture<SubmitResult> submits(Actor actor) {
        return CompletableFuture.supplyAsync(() -> actor.submits(Map.of("reason", "Too dark")));
    }

    private void opens(Actor actor, String button) {
        actor.clicks(town.reviewCard(DARK), button);
        actor.form();
    }
}
