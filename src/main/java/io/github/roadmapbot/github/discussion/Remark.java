package io.github.roadmapbot.github.discussion;

import java.net.URI;
import java.util.Optional;

/**
 * A comment in a discussion.
 *
 * @param author empty if their account was deleted
 * @param byPerson written neither by the token's own account nor by another program
 * @param hidden somebody with the right to do so has hidden it
 * @param deleted only its replies are there
 * @param replyTo the comment that it stands beneath; empty for one that stands by itself, or if that was not asked
 */
public record Remark(
        String nodeId,
        URI url,
        String body,
        Optional<Author> author,
        boolean byPerson,
        boolean hidden,
        boolean deleted,
        Optional<String> replyTo) {

    /** Somebody's account. */
    public record Author(long account, String login, URI page) {}
}
