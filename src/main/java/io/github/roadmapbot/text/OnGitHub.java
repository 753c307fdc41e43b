package io.github.roadmapbot.text;

/**
 * Stands for a person of whom nothing is known but their account on GitHub: they have no name in Slack, and nobody can
 * write to them there.
 */
public final class OnGitHub {

    /** What others read where nobody knows what the account is called. */
    public static final String WORDS = "somebody on GitHub";

    /** How the ids of such people begin in the store; no id of Slack's does. */
    public static final String SIGN = "github:";

    /** The id of an account that is deleted. */
    private static final long NOBODY = 0;

    private OnGitHub() {}

    /** What they are known by here, whatever they are called there. */
    public static String person(long account) {
        return SIGN + account;
    }

    /** Whoever had an account and has left. */
    public static String left() {
        return person(NOBODY);
    }

    public static boolean is(String person) {
        return person.startsWith(SIGN);
    }
}
