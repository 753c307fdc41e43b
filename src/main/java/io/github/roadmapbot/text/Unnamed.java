package io.github.roadmapbot.text;

import java.util.UUID;

/** Stands for a person who had their name taken out: it tells one such person from another, and leads back to nobody. */
public final class Unnamed {

    /** What others read where the name was. */
    public static final String WORDS = "somebody who asked not to be named";

    /** No id of Slack's begins with it. */
    private static final String SIGN = "~";

    private Unnamed() {}

    /** A new one, made by chance alone. */
    public static String fresh() {
        return SIGN + UUID.randomUUID();
    }

    public static boolean is(String person) {
        return person.startsWith(SIGN);
    }
}
