package io.github.roadmapbot.feedback;

import java.util.List;

/**
 * Every sign of support for a suggestion, in Slack and on GitHub; what of it counts is for {@link Voting} to say.
 *
 * @param upvotes how many the comment on GitHub with the most of them has, which does not say whose they are
 * @param shared how many of those who cheered are voters in Slack, too, who have been forgotten since
 */
public record Support(List<Cast> casts, List<Cheer> cheers, int upvotes, int shared) {

    /**
     * A reaction on GitHub.
     *
     * @param voice who in Slack it is, if they have linked their account; otherwise nobody's id in Slack
     * @param content as GitHub names it, for example {@code THUMBS_UP}
     */
    public record Cheer(String voice, String content) {}

    public Support {
        casts = List.copyOf(casts);
        cheers = List.copyOf(cheers);
    }

    /** Of people who are all known. */
    public Support(List<Cast> casts, List<Cheer> cheers, int upvotes) {
        this(casts, cheers, upvotes, 0);
    }

    /** Nothing but what was done in Slack. */
    public static Support inSlack(List<Cast> casts) {
        return new Support(casts, List.of(), 0);
    }
}
