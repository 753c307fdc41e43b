package io.github.roadmapbot.feedback;

import java.util.List;
import java.util.Optional;

/**
 * One configured programme: who plans what where.
 *
 * @param key names it in the store
 * @param project the project as people name it
 * @param feedbackChannel the Slack channel (its id) where suggestions are seen and voted on
 * @param maintainersChannel the Slack channel (its id) where maintainers decide
 * @param channels the others that belong to it
 * @param repositories where its issues can be opened, as {@code owner/name}, the usual one first; with one at most there is
 *     nothing to choose
 */
public record Roadmap(
        String key,
        String project,
        String feedbackChannel,
        String maintainersChannel,
        List<Channel> channels,
        List<String> repositories,
        List<Category> categories,
        Voting voting,
        Calendar calendar) {

    public Roadmap {
        channels = List.copyOf(channels);
        repositories = List.copyOf(repositories);
    }

    /** Without further channels. */
    public Roadmap(
            String key,
            String project,
            String feedbackChannel,
            String maintainersChannel,
            List<Category> categories,
            Voting voting,
            Calendar calendar) {
        this(key, project, feedbackChannel, maintainersChannel, List.of(), List.of(), categories, voting, calendar);
    }

    /** With the usual rules of voting. */
    public Roadmap(
            String key,
            String project,
            String feedbackChannel,
            String maintainersChannel,
            List<Category> categories,
            List<String> voteEmojis,
            Calendar calendar) {
        this(key, project, feedbackChannel, maintainersChannel, categories, Voting.by(voteEmojis), calendar);
    }

    /** The canonical names of the emojis that count as a vote, in the order in which the card offers them. */
    public List<String> voteEmojis() {
        return voting.names();
    }

    /** The same one with the repositories in which its issues can be opened. */
    public Roadmap in(List<String> places) {
        return new Roadmap(
                key, project, feedbackChannel, maintainersChannel, channels, places, categories, voting, calendar);
    }

    /**
     * Where the issue of a suggestion goes: where it is said to, else where its category's go, else where most do. What is
     * not configured any more does not count.
     */
    public Optional<String> repository(Optional<String> said, String categoryKey) {
        return said.filter(repositories::contains)
                .or(() -> category(categoryKey).flatMap(Category::repository).filter(repositories::contains))
                .or(() -> repositories.stream().findFirst());
    }

    /** What a wish from this channel begins with, if anything is said of that. */
    public Optional<Channel> channel(String id) {
        return channels.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Category> category(String categoryKey) {
        return categories.stream()
                .filter(each -> each.key().equals(categoryKey))
                .findFirst();
    }

    /** The category's name, or its bare key where the category has since left the configuration. */
    public String categoryName(String categoryKey) {
        return category(categoryKey).map(Category::name).orElse(categoryKey);
    }
}
