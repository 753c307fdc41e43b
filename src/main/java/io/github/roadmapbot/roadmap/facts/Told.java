package io.github.roadmapbot.roadmap.facts;

import io.github.roadmapbot.roadmap.facts.Review.Community;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a quarter beside what stands on GitHub: what people said and where they met.
 *
 * @param aim its high-level goal in words; may be empty
 * @param stage what the board calls the stage of an item that nobody has moved
 * @param session empty until it was planned in a session
 * @param back what is known of how the quarter before went, beside its counts
 */
public record Told(String aim, String stage, Optional<Session> session, LookBack back) {

    /**
     * How a quarter went, in people's words.
     *
     * @param page the page of that quarter, if it has one
     */
    public record LookBack(
            String words,
            Community community,
            List<String> well,
            List<String> improve,
            List<String> figures,
            Optional<URI> page) {

        public static final LookBack NOTHING =
                new LookBack("", Community.UNKNOWN, List.of(), List.of(), List.of(), Optional.empty());

        /** Whether there is anything to say. */
        boolean says() {
            return !words.isBlank() || !well.isEmpty() || !improve.isEmpty() || !figures.isEmpty();
        }
    }
}
