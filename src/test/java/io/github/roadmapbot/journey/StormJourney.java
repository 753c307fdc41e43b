package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * More than any community does, each click and vote a signed request, and all of it within Slack's limits. How much more is
 * {@code -Dstorm.votes=10000 -Dstorm.suggestions=5000}.
 */
final class StormJourney {

    private static final Logger log = LoggerFactory.getLogger(StormJourney.class);

    private static final String DARK = "Dark mode";
    private static final int VOTES = Integer.getInteger("storm.votes", 2_000);
    private static final int SUGGESTIONS = Integer.getInteger("storm.suggestions", 60);
    private static final int CROWD = Math.max(50, VOTES / 10);

    /** So many are under way at once; with many more, Slack would send some again for want of a timely answer. */
    private static final int GUST = 50;

    /** The feedback card and the review card show the tally, each once in so many seconds. */
    private static final int CARDS = 2;

    private static final int RHYTHM = 2;

    /** Five thousand a day are one in so many seconds. */
    private static final Duration STRIDE = Duration.ofSeconds(17);

    private final User[] crowd = Settlement.neighbours(CROWD);
    private final Town town = Town.start(
            Settlement.withUsers(Workspace.sandbox(), List.of(crowd)),
            Rules.usual().paced(),
            Entrance.HTTP);
    private final RateWatch rate = new RateWatch(town.clock);
    private final Random random = new Random(4);

    StormJourney() {
        town.slack.http().watch(rate);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void noVoteIsLostAndTheCardIsEditedAFewTimes() {
        Message card = town.member().suggests(DARK);
        town.waitUntil("the emojis", () -> town.feedbackCard(DARK).reactions().size() == 2);
        long edits = rate.count("chat.update");
        long start = System.nanoTime();
        Instant begin = town.clock.instant();

        Map<User, Set<String>> given = vote(card);
        long seconds = Duration.between(begin, town.clock.instant()).toSeconds();
        long people =
                given.values().stream().filter(emojis -> !emojis.isEmpty()).count();
        log.info("{} votes of {} people kept in {} ms", VOTES, people, millis(start));

        town.waitUntil("everybody known", () -> {
            town.clock.moveBy(Duration.ofSeconds(10));
            return town.count("SELECT COUNT(*) FROM step WHERE kind = 'ask-person' AND status <> 'done'") == 0;
        });
        long editsInTheStorm = rate.count("chat.update") - edits;
        town.tally(DARK, people + " votes");
        long later = Duration.between(begin, town.clock.instant()).toSeconds();
        log.info(
                "{} edits of two cards in {} s, {} s of them votes; most calls a minute: {}",
                editsInTheStorm,
                later,
                seconds,
                rate.peaksOfMethods());
        assertThat(editsInTheStorm)
                .as("edits of two cards in %d seconds", later)
                .isLessThanOrEqualTo(CARDS * (later / RHYTHM + 1));
        assertThat(rate.count("users.info")).isLessThanOrEqualTo(CROWD);
        assertThat(rate.count("reactions.get")).isLessThanOrEqualTo((int) (later / 900 + 2));
        rate.staysWithinSlacksLimits();
    }

    private Map<User, Set<String>> vote(Message card) {
        Map<User, Set<String>> given = new HashMap<>();
        for (int vote = 1; vote <= VOTES; vote++) {
            User neighbour = crowd[random.nextInt(crowd.length)];
            String emoji = random.nextBoolean() ? "+1" : "heart";
            Set<String> emojis = given.computeIfAbsent(neighbour, fresh -> new HashSet<>());
            if (emojis.add(emoji)) {
                town.actor(neighbour.name()).reacts(card, emoji);
            } else {
                emojis.remove(emoji);
                town.actor(neighbour.name()).takesBack(card, emoji);
            }
            if (vote % GUST == 0) {
                long sent = vote;
                town.waitUntil("these votes kept", () -> town.storedEvents("Ev") >= sent);
            }
        }
        return given;
    }

    @Test
    void everySuggestionOfABusyDayHasItsCards() {
        long start = System.nanoTime();
        Instant begin = town.clock.instant();

        for (int number = 1; number <= SUGGESTIONS; number++) {
            town.actor(crowd[random.nextInt(crowd.length)].name()).proposes("Wish number " + number, Map.of());
            long sent = number;
            town.waitUntil("the card of " + sent, () -> cards("feedback-card") >= sent);
            town.clock.moveBy(STRIDE);
        }

        arrive();
        log.info(
                "{} suggestions in {} h took {} ms; most calls a minute: {}",
                SUGGESTIONS,
                Duration.between(begin, town.clock.instant()).toHours(),
                millis(start),
                rate.peaksOfMethods());
        rate.staysWithinSlacksLimits();
    }

    @Test
    void manySuggestionsAtOnceWaitForSlack() {
        for (int number = 1; number <= 40; number++) {
            town.actor(crowd[number].name()).proposes("Wish number " + number, Map.of());
        }

        for (int number = 1; number <= 40; number++) {
            long sent = number;
            town.waitUntil("the card of " + sent, () -> {
                town.clock.moveBy(Duration.ofSeconds(2));
                return cards("feedback-card") >= sent;
            });
        }
        assertThat(rate.count("chat.postMessage")).isGreaterThanOrEqualTo(40);
        rate.staysWithinSlacksLimits();
    }

    private void arrive() {
        for (String kind : List.of("feedback-card", "review-card", "receipt")) {
            town.waitUntil("every " + kind, () -> {
                town.clock.moveBy(Duration.ofSeconds(1));
                return cards(kind) == SUGGESTIONS;
            });
        }
    }

    private long cards(String kind) {
        return town.count("SELECT COUNT(*) FROM message WHERE kind = '%s'".formatted(kind));
    }

    private static long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
