package io.github.roadmapbot.journey;

import java.time.Duration;

/** What people said beneath issues is read every few minutes; a journey goes on when the next reading is over. */
final class Readings {

    private Readings() {}

    /** Lets the bot read once more, to the end. */
    static void next(Town town) {
        long before = count(town);
        town.clock.moveBy(Duration.ofMinutes(6));
        town.waitUntil("the next reading", () -> count(town) > before);
        long now = town.clock.instant().toEpochMilli();
        town.waitUntil(
                "the end of the reading",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'read-comments' AND due_at > " + now) == 1);
    }

    private static long count(Town town) {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.path().endsWith("/issues/comments"))
                .count();
    }
}
