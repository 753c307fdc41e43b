package io.github.roadmapbot.publish;

/**
 * Where people talk about a quarter.
 *
 * @param category the name or slug of the category of the quarters' discussions
 * @param mirrorsReleased whether what its proposer has released stands there before anybody approved it
 */
public record Talk(String category, DiscussionTitle title, boolean mirrorsReleased) {

    /** As it comes, in this category. */
    public static Talk in(String category) {
        return new Talk(category, DiscussionTitle.DEFAULT, false);
    }
}
