package io.github.roadmapbot.github.discussion;

import java.net.URI;
import java.util.Optional;

/**
 * A top-level comment in a discussion.
 *
 * @param author empty if their account was deleted
 * @param byPerson written neither by the token's own account nor by another program
 * @param hidden somebody with the right to do so has hidden it
 * @param deleted only its replies are there
 */
public record Remark(
        String nodeId,
        URI url,
        String body,
        Optional<Author> author,
        boolean byPerson,
        boolean hidden,
        boolean deleted) {

    /** Somebody's account. */
    public record Author(long account, String login, URI page) {}
}
