package io.github.roadmapbot.home.tab;

import io.github.roadmapbot.slack.home.Part;
import java.util.function.Function;

/** A part of somebody's home, with who sees it. */
public record Section(Audience audience, Function<Visitor, Part> part) {

    /** Who sees something. */
    public enum Audience {
        /** What is their own. */
        ANYBODY,
        /** Whoever may read the roadmap's feedback channel. */
        READERS,
        /** Whoever may decide, as far as that is certain. */
        MAINTAINERS
    }

    boolean isFor(Visitor visitor) {
        return switch (audience) {
            case ANYBODY -> true;
            case READERS -> visitor.seen().roadmap();
            case MAINTAINERS -> visitor.seen().queue();
        };
    }
}
