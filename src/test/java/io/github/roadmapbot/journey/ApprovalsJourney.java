package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where two maintainers have to approve. */
final class ApprovalsJourney {

    private static final String DARK = "Dark mode";

    private final Town town = Town.start(Rules.usual().withApprovals(2));

    @BeforeEach
    void suggest() {
        town.member().suggests(DARK);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theFirstShowsOnTheCardAndTheSecondDecides() {
        town.maintainer().approves(DARK);
        town.reviewCard(DARK, "Approved by <@U0MAINT0001>. Another maintainer has to approve it, too.");
        assertThat(town.issues(DARK)).isEmpty();

        town.secondMaintainer().approves(DARK);

        town.feedbackCard(DARK, "On the roadmap");
        assertThat(town.issues(DARK)).hasSize(1);
    }

    @Test
    void theSamePersonTwiceCountsOnceAndIsToldSo() {
        town.maintainer().approves(DARK);
        town.reviewCard(DARK, "Another maintainer");

        boolean again = town.maintainer().approves(DARK);

        assertThat(again).isFalse();
        assertThat(town.maintainer().form().plainText()).contains("You approved R-1 already");
        assertThat(town.issues(DARK)).isEmpty();
    }

    @Test
    void anEditStartsTheCountAnew() {
        town.maintainer().approves(DARK);
        town.reviewCard(DARK, "Another maintainer");
        town.secondMaintainer().clicks(town.reviewCard(DARK), "review-edit");
        town.secondMaintainer().submits(Map.of("title", "Darker mode"));
        town.reviewCard("Darker mode");

        town.secondMaintainer().approves("Darker mode");

        town.reviewCard("Darker mode", "Approved by <@U0MAINT0002>. Another maintainer");
        assertThat(town.issues("Darker mode")).isEmpty();
    }
}
