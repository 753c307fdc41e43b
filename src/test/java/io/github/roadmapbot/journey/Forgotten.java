package io.github.roadmapbot.journey;

import java.util.Map;

/** How somebody has their name taken out. */
final class Forgotten {

    private Forgotten() {}

    static void forget(Town town, Actor person) {
        town.rememberReleases();
        person.types("/roadmap forgetme");
        person.submits(Map.of());
        person.person().closeModal();
        person.reads("Your name is taken out");
    }
}
