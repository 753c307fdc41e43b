package io.github.roadmapbot.github.discussion;

/**
 * A category of discussions.
 *
 * @param slug the last part of its address
 */
public record Category(String name, String slug) {

    /** Whether people mean this category. */
    public boolean isCalled(String wanted) {
        return name.equalsIgnoreCase(wanted) || slug.equalsIgnoreCase(wanted);
    }
}
