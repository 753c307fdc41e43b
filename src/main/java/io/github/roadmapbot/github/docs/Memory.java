package io.github.roadmapbot.github.docs;

import java.util.Collection;

/** What the bot wrote into a repository, by the ids that Git gives to texts and commits: whatever is not in it is somebody else's. */
public interface Memory {

    /** Whether the bot itself made the text or the commit with this id. */
    boolean wrote(String id);

    /** Keeps what the bot is about to write, before anybody can see it. */
    void keep(Collection<String> ids);
}
