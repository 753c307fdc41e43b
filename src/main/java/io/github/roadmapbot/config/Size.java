package io.github.roadmapbot.config;

/**
 * How long a list may be.
 *
 * @param why where the limit comes from
 */
record Size(int least, int most, String why) {

    boolean fits(int size) {
        return size >= least && size <= most;
    }

    String refusal(int size) {
        return "has %d entries; %d to %d are possible: %s".formatted(size, least, most, why);
    }
}
