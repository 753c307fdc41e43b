package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.View;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see at home: the quarter, what is their own, what waits for them; and maintainers the queue. */
final class HomeJourney {

    private static final String DARK = "Dark mode";
    private static final String FAST = "Faster start";
    private static final int MANY = 30;

    private final Town town = Town.start();
    private final Actor member = town.member();
    private final Actor maintainer = town.maintainer();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoOpensItForTheFirstTimeIsToldWhatCanBeDone() {
        String home = opens(member, "Welcome").plainText();

        assertThat(home)
                .contains(
                        "Example Project · 2026 Q4",
                        "1 October to 31 December: week 8 of 13, 41 days left",
                        "belongs to *2027 Q1*")
                .contains("Suggest something", "Vote", "Nothing was planned for it")
                .doesNotContain("The queue", "Your suggestions", "Waits for you");
    }

    @Test
    void theButtonOpensTheWindowForASuggestion() {
        opens(member, "Welcome");

        member.person().clickAtHome("home-suggest");
        assertThat(member.submits(Map.of("title", DARK, "why", "At night", "category", "new-feature", "fits", "yes"))
                        .closed())
                .isTrue();

        town.feedbackCard(DARK);
        assertThat(sees(member, "Your suggestions").plainText()).contains(DARK, "0 votes", "Open for votes");
    }

    @Test
    void itFollowsVotesAndDecisionsWhileItIsOpen() {
        Message card = member.suggests(DARK);
        opens(member, "0 votes");
        opens(town.secondMember(), "Welcome");

        town.secondMember().reacts(card, "+1");
        sees(member, "1 vote");
        assertThat(sees(town.secondMember(), "You voted for").plainText())
                .contains(DARK)
                .doesNotContain("Your suggestions");
        maintainer.approves(DARK);

        sees(member, "On the roadmap for 2027 Q1");
        assertThat(sees(town.secondMember(), "On the roadmap for 2027 Q1").plainText())
                .contains("*2027 Q1*: 1 planned so far, and 0 suggestions wait");
    }

    @Test
    void maintainersHaveTheQueueWithItsButtonsAndNobodyElseHas() {
        member.suggests(DARK);
        member.suggests(FAST);
        town.reviewCard(FAST);

        View queue = opens(maintainer, "The queue");
        String others = opens(town.secondMember(), "Welcome").plainText();

        assertThat(queue.plainText()).contains("2 wait for your decision").containsSubsequence(DARK, FAST);
        assertThat(others).doesNotContain("The queue", DARK);
        maintainer.person().clickAtHome("review-approve");
        assertThat(maintainer.submits(Map.of()).closed()).isTrue();
        town.feedbackCard(DARK, "On the roadmap");
        assertThat(sees(maintainer, "1 waits for your decision").plainText()).contains(FAST);
    }

    @Test
    void aRefusedClickAtHomeIsAnsweredInTheDirectConversation() {
        maintainer.suggests(DARK);
        town.reviewCard(DARK);
        opens(maintainer, "The queue");

        maintainer.person().clickAtHome("review-approve");

        maintainer.isToldAlone("another maintainer decides on it");
    }

    @Test
    void whatAProposerIsAskedWaitsForThemThereUntilTheyAnswer() {
        member.suggests(DARK);
        opens(member, "Your suggestions");

        maintainer.asks(DARK, "On which pages?");
        assertThat(sees(member, "Waits for you*: 1").plainText()).contains("On which pages?");
        member.person().clickAtHome("question-answer");
        member.submits(Map.of("text", "On all of them"));

        new Lobby(town, member).seesNo("Waits for you");
    }

    @Test
    void itIsShownOnlyToWhoOpenedItLatelyAndOnlyWhenItSaysSomethingElse() {
        opens(member, "Welcome");
        long before = published();
        town.clock.moveBy(Duration.ofHours(1));
        town.secondMember().suggests(DARK);
        town.clock.moveBy(Duration.ofMinutes(1));
        town.secondMember().suggests(FAST);
        town.reviewCard(FAST);

        assertThat(published()).isEqualTo(before);
        opens(member, "2 suggestions wait");
    }

    @Test
    void manySuggestionsStayWithinWhatSlackShows() {
        for (int i = 1; i <= MANY; i++) {
            member.proposes("Wish " + i, Map.of());
        }
        town.reviewCard("Wish " + MANY);

        View home = opens(maintainer, MANY + " wait for your decision");
        View own = opens(member, "and %d more".formatted(MANY - 8));

        assertThat(home.blocks().size()).isLessThanOrEqualTo(100);
        assertThat(home.plainText())
                .contains("Wish 8\n", "and %d more".formatted(MANY - 8))
                .doesNotContain("Wish 9\n");
        assertThat(own.plainText()).contains("Wish " + MANY);
        assertThat(home.reach().broadcasts()).isEmpty();
    }

    @Test
    void aGuestWhoIsInNoChannelOfItSeesNothing() {
        town.slack.remove(Rules.FEEDBACK, town.actor("guest").id());
        town.slack.remove(Rules.MAINTAINERS, town.actor("guest").id());
        member.suggests(DARK);

        String home = opens(town.actor("guest"), "You are not in a channel").plainText();

        assertThat(home).doesNotContain(DARK, "2026 Q4", "Example Project");
        assertThat(town.actor("guest").person().home().orElseThrow().buttons()).isEmpty();
    }

    @Test
    void whoeverCannotBeFoundOutIsNoMaintainer() {
        member.suggests(DARK);
        town.reviewCard(DARK);
        opens(maintainer, "The queue");

        town.slack.failReading("conversations.members", "internal_error");
        String home = opens(maintainer, "Slack did not tell me who you are").plainText();

        assertThat(home).doesNotContain("The queue");
        town.slack.failReading("conversations.members", null);
        opens(maintainer, "The queue");
    }

    private View opens(Actor actor, String text) {
        return new Lobby(town, actor).opens(text);
    }

    private View sees(Actor actor, String text) {
        return new Lobby(town, actor).sees(text);
    }

    private long published() {
        return town.slack.http().calls().stream()
                .filter(call -> call.path().endsWith("/views.publish"))
                .count();
    }
}
