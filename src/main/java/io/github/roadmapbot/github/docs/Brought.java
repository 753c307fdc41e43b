package io.github.roadmapbot.github.docs;

import java.util.List;

/** What became of a change on the bot's own branch. */
public sealed interface Brought {

    /**
     * The branch has it.
     *
     * @param commit where the branch is
     * @param written whether there was anything to write
     */
    record There(String commit, boolean written) implements Brought {}

    /** People read it already: there is nothing to propose. */
    record Nothing() implements Brought {}

    /**
     * Somebody else worked on the branch, and theirs is left as it is.
     *
     * @param paths the files that they changed; empty if the branch as a whole is not the bot's, or not any more
     */
    record Theirs(List<String> paths) implements Brought {}
}
