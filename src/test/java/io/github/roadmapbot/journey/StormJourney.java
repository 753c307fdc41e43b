package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two thousand votes at once on one card, each a signed request. */
final class StormJourney {

    private static final String DARK = "Dark mode";
    private static final int VOTES = 2_000;

    /** So many are under way at once; with many more, Slack would send some again for want of a timely answer. */
    private static final int GUST = 50;

    /** The feedback card and the review card show the tally, each once in so many seconds. */
    private static final int CARDS = 2;

    private static final int RHYTHM = 2;

    /** The clock jumps while a gust is waited for: what was heard just before a jump is due at once after it. */
    private static final int JUMPS = VOTES / GUST;

    private final User[] crowd = Settlement.neighbours(50);
    private final Town town =
            Town.start(Settlement.withUsers(Workspace.sandbox(), List.of(crowd)), Rules.usual(), Entrance.HTTP);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void noVoteIsLostAndTheCardIsEditedAFewTimes() {
        Message card = town.member().suggests(DARK);
        town.waitUntil("the emojis", () -> town.feedbackCard(DARK).reactions().size() == 2);
        long before = calls("/chat.update");
        long asked = calls("/users.info");
        Instant begin = town.clock.instant();
        Random random = new Random(4);
        Set<String> given = new HashSet<>();

        for (int vote = 1; vote <= VOTES; vote++) {
            User neighbour = crowd[random.nextInt(crowd.length)];
            String emoji = random.nextBoolean() ? "+1" : "heart";
            if (given.add(neighbour.id() + emoji)) {
                town.actor(neighbour.name()).reacts(card, emoji);
            } else {
                given.remove(neighbour.id() + emoji);
                town.actor(neighbour.name()).takesBack(card, emoji);
            }
            if (vote % GUST == 0) {
                long sent = vote;
                town.waitUntil("these votes kept", () -> town.storedEvents("Ev") >= sent);
            }
        }
        long people =
                given.stream().map(each -> each.substring(0, 11)).distinct().count();

        town.tally(DARK, people + " votes");
        long seconds = Duration.between(begin, town.clock.instant()).toSeconds();
        assertThat(calls("/chat.update") - before)
                .as("edits of two cards in %d seconds", seconds)
                .isLessThanOrEqualTo(CARDS * (seconds / RHYTHM + JUMPS));
        assertThat(calls("/users.info") - asked).as("questions who somebody is").isLessThanOrEqualTo(crowd.length);
        assertThat(calls("/reactions.get")).isLessThanOrEqualTo(2);
    }

    private long calls(String method) {
        return town.slack.http().calls().stream()
                .filter(call -> call.path().endsWith(method))
                .count();
    }
}
