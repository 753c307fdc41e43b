package io.github.roadmapbot.github.docs;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the bot wrote into a repository, by the ids that Git gives to texts and commits: whatever is not in it is somebody else's.
 *
 * @param written whether the bot itself made the text or the commit with an id
 * @param keeper keeps what the bot is about to write, before anybody can see it
 */
public record Memory(Predicate<String> written, Consumer<Collection<String>> keeper) {

    boolean wrote(String id) {
        return written.test(id);
    }

    void keep(Collection<String> ids) {
        keeper.accept(ids);
    }
}
