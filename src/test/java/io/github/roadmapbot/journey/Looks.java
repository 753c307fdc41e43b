package io.github.roadmapbot.journey;

import java.time.Duration;

/** The bot looks every few minutes at what became of its issues; a journey goes on when the next look is over. */
final class Looks {

    private Looks() {}

    /** Lets time pass until the bot looks once more, to the end: what is changed before a look is over may count as seen. */
    static void next(Town town, Duration later) {
        long before = count(town);
        town.clock.moveBy(later);
        town.waitUntil("another look", () -> count(town) > before);
        long now = town.clock.instant().toEpochMilli();
        town.waitUntil(
                "the end of the look",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'look-at-issues' AND due_at <= " + now) == 0);
    }

    private static long count(Town town) {
        return town.gitHub.http().calls().stream()
                .filter(call -> call.body().contains("\"operationName\":\"Issues\""))
                .count();
    }
}
