package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sockets break, and Slack replaces them; nothing that happens meanwhile is lost. */
final class SocketJourney {

    private static final String DARK = "Dark mode";

    private final Town town = Town.start();
    private final Message card = town.member().suggests(DARK);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aConnectionThatBreaksIsMadeAgain() {
        town.slack.dropSockets();
        town.waitUntil("no socket", () -> town.slack.sockets() == 0);
        town.waitUntil("a new socket", () -> town.slack.sockets() > 0);

        town.member().reacts(card, "+1");

        town.tally(DARK, "1 vote");
        assertThat(town.secondMember().suggests("Light mode").plainText()).contains("Light mode");
    }

    @Test
    void aConnectionThatSlackEndsIsReplacedBeforeItEnds() {
        long before = connectionsAskedFor();
        town.slack.disconnectPolitely();
        town.waitUntil("a new address asked for", () -> connectionsAskedFor() > before);

        town.member().reacts(card, "+1");
        town.tally(DARK, "1 vote");
        town.waitUntil("the old socket gone", () -> town.slack.sockets() == 1);
        town.secondMember().reacts(card, "+1");

        town.tally(DARK, "2 votes");
    }

    @Test
    void whatHappensWhileThereIsNoConnectionCountsOnceWhenItIsSentAgain() {
        town.slack.refuseSockets(true);
        town.slack.dropSockets();
        town.waitUntil("no socket", () -> town.slack.sockets() == 0);
        town.member().reacts(card, "+1");
        town.secondMember().reacts(card, "heart");
        town.secondMember().takesBack(card, "heart");

        town.slack.refuseSockets(false);
        town.waitUntil("a new socket", () -> town.slack.sockets() > 0);
        town.clock.moveBy(Duration.ofMinutes(1));

        town.tally(DARK, "1 vote");
        town.actor("third member").reacts(card, "+1");
        town.tally(DARK, "2 votes");
    }

    private long connectionsAskedFor() {
        return town.slack.http().calls().stream()
                .filter(call -> call.path().endsWith("/apps.connections.open"))
                .count();
    }
}
