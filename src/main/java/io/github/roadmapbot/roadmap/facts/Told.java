package io.github.roadmapbot.roadmap.facts;

import java.util.Optional;

/**
 * What is known of a quarter beside what stands on GitHub: what people said and where they met.
 *
 * @param aim its high-level goal in words; may be empty
 * @param stage what the board calls the stage of an item that nobody has moved
 * @param session empty until it was planned in a session
 * @param review how the quarter before went, once that is known
 */
public record Told(String aim, String stage, Optional<Session> session, Optional<Review> review) {}
