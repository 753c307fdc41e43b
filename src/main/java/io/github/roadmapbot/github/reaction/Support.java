package io.github.roadmapbot.github.reaction;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Who reacted to something on GitHub.
 *
 * @param node its id
 * @param complete whether the reactions are as many as GitHub counts; some may be of accounts that are none of a person's
 * @param upvotes how many people upvoted it, where that can be done, without the account that asks
 */
public record Support(String node, Set<Reaction> reactions, boolean complete, OptionalInt upvotes) {

    /**
     * Somebody's reaction.
     *
     * @param account the person's id, which stays the same when they are called something else
     * @param content as GitHub names it, for example {@code THUMBS_UP}
     */
    public record Reaction(long account, String content) {}

    public Support {
        reactions = Set.copyOf(reactions);
    }
}
