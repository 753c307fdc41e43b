package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened while nobody listened is counted all the same; Slack does not send it again here. */
final class RecountJourney {

    private static final String DARK = "Dark mode";
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final User[] crowd = Settlement.neighbours(8);
    private final Town town = Town.start(Settlement.withUsers(Workspace.sandbox(), List.of(crowd)), Rules.usual());
    private Message card;

    @BeforeEach
    void suggest() {
        card = town.member().suggests(DARK);
        town.waitUntil("the emojis", () -> town.feedbackCard(DARK).reactions().size() == 2);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void votesOfWhichNobodyToldTheBotCountAfterAQuarterOfAnHour() {
        unheard(() -> {
            town.member().reacts(card, "+1");
            town.secondMember().reacts(card, "heart");
        });

        town.clock.moveBy(PERIOD);

        town.tally(DARK, "2 votes");
    }

    @Test
    void aVoteTakenBackUnheardDoesNotCountAnyLonger() {
        town.member().reacts(card, "+1");
        town.secondMember().reacts(card, "+1");
        town.tally(DARK, "2 votes");
        unheard(() -> town.member().takesBack(card, "+1"));

        town.clock.moveBy(PERIOD);

        town.tally(DARK, "1 vote");
    }

    @Test
    void theStartAsksAtOnce() {
        unheard(() -> town.member().reacts(card, "+1"));

        town.restart();

        town.tally(DARK, "1 vote");
    }

    @Test
    void aNewSocketAsksAtOnce() {
        unheard(() -> town.member().reacts(card, "+1"));

        town.slack.dropSockets();

        town.tally(DARK, "1 vote");
    }

    @Test
    void aListThatLacksPeopleTakesNoVoteAway() {
        town.member().reacts(card, "+1");
        town.secondMember().reacts(card, "+1");
        town.tally(DARK, "2 votes");
        town.slack.mostReactorsNamed(1);
        unheard(() -> town.actor("third member").reacts(card, "heart"));
        town.slack.mostReactorsNamed(2);

        town.clock.moveBy(PERIOD);

        town.tally(DARK, "3 votes");
    }

    @Test
    void aCardThatSomebodyDeletedDoesNotKeepTheOthersFromBeingCounted() {
        Message other = town.secondMember().suggests("Light mode");
        town.slack
                .http()
                .faults()
                .next(1, call -> call.path().endsWith("/reactions.get"), refused("message_not_found"));
        unheard(() -> {
            town.member().reacts(card, "+1");
            town.member().reacts(other, "+1");
        });

        town.clock.moveBy(PERIOD);

        town.tally("Light mode", "1 vote");
    }

    @Test
    void slackIsAskedForPatienceOnlyOnce() {
        unheard(() -> town.member().reacts(card, "+1"));
        town.slack
                .http()
                .faults()
                .next(
                        1,
                        call -> call.path().endsWith("/reactions.get"),
                        new Fault.Refused(Answer.text(429, "").with("Retry-After", "30")));

        town.clock.moveBy(PERIOD);
        town.waitUntil("the refusal", () -> looks() == 1);
        town.clock.moveBy(Duration.ofSeconds(31));

        town.tally(DARK, "1 vote");
        assertThat(looks()).isEqualTo(2);
    }

    @Test
    void whateverIsLostTheTallyIsSlacksOwnAfterwards() {
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            Actor actor = town.actor(crowd[random.nextInt(crowd.length)].name());
            String emoji = List.of("+1", "thumbsup::skin-tone-3", "heart").get(random.nextInt(3));
            if (random.nextBoolean()) {
                changes(actor, emoji);
            } else {
                unheard(() -> changes(actor, emoji));
            }
        }

        town.clock.moveBy(PERIOD);

        town.tally(DARK, people() == 1 ? "1 vote" : people() + " votes");
    }

    private void changes(Actor actor, String emoji) {
        if (town.feedbackCard(DARK).reactions().getOrDefault(emoji, List.of()).contains(actor.id())) {
            actor.takesBack(card, emoji);
        } else {
            actor.reacts(card, emoji);
        }
    }

    private int people() {
        Set<String> people = new HashSet<>();
        town.feedbackCard(DARK).reactions().values().forEach(people::addAll);
        people.remove("U0ROADMAPBT");
        return people.size();
    }

    /** Something happens of which Slack tells the bot nothing, neither now nor later. */
    private void unheard(Runnable deed) {
        town.slack.loseEvents(true);
        deed.run();
        town.slack.loseEvents(false);
    }

    private long looks() {
        return town.slack.http().calls().stream()
                .filter(call -> call.path().endsWith("/reactions.get"))
                .count();
    }

    private static Fault refused(String error) {
        return new Fault.Refused(Answer.json(200, "{\"ok\":false,\"error\":\"%s\"}".formatted(error)));
    }
}
