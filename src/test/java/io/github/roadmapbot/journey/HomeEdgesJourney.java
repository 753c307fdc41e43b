package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.View;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.slack.Texts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several roadmaps, a Slack that refuses or asks for patience, and people who may see less than others. */
final class HomeEdgesJourney {

    private static final String DARK = "Dark mode";

    @Test
    void withSeveralRoadmapsSomebodyTurnsFromOneToAnotherAndSuggestsForThatOne() {
        try (Town town = Town.start(Settlement.withMorePlaces(), Rules.usual().withSecondRoadmap())) {
            Actor member = town.member();
            Lobby lobby = new Lobby(town, member);
            lobby.opens("Example Project · 2026 Q4");

            member.person().chooseAtHome("home-roadmap", "second");
            lobby.sees("Second Project · 2026 Q4");
            member.person().clickAtHome("home-suggest");
            member.submits(Map.of("title", DARK, "why", "At night", "category", "speed"));

            town.message(town.maintainer(), Rules.SECOND_FEEDBACK, DARK, "Speed");
            lobby.sees("Your suggestions");
            assertThat(lobby.opens(DARK).plainText()).contains("Second Project");
            member.person().chooseAtHome("home-roadmap", "project");
            assertThat(lobby.sees("Example Project · 2026 Q4").plainText()).doesNotContain(DARK);
        }
    }

    @Test
    void whereSlackAsksForPatienceItIsShownAfterwards() {
        try (Town town = Town.start()) {
            town.slack
                    .http()
                    .faults()
                    .next(
                            1,
                            call -> call.path().endsWith("/views.publish"),
                            new Fault.Refused(Answer.text(429, "").with("Retry-After", "30")));

            new Lobby(town, town.member()).opens("Welcome");
            assertThat(town.count("SELECT COUNT(*) FROM step WHERE kind = 'show-home' AND status = 'blocked'"))
                    .isZero();
        }
    }

    @Test
    void whereTheHomeIsSwitchedOffNobodyIsAskedAboutIt() {
        try (Town town = Town.start()) {
            town.slack.failReading("views.publish", "not_enabled");
            town.member().person().openHome();
            town.waitUntil(
                    "it was tried",
                    () -> town.slack.http().calls().stream()
                            .anyMatch(call -> call.path().endsWith("/views.publish")));
            town.member().suggests(DARK);
            for (int i = 0; i < 5; i++) {
                town.clock.moveBy(Duration.ofMinutes(1));
            }
            town.reviewCard(DARK);

            assertThat(town.maintainer().messages(Rules.MAINTAINERS))
                    .noneMatch(message -> message.plainText().contains("stuck"));
            assertThat(town.member().person().home()).isEmpty();
            town.slack.failReading("views.publish", null);
            new Lobby(town, town.member()).opens("Your suggestions");
        }
    }

    @Test
    void theTabWithTheMessagesIsNoHome() {
        try (Town town = Town.start()) {
            town.member().person().openMessages();
            town.acknowledged();
            town.member().suggests(DARK);

            assertThat(town.count("SELECT COUNT(*) FROM home")).isZero();
            assertThat(town.member().person().home()).isEmpty();
        }
    }

    @Test
    void inAClosedFeedbackChannelOnlyItsMembersSeeAnything() {
        try (Town town = Town.start(Settlement.withClosedFeedback(), Rules.usual())) {
            Actor outside = town.actor("third member");
            town.member().suggests(DARK);
            town.slack.remove(Rules.FEEDBACK, outside.id());

            new Lobby(town, town.member()).opens("Your suggestions");
            String home =
                    new Lobby(town, outside).opens("You are not in a channel").plainText();

            assertThat(home).doesNotContain("Example Project", DARK, "2026 Q4");
        }
    }

    @Test
    void aMaintainerWhoLeavesSeesTheQueueNoMore() {
        try (Town town = Town.start()) {
            town.member().suggests(DARK);
            town.reviewCard(DARK);
            Lobby lobby = new Lobby(town, town.secondMaintainer());
            lobby.opens("The queue");

            town.slack.remove(Rules.MAINTAINERS, town.secondMaintainer().id());

            assertThat(lobby.opens("Welcome").plainText()).doesNotContain("The queue");
        }
    }

