package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.View;
import java.time.Duration;

/** Somebody at the app's home, and what they see there. */
final class Lobby {

    private final Town town;
    private final Actor actor;

    Lobby(Town town, Actor actor) {
        this.town = town;
        this.actor = actor;
    }

    /** Opens it, and waits until it says something. */
    View opens(String text) {
        actor.person().openHome();
        return sees(text);
    }

    /** What is there once it says something; lets the seconds pass in which changes are gathered. */
    View sees(String text) {
        town.waitUntil("'%s' at home".formatted(text), () -> says().contains(text) || later());
        return actor.person().home().orElseThrow();
    }

    /** What is there once it does not say something any more. */
    View seesNo(String text) {
        town.waitUntil("no '%s' at home".formatted(text), () -> !says().contains(text) || later());
        return actor.person().home().orElseThrow();
    }

    String says() {
        return actor.person().home().map(View::plainText).orElse("");
    }

    private boolean later() {
        town.clock.moveBy(Duration.ofSeconds(1));
        return false;
    }
}
