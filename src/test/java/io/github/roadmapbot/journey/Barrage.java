package io.github.roadmapbot.journey;

/** Sends mutated payloads over one way in. */
interface Barrage {

    /** Sends so many, and returns when the bot is through with them. */
    void fire(long payloads, Findings findings) throws Exception;
}
