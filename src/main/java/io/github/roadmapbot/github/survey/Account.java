package io.github.roadmapbot.github.survey;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * As whom the bot comes.
 *
 * @param login an App's ends in {@code [bot]}
 * @param scopes what a classic token is for; empty for tokens of other kinds, of which GitHub does not tell
 * @param at when GitHub answered, by its own clock
 */
public record Account(String login, boolean app, Optional<Set<String>> scopes, Optional<Instant> at) {}
