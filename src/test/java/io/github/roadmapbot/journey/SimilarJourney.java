package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.View;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is about to suggest something again is shown what is there, while they type. */
final class SimilarJourney {

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatMayBeTheSameAppearsBeneathTheTitle() {
        town.member().suggests("Dark mode for the dashboard");
        town.member().types("/roadmap suggest");

        types("Dashboard: dark colours");

        assertThat(windowWith("Dark mode for the dashboard").plainText())
                .contains("R-1", "Is it one of these already?");
    }

    @Test
    void itGoesAwayWhenTheTitleBecomesAnotherOne() {
        town.member().suggests("Dark mode for the dashboard");
        town.member().types("/roadmap suggest");
        types("Dark mode");
        windowWith("Dark mode for the dashboard");

        types("Export to CSV");

        town.see(
                "a window without the list",
                () -> town.member()
                        .openForm()
                        .filter(window -> !window.plainText().contains("Dark mode for the dashboard")));
    }

    @Test
    void nothingThatWasTypedIsLost() {
        town.member().suggests("Dark mode for the dashboard");
        town.member().types("/roadmap suggest");
        town.member().form();
        town.member().person().fill("why", "My eyes hurt at night");
        town.member().person().fill("category", "improvement");
        types("Dark theme");
        windowWith("Dark mode for the dashboard");

        boolean closed = town.member().submits(Map.of()).closed();

        assertThat(closed).isTrue();
        assertThat(town.feedbackCard("Dark theme").plainText()).contains("My eyes hurt at night", "Improvement");
    }

    @Test
    void aVoteInsteadCountsOnceLikeAnyOther() {
        Message card = town.member().suggests("Dark mode for the dashboard");
        town.secondMember().types("/roadmap suggest");
        town.secondMember().form();
        town.secondMember().person().fill("title", "Dark theme");
        town.see(
                "the list",
                () -> town.secondMember()
                        .openForm()
                        .filter(window -> !window.buttons().isEmpty()));

        town.secondMember().person().clickInModal("similar-vote");

        town.see(
                "the thanks",
                () -> town.secondMember()
                        .openForm()
                        .filter(window -> window.plainText().contains("Your vote for")));
        town.feedbackCard("Dark mode for the dashboard", "1 vote");
        town.secondMember().reacts(card, "+1");
        town.member().reacts(card, "+1");
        town.feedbackCard("Dark mode for the dashboard", "2 votes");
    }

    @Test
    void whatIsDecidedIsShownWithoutAVote() {
        town.member().suggests("Dark mode for the dashboard");
        town.maintainer().approves("Dark mode for the dashboard");
        town.feedbackCard("Dark mode for the dashboard", "Approved");
        town.member().types("/roadmap suggest");

        types("Dark mode");

        assertThat(windowWith("Dark mode for the dashboard").buttons()).isEmpty();
    }

    @Test
    void theReviewCardNamesWhatMayBeTheSame() {
        town.member().suggests("Dark mode for the dashboard");

        town.member().suggests("Dark theme");

        assertThat(town.reviewCard("Dark theme").plainText())
                .contains("Similar:", "R-1", "Dark mode for the dashboard");
    }

    @Test
    void aDuplicateLeadsToTheOneInWhichItGoesOn() {
        town.member().suggests("Dark mode for the dashboard");
        town.member().suggests("Nocturnal colours");
        town.maintainer().chooses(town.reviewCard("Nocturnal colours"), "duplicate");
        town.maintainer().submits(Map.of("other", "R-1"));
        town.feedbackCard("Nocturnal colours", "Duplicate of");
        town.member().types("/roadmap suggest");

        types("Nocturnal colours please");

        assertThat(windowWith("Dark mode for the dashboard").plainText()).doesNotContain("R-2");
    }

    private void types(String title) {
        town.member().form();
        town.member().person().fill("title", title);
    }

    private View windowWith(String text) {
        return town.see(
                "a window with '%s'".formatted(text),
                () -> town.member()
                        .openForm()
                        .filter(window -> window.plainText().contains(text)));
    }
}
