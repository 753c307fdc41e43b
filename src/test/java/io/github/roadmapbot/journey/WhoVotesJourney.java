package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Voting;
import io.github.roadmapbot.feedback.Voting.Emoji;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose voice counts, and how it can be given. */
final class WhoVotesJourney {

    private static final String DARK = "Dark mode";
    private static final List<Emoji> EMOJIS = List.of(new Emoji("+1", 1), new Emoji("heart", 3));
    private static final List<User> UNUSUAL = List.of(
            new User("U0STRANGER1", "stranger", false, false, false, true),
            new User("U0MACHINE01", "machine", false, true, false, false),
            new User("U0GONE00001", "gone", false, false, true, false));

    @Test
    void membersAndGuestsCountAndNobodyElse() {
        try (Town town = open(Voting.by(List.of("+1", "heart")))) {
            Message card = town.member().suggests(DARK);

            everybodyReacts(town, card);

            town.tally(DARK, "3 votes");
        }
    }

    @Test
    void whoElseCountsIsConfigured() {
        try (Town town = open(new Voting(EMOJIS, false, false, true, true, false))) {
            Message card = town.member().suggests(DARK);

            everybodyReacts(town, card);

            town.tally(DARK, "3 votes");
            assertThat(town.member().types("/roadmap why R-1")).contains("3 votes (6)");
        }
    }

    @Test
    void aVoteCountsAsSoonAsSlackSaysWhoseItIs() {
        try (Town town = open(Voting.by(List.of("+1", "heart")))) {
            Message card = town.member().suggests(DARK);
            town.slack.failReading("users.info", "internal_error");
            long before = questions(town);

            town.secondMember().reacts(card, "+1");
            town.waitUntil("the question", () -> questions(town) > before);
            assertThat(town.feedbackCard(DARK).plainText()).contains("*0 votes*");
            town.slack.failReading("users.info", null);
            town.clock.moveBy(Duration.ofSeconds(20));

            town.tally(DARK, "1 vote");
        }
    }

    @Test
    void aWeightIsSeenInTheRankingButAPersonIsOnePerson() {
        try (Town town = open(new Voting(EMOJIS, true, true, false, false, false))) {
            Message card = town.member().suggests(DARK);

            town.secondMember().reacts(card, "+1");
            town.secondMember().reacts(card, "heart");

            town.tally(DARK, "1 vote");
            assertThat(town.member().types("/roadmap why R-1")).contains("1 vote that weigh");
        }
    }

    @Test
    void aButtonGivesTheSameVoiceAsAnEmoji() {
        try (Town town = open(new Voting(EMOJIS, true, true, false, false, true))) {
            Message card = town.member().suggests(DARK);

            town.secondMember().clicks(card, "feedback-vote");
            town.secondMember().isTold(Rules.FEEDBACK, "Your vote for R-1 is kept");
            town.tally(DARK, "1 vote");
            town.secondMember().reacts(card, "+1");
            town.actor("third member").clicks(card, "feedback-vote");

            town.tally(DARK, "2 votes");
        }
    }

    @Test
    void aVoteByButtonIsTakenBackByButton() {
        try (Town town = open(new Voting(EMOJIS, true, true, false, false, true))) {
            Message card = town.member().suggests(DARK);
            town.secondMember().clicks(card, "feedback-vote");
            town.tally(DARK, "1 vote");

            town.secondMember().clicks(town.feedbackCard(DARK), "feedback-take-back");
            town.secondMember().isTold(Rules.FEEDBACK, "is taken back");
            town.tally(DARK, "0 votes");

            town.secondMember().clicks(town.feedbackCard(DARK), "feedback-take-back");
            town.secondMember().isTold(Rules.FEEDBACK, "no vote on R-1 to take back");
        }
    }

    @Test
    void whoAlsoReactedIsToldWhatElseToTakeOff() {
        try (Town town = open(new Voting(EMOJIS, true, true, false, false, true))) {
            Message card = town.member().suggests(DARK);
            town.secondMember().reacts(card, "+1");
            town.tally(DARK, "1 vote");

            town.secondMember().clicks(town.feedbackCard(DARK), "feedback-take-back");

            town.secondMember().isTold(Rules.FEEDBACK, "Take that off the card");
        }
    }

    private static Town open(Voting voting) {
        return Town.start(
                Settlement.withUsers(Workspace.sandbox(), UNUSUAL),
                Rules.usual().withVoting(voting));
    }

    /** The proposer, a member and a guest; then those that are not everywhere welcome. */
    private static void everybodyReacts(Town town, Message card) {
        for (String name : List.of("member", "second member", "guest", "stranger", "machine", "gone")) {
            town.actor(name).reacts(card, "+1");
        }
        town.acknowledged();
    }

    private static long questions(Town town) {
        return town.slack.http().calls().stream()
                .filter(call -> call.path().endsWith("/users.info"))
                .count();
    }
}
