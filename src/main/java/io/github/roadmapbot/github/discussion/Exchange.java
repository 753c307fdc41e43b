package io.github.roadmapbot.github.discussion;

import java.util.List;

/**
 * A comment and what is said beneath it.
 *
 * @param replies all of them, the oldest first
 */
public record Exchange(Remark comment, List<Reply> replies) {

    /**
     * What is said there.
     *
     * @param edited it is not as it was written; others than its author may have done that
     */
    public record Reply(Remark remark, boolean edited) {}

    public Exchange {
        replies = List.copyOf(replies);
    }
}
