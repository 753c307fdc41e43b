package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the local model switched on, who means the same is shown what is there, whatever words they choose. */
final class MeaningJourney {

    private final Town town = Town.start(Rules.usual().withModel());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aWishWithoutAWordInCommonIsFoundAndVotedForInstead() {
        town.member().suggests("Dark mode");
        awaitRead(1);
        town.secondMember().types("/roadmap suggest");
        town.secondMember().form();
        town.secondMember().person().fill("title", "Night theme for tired eyes");
        windowWith("Vote for this instead");

        town.secondMember().person().clickInModal("similar-vote");

        windowWith("Your vote for");
        town.feedbackCard("Dark mode", "1 vote");
    }

    @Test
    void theReviewCardNamesItToo() {
        town.member().suggests("Dark mode");
        awaitRead(1);

        town.member().suggests("Night theme for tired eyes");

        assertThat(town.reviewCard("Night theme for tired eyes").plainText()).contains("Similar:", "Dark mode");
    }

    private void awaitRead(int titles) {
        town.waitUntil("the model reading %d titles".formatted(titles), () -> town.titlesRead() == titles);
    }

    private View windowWith(String text) {
        return town.see(
                "a window with '%s'".formatted(text),
                () -> town.secondMember()
                        .openForm()
                        .filter(window -> window.plainText().contains(text)
                                || window.buttons().stream()
                                        .anyMatch(button -> button.text().equals(text))));
    }
}
