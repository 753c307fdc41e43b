package io.github.roadmapbot.feedback.review;

import java.util.List;

/**
 * What somebody says of a quarter, a point a line.
 *
 * @param person known to the store alone
 */
public record Voice(String person, String wentWell, String toImprove) {

    public List<String> good() {
        return lines(wentWell);
    }

    public List<String> better() {
        return lines(toImprove);
    }

    public boolean isEmpty() {
        return good().isEmpty() && better().isEmpty();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
