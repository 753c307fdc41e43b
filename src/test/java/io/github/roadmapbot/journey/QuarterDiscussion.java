package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.github.Discussion;
import java.time.Duration;

/** The discussion of the quarter that is planned, as people find it and as the bot reads it. */
final class QuarterDiscussion {

    /** A little more than how often the bot reads it. */
    static final Duration PERIOD = Duration.ofMinutes(11);

    private final Town town;

    QuarterDiscussion(Town town) {
        this.town = town;
    }

    Discussion now() {
        return town.discussions("Example Project 2027 Q1 Roadmap").get(0);
    }

    Discussion.Comment comment(String id) {
        return now().comments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Lets the bot read all of it. */
    void read() {
        long before = town.count("SELECT COALESCE(MAX(number), 0) FROM reading");
        town.waitUntil("the discussion read", () -> {
            town.clock.moveBy(PERIOD);
            return town.count("SELECT COALESCE(MAX(number), 0) FROM reading") > before;
        });
    }
}
