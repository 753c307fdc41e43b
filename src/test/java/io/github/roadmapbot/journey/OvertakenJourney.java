package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A vote about a suggestion or goal that is settled meanwhile is over, says why, and asks nobody for anything any more. */
final class OvertakenJourney {

    private static final String GOAL = "Plugins can be signed";

    private final Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aDeclinedSuggestionNeedsNoVoteAnyMore() {
        Ballot ballot = opened();

        town.secondMaintainer().declines("Dark mode", "Out of scope");

        Message over = ballot.card("R-1 was declined on 20 Nov 2026, so this vote is over");
        assertThat(over.buttons()).isEmpty();
        Message told = town.maintainer().reads("D-1", "R-1 was declined");
        assertThat(told.plainText()).doesNotContain("write down the reasons");
        assertThat(town.member().types("/roadmap decide list")).contains("R-1 was declined");
        assertThat(town.count("SELECT COUNT(*) FROM step WHERE kind = 'write-decision'"))
                .isZero();
    }

    @Test
    void howAnApprovedSuggestionIsDoneIsStillDecided() {
        Ballot ballot = opened();

        town.secondMaintainer().approves("Dark mode");

        town.issue("Dark mode");
        town.waitUntil(
                "the votes about it were looked at",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'overtake-ballot' AND status = 'done'") == 1);
        ballot.votes(town.maintainer(), "1");
        ballot.votes(town.secondMaintainer(), "1");
        ballot.card("Decided on 20 Nov 2026: *SQLite*");
    }

    @Test
    void aGoalThatWasDroppedNeedsNoVoteAnyMore() {
        Ballot ballot = aboutAGoal();

        Message card = goal("proposed");
        town.maintainer().person().choose(card.channel(), card.ts(), "goal-more", "drop G-1");
        assertThat(town.maintainer()
                        .submits(Map.of("text", "Nobody has the time"))
                        .errors())
                .isEmpty();

        ballot.card("G-1 was dropped on 20 Nov 2026, so this vote is over");
        assertThat(town.count("SELECT COUNT(*) FROM ballot WHERE stage = 'closed'"))
                .isEqualTo(1);
    }

    @Test
    void neitherDoesOneThatWasWithdrawnOrIsADuplicate() {
        Ballot ballot = opened();
        town.member().suggests("Night mode");
        town.maintainer().chooses(town.reviewCard("Dark mode"), "duplicate");
        assertThat(town.maintainer().submits(Map.of("other", "R-2")).errors()).isEmpty();

        ballot.card("R-1 was found to be a duplicate on 20 Nov 2026, so this vote is over");
    }

    @Test
    void norOneThatWasSplit() {
        Ballot ballot = opened();
        town.maintainer().chooses(town.reviewCard("Dark mode"), "split");
        assertThat(town.maintainer()
                        .submits(Map.of("part_1", "Dark editor", "part_2", "Dark menus"))
                        .errors())
                .isEmpty();

        ballot.card("R-1 was split on 20 Nov 2026, so this vote is over");
    }

    @Test
    void norOneThatIsShipped() {
        Ballot ballot = opened();
        town.secondMaintainer().approves("Dark mode");
        int issue = town.issue("Dark mode").number();
        town.feedbackCard("Dark mode", "On the roadmap");

        town.gitHub.as("second-maintainer").closeIssue("project", issue, "completed");
        town.clock.moveBy(Duration.ofMinutes(6));

        town.feedbackCard("Dark mode", "Shipped");
        ballot.card("R-1 was shipped on 20 Nov 2026, so this vote is over");
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

    private Ballot aboutAGoal() {
        town.member().proposesGoal(GOAL);
        goal("proposed");
        return Ballot.open(town, town.maintainer(), "G-1", "majority", Map.of());
    }

    private Message goal(String text) {
        return town.message(town.maintainer(), Rules.FEEDBACK, GOAL, text);
    }

    private Ballot opened() {
        town.member().suggests("Dark mode");
        return Ballot.open(town, town.maintainer(), "R-1", "majority", Map.of());
    }
}
