package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Input;
import io.github.roadmapbot.sandbox.slack.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may be read on GitHub before a maintainer has approved anything: those who said yes, where they were asked. */
final class ReleaseJourney {

    private final Town town = Town.start(Rules.usual().releasing());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void proposersAreAskedWhereTheRoadmapWantsItAndNothingSaidIsANo() {
        town.member().suggests("Dark mode", Map.of("release", List.of("yes")));
        town.member().suggests("Light mode");

        assertThat(released()).isEqualTo(1);
        try (Town usual = Town.start()) {
            usual.member().types("/roadmap suggest");
            assertThat(usual.member().form().inputs())
                    .extracting(Input::blockId)
                    .doesNotContain("release");
        }
    }

    @Test
    void whoRecordsTheWordsOfAnotherIsNotAsked() {
        String ts = town.member().says(Rules.FEEDBACK, "A dark mode would be kind to my eyes");

        town.secondMember().captures(Rules.FEEDBACK, ts);

        assertThat(town.secondMember().form().inputs())
                .extracting(Input::blockId)
                .contains("why")
                .doesNotContain("release");
    }

    @Test
    void aProposerTakesTheYesBackWhileItIsADraft() {
        town.member().suggests("Dark mode", Map.of("release", List.of("yes")));
        Message receipt = town.member().reads("Dark mode", "this is kept");

        town.member().clicks(receipt, "receipt-edit");
        List<String> before = town.member().finds("release");
        town.member().submits(Map.of("release", List.of()));

        assertThat(before).containsExactly("yes");
        assertThat(released()).isZero();
    }

    private long released() {
        return town.count("SELECT COUNT(*) FROM suggestion WHERE released IS NOT NULL");
    }
}
