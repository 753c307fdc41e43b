package io.github.roadmapbot.github.sight;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An issue as it stands on GitHub.
 *
 * @param asked the id by which it was asked for
 * @param by the login of who closed or reopened it last, as far as GitHub says
 * @param labels empty if they are not all known
 * @param items its places on boards; empty if they are not all known
 * @param assignees empty if they are not all known
 */
public record Sight(
        String asked,
        Place place,
        String title,
        Condition condition,
        Optional<String> by,
        Optional<Set<String>> labels,
        Optional<List<Item>> items,
        Optional<List<Assignee>> assignees) {

    /** Whether there is still something to do. */
    public enum Condition {
        OPEN,
        COMPLETED,
        NOT_PLANNED,
        DUPLICATE
    }

    /**
     * Where an issue is found.
     *
     * @param repository {@code owner/name}
     */
    public record Place(String repository, int number, String node, URI url) {}

    /** Somebody it is assigned to. */
    public record Assignee(long account, String login) {}

    /**
     * A place on a board.
     *
     * @param board the board's address for people
     * @param stage what is chosen in the field of that name, as in the two others; empty if nothing is
     */
    public record Item(String id, URI board, boolean archived, String stage, String category, String quarter) {

        Item saying(String otherStage, String otherCategory, String otherQuarter) {
            return new Item(id, board, archived, otherStage, otherCategory, otherQuarter);
        }
    }

    Sight withItems(UnaryOperator<Item> change) {
        return new Sight(
                asked,
                place,
                title,
                condition,
                by,
                labels,
                items.map(all -> all.stream().map(change).toList()),
                assignees);
    }

    public Sight {
        labels = labels.map(Set::copyOf);
        items = items.map(List::copyOf);
        assignees = assignees.map(List::copyOf);
    }
}
