package io.github.roadmapbot.publish;

import io.github.roadmapbot.github.Mark;
import java.net.URI;
import java.util.Optional;

/** What the bot's comment says of a suggestion that goes on as another one. */
final class PointerBody {

    private PointerBody() {}

    /**
     * Renders it.
     *
     * @param issue the other's address, if it has one that those who read the comment may know
     */
    static String render(Optional<URI> issue, Mark mark) {
        String where = issue.map(address -> ": " + address).orElse(".");
        return "This is the same as another suggestion, and goes on there%s\n\n%s\n".formatted(where, mark);
    }
}
