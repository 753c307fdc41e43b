package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wanted most, why, and how to be left alone. */
final class RankingJourney {

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatMostPeopleWantComesFirstAndSaysWhy() {
        town.member().suggests("Dark mode");
        Message light = town.member().suggests("Light mode");
        town.secondMember().reacts(light, "+1");
        town.actor("third member").reacts(light, "heart");
        town.tally("Light mode", "2 votes");

        String top = town.member().types("/roadmap top");
        String why = town.member().types("/roadmap why r-2");

        assertThat(top)
                .containsSubsequence("1 to 2 of 2", "1. *R-2*", "2 votes, 5 points", "2. *R-1*", "0 votes, 1 point");
        assertThat(why)
                .contains("number 1 of 2", "5 points: 2 votes (4), fits into a quarter (1)", "maintainers decide");
    }

    @Test
    void tenStandOnAPageAndNextTurnsItInPlace() {
        for (int number = 1; number <= 12; number++) {
            town.member().proposes("Wish " + number, Map.of());
        }
        town.member().types("/roadmap top");
        Message page = town.see(
                "the first page",
                () -> town.member().messages(Rules.FEEDBACK).stream()
                        .filter(message ->
                                message.ephemeral() && message.plainText().contains("1 to 10 of 12"))
                        .findFirst());

        town.member().clicks(page, "top-next");

        assertThat(town.member().isTold(Rules.FEEDBACK, "11 to 12 of 12")).contains("R-11", "R-12");
        assertThat(town.member().messages(Rules.FEEDBACK))
                .noneMatch(message -> message.ephemeral() && message.plainText().contains("1 to 10 of 12"));
    }

    @Test
    void aCategoryAndAQuarterNarrowIt() {
        town.member().suggests("Dark mode");
        town.member().suggests("Handbook", Map.of("category", "documentation"));
        town.maintainer().approves("Dark mode");
        town.issue("Dark mode");

        assertThat(town.member().types("/roadmap top documentation"))
                .contains("R-2")
                .doesNotContain("R-1");
        assertThat(town.member().types("/roadmap top New Feature 2026 Q4")).doesNotContain("R-2");
        assertThat(town.member().types("/roadmap top new-feature")).contains("Nothing waits for a decision");
        assertThat(town.member().types("/roadmap top Q1 2027") + town.member().types("/roadmap top 2026-q4"))
                .contains("is planned for", "R-1");
        assertThat(town.member().types("/roadmap top colours"))
                .contains("`colours` is neither a category nor a quarter", "`/roadmap top documentation`");
        assertThat(town.member().types("/roadmap why R-1")).contains("is decided");
    }

    @Test
    void whoMutedIsNotWrittenToButStillGetsTheReceipt() {
        assertThat(town.member().types("/roadmap mute")).contains("/roadmap unmute");
        town.member().suggests("Dark mode");
        town.member().reads("R-1", "Thank you, this is kept");
        declines("Dark mode");
        town.secondMember().suggests("Light mode");
        declines("Light mode");
        town.secondMember().reads("Light mode", "Out of scope.");
        int untilThen = town.member().person().directMessages().size();

        town.member().types("/roadmap unmute");
        town.member().suggests("Grey mode");
        declines("Grey mode");

        town.waitUntil(
                "the news again", () -> town.member().person().directMessages().size() == untilThen + 2);
        assertThat(untilThen).isEqualTo(1);
    }

    private void declines(String title) {
        town.maintainer().clicks(town.reviewCard(title), "review-decline");
        town.maintainer().submits(Map.of("reason", "Out of scope."));
    }
}
