package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A vote about a suggestion that is settled meanwhile is over, says why, and asks nobody for anything any more. */
final class OvertakenJourney {

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void anApprovedSuggestionNeedsNoVoteAnyMore() {
        Ballot ballot = opened();

        town.secondMaintainer().approves("Dark mode");

        Message over = ballot.card("R-1 was approved on 20 Nov 2026, so this vote is over");
        assertThat(over.buttons()).isEmpty();
        Message told = town.maintainer().reads("D-1", "R-1 was approved");
        assertThat(told.plainText()).doesNotContain("write down the reasons");
        assertThat(town.member().types("/roadmap decide list")).contains("R-1 was approved");
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE kind = 'write-decision'"))
                .isZero();
    }

    @Test
    void neitherDoesADeclinedOne() {
        Ballot ballot = opened();

        town.secondMaintainer().declines("Dark mode", "Out of scope");

        ballot.card("R-1 was declined on 20 Nov 2026, so this vote is over");
    }

    @Test
    void norOneThatWasWithdrawnOrIsADuplicate() {
        Ballot ballot = opened();
        town.member().suggests("Night mode");
        town.maintainer().chooses(town.reviewCard("Dark mode"), "duplicate");
        assertThat(town.maintainer().submits(Map.of("other", "R-2")).errors()).isEmpty();

        ballot.card("R-1 was found to be a duplicate on 20 Nov 2026, so this vote is over");
    }

    @Test
    void whatIsPutToTheVoteAfterwardsGoesOn() {
        town.member().suggests("Dark mode");
        town.secondMaintainer().approves("Dark mode");
        town.issue("Dark mode");

        Ballot ballot = Ballot.open(town, town.maintainer(), "R-1", "majority", Map.of());
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");

        ballot.card("Decided on 20 Nov 2026: *SQLite*");
    }

    private Ballot opened() {
        town.member().suggests("Dark mode");
        return Ballot.open(town, town.maintainer(), "R-1", "majority", Map.of());
    }
}
