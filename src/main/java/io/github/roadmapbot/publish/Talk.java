package io.github.roadmapbot.publish;

import io.github.roadmapbot.publish.opening.DiscussionTemplate;

/**
 * Where people talk about a quarter.
 *
 * @param category the name or slug of the category of the quarters' discussions
 * @param body what they say at their top
 * @param mirrorsReleased whether what its proposer has released stands there before anybody approved it
 */
public record Talk(String category, DiscussionTitle title, DiscussionTemplate body, boolean mirrorsReleased) {

    /** With what discussions say unless somebody has configured something else. */
    public Talk(String category, DiscussionTitle title, boolean mirrorsReleased) {
        this(category, title, DiscussionTemplate.DEFAULT, mirrorsReleased);
    }

    /** As it comes, in this category. */
    public static Talk in(String category) {
        return new Talk(category, DiscussionTitle.DEFAULT, false);
    }
}
