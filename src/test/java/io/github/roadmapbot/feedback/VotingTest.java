package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Voting.Emoji;
import io.github.roadmapbot.feedback.Voting.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VotingTest {

    private static final String PROPOSER = "U0PROPOSER1";

    private final Voting usual = Voting.by(List.of("+1", "heart"));

    @ParameterizedTest
    @CsvSource({"MEMBER, 1", "GUEST, 1", "EXTERNAL, 0", "BOT, 0", "DEACTIVATED, 0", "UNKNOWN, 0"})
    void membersAndGuestsCountUnlessOtherwiseConfigured(Standing standing, int expected) {
        assertThat(usual.count(List.of(new Cast("U1", standing, "+1")), PROPOSER))
                .isEqualTo(new Tally(expected, expected));
    }

    @ParameterizedTest
    @CsvSource({"MEMBER, 1", "GUEST, 0", "EXTERNAL, 1", "BOT, 0", "DEACTIVATED, 1", "UNKNOWN, 0"})
    void whoCountsIsConfiguredButBotsNeverDo(Standing standing, int expected) {
        Voting other = new Voting(usual.emojis(), true, false, true, true, false);

        assertThat(other.count(List.of(new Cast("U1", standing, "+1")), PROPOSER)
                        .people())
                .isEqualTo(expected);
    }

    @Test
    void aPersonCountsOnceWithTheirWeightiestEmoji() {
        Voting weighted =
                new Voting(List.of(new Emoji("+1", 1), new Emoji("heart", 3)), true, true, false, false, true);

        Tally tally = weighted.count(
                List.of(
                        member("U1", "+1"),
                        member("U1", "heart"),
                        member("U1", Cast.BUTTON),
                        member("U2", Cast.BUTTON),
                        member("U3", "tada")),
                PROPOSER);

        assertThat(tally).isEqualTo(new Tally(2, 4));
    }

    @Test
    void proposersVoteForThemselvesUnlessOtherwiseConfigured() {
        Voting strict = new Voting(usual.emojis(), false, true, false, false, false);
        List<Cast> casts = List.of(member(PROPOSER, "+1"), member("U1", "+1"));

        assertThat(usual.count(casts, PROPOSER).people()).isEqualTo(2);
        assertThat(strict.count(casts, PROPOSER).people()).isEqualTo(1);
    }

    private static Cast member(String person, String emoji) {
        return new Cast(person, Standing.MEMBER, emoji);
    }
}