    @Test
    void whoSeesTheChannelNoMoreSeesNothingOfOthersThatTheyVotedFor() {
        try (Town town = Town.start(Settlement.withClosedFeedback(), Rules.usual())) {
            Actor gone = town.actor("third member");
            gone.suggests("Own wish");
            gone.reacts(town.member().suggests(DARK), "+1");
            town.tally(DARK, "1 vote");
            Lobby lobby = new Lobby(town, gone);
            lobby.opens("You voted for");

            town.slack.remove(Rules.FEEDBACK, gone.id());

            String home = lobby.opens("Your suggestions").plainText();
            lobby.seesNo("You voted for");
            assertThat(lobby.says()).contains("Own wish").doesNotContain(DARK);
            assertThat(home).isNotEmpty();
        }
    }

    @Test
    void aHomeStaysAsItIsWhileSlackDoesNotSayWhoSomebodyIs() {
        try (Town town = Town.start()) {
            town.member().suggests(DARK);
            town.reviewCard(DARK);
            Lobby lobby = new Lobby(town, town.maintainer());
            lobby.opens("The queue");
            town.slack.failReading("conversations.members", "internal_error");

            town.secondMember().reacts(town.feedbackCard(DARK), "+1");
            town.tally(DARK, "1 vote");
            town.waitUntil("it was looked at in vain", () -> {
                town.clock.moveBy(Duration.ofSeconds(1));
                return town.count("SELECT COUNT(*) FROM step WHERE kind = 'show-home' AND status = 'due'"
                                + " AND attempts > 0")
                        > 0;
            });
            assertThat(lobby.says()).contains("The queue");

            town.slack.failReading("conversations.members", null);
            assertThat(lobby.sees("1 vote").plainText()).contains("The queue");
        }
    }

    @Test
    void whoOpensItWhileSlackDoesNotSayWhoTheyAreIsShownTheRestAfterwards() {
        try (Town town = Town.start()) {
            town.member().suggests(DARK);
            town.reviewCard(DARK);
            town.slack.failReading("conversations.members", "internal_error");
            Lobby lobby = new Lobby(town, town.maintainer());
            lobby.opens("Example Project");
            assertThat(lobby.says()).doesNotContain("The queue");

            town.slack.failReading("conversations.members", null);

            lobby.sees("The queue");
        }
    }

    @Test
    void whatPeopleTypeIsHarmlessInTheQueue() {
        try (Town town = Town.start()) {
            String evil = "<!channel> <@U0MAINT0002> *bold* <https://evil.example|click> `x` & more";
            town.member().proposes(evil, Map.of());
            town.reviewCard("click");

            View queue = new Lobby(town, town.maintainer()).opens("The queue");

            assertThat(queue.reach().broadcasts()).isEmpty();
            assertThat(queue.reach().people()).containsOnly("U0MEMBER001");
            assertThat(queue.reach().links()).noneMatch(link -> link.contains("evil"));
            assertThat(queue.plainText().length()).isLessThan(100 * Texts.SECTION_LIMIT);
        }
    }

    @Test
    void manyWhoHaveItOpenStayWithinSlacksLimit() {
        try (Town town = Town.start(Rules.usual().paced())) {
            RateWatch watch = new RateWatch(town.clock);
            town.slack.http().watch(watch);
            for (String who :
                    new String[] {"member", "second member", "third member", "maintainer", "second maintainer"}) {
                new Lobby(town, town.actor(who)).opens("Example Project");
            }
            var card = town.member().suggests(DARK);
            for (int i = 0; i < 60; i++) {
                if (i % 2 == 0) {
                    town.secondMember().reacts(card, "+1");
                } else {
                    town.secondMember().takesBack(card, "+1");
                }
                town.clock.moveBy(Duration.ofSeconds(1));
            }

            new Lobby(town, town.member()).sees("0 votes");
            watch.staysWithinSlacksLimits();
            assertThat(watch.peaks().getOrDefault("views.publish", 0)).isLessThanOrEqualTo(80);
        }
    }
}
