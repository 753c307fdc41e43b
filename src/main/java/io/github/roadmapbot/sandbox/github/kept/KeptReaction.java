package io.github.roadmapbot.sandbox.github.kept;

/**
 * Somebody's reaction to something.
 *
 * @param content as GraphQL names it, for example {@code THUMBS_UP}
 */
public record KeptReaction(Birth birth, Reactable reactable, Account account, String content) implements Kept {}
