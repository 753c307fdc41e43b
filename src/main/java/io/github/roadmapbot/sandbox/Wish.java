package io.github.roadmapbot.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
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
record Wish(
        @JsonProperty(required = true) String by,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String why,
        @JsonProperty(required = true) String category,
        @JsonProperty(required = true) boolean goodFirstIssue,
        @JsonProperty(required = true) boolean canDoItMyself,
        @JsonProperty(required = true) boolean fitsInQuarter,
        @JsonProperty(required = true) List<String> votes,
        @JsonProperty(required = true) URI source) {}
