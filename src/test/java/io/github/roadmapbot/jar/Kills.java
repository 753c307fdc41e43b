package io.github.roadmapbot.jar;

import java.time.Duration;
import java.util.Optional;

/** Chooses when the bot dies. */
interface Kills {

    /** The two moments of a call that can be chosen. */
    enum Moment {
        /** It has been sent, and nobody will ever do it. */
        SENT,
        /** It has been done, and nobody will ever hear of it. */
        DONE
    }

    /** How soon the bot dies at this moment of a call, if it does. */
    Optional<Duration> at(String call, Moment moment);
}
