package io.github.roadmapbot.slack;

import java.util.Objects;

/** One thing that can be typed after the slash command; its help is made from what it says of itself. */
public interface Subcommand {

    /**
     * What somebody typed.
     *
     * @param rest what stands after the subcommand's name, unescaped
     * @param triggerId opens one modal within three seconds
     */
    record Typed(String user, String channel, String rest, String triggerId) {

        public Typed {
            Objects.requireNonNull(user, "Nobody typed it");
            Objects.requireNonNull(channel, "It was typed nowhere");
        }
    }

    /** The word it starts with. */
    String name();

    /** What may follow, for example {@code [title]}; may be empty. */
    String arguments();

    /** One line for the help. */
    String description();

    /** Whether the help names it; what does not work here is only answered. */
    default boolean offered() {
        return true;
    }

    /**
     * Answers within Slack's three seconds, so without calling anybody.
     *
     * @return what only the person who typed it sees; empty to say nothing
     */
    SlackWeb.Content answer(Typed typed);
}
