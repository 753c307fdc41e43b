package io.github.roadmapbot.sandbox.preload;

import java.net.URI;
import java.util.List;

/**
 * A suggestion that somebody in the sandbox makes.
 *
 * @param by the name of the person
 * @param category the form's value for it
 * @param votes the names of those who vote for it
 * @param source where a real project discussed it in public
 */
public record Wish(
        String by,
        String title,
        String why,
        String category,
        boolean goodFirstIssue,
        boolean canDoItMyself,
        boolean fitsInQuarter,
        List<String> votes,
        URI source) {}
