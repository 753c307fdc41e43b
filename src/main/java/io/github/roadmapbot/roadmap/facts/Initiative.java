package io.github.roadmapbot.roadmap.facts;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A high-level initiative: a goal of the quarter.
 *
 * @param what what will be different, in a sentence or more; may be empty where the title says it
 * @param state how far it is, in a word; empty while there is nothing to say
 * @param criteria when it is reached
 * @param owners who answers for it
 * @param issue where it is tracked
 */
public record Initiative(
        String title, String what, String state, List<Criterion> criteria, List<Named> owners, Optional<URI> issue) {

    /** A sentence that is true once the goal is reached. */
    public record Criterion(String words, boolean met) {}

    public Initiative {
        criteria = List.copyOf(criteria);
        owners = List.copyOf(owners);
        issue.ifPresent(Address::check);
    }
}
