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
 */
public record Roadmap(
        String key,
        String project,
        String feedbackChannel,
        String maintainersChannel,
        List<Category> categories,
        Voting voting,
        Calendar calendar) {

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
