package io.github.roadmapbot.github;

/**
 * GitHub refused for a reason that trying again does not mend; the message says what happened and what to do about it.
 */
public final class NeedsPerson extends GitHubFailure {

    private static final long serialVersionUID = 1L;

    private final String codes;

    /**
     * Takes GitHub's own words for the reason, such as {@code already_exists} or {@code NOT_FOUND}, with spaces
     * between; a refusal over REST also has its status, such as {@code HTTP_401}.
     */
    public NeedsPerson(String message, String codes) {
        super(message, null);
        this.codes = codes;
    }

    /** Whether GitHub gave this one of its words as the reason. */
    public boolean because(String code) {
        return (" " + codes + " ").contains(" " + code + " ");
    }
}
