package io.github.roadmapbot.github.sight;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.IssueColumns;
import io.github.roadmapbot.github.sight.Sight.Condition;
import io.github.roadmapbot.github.sight.Sight.Item;
import io.github.roadmapbot.github.sight.Sight.Place;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Hub;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHRepository;

/** Looks at issues as people have left them, many at once. */
public final class Sights {

    /** How many things GitHub is asked about at once at most. */
    public static final int MOST = 100;

    /**
     * The names of the board's fields.
     *
     * @param board that of which columns may show issue fields of the organisation
     */
    public record Fields(BoardName board, String stage, String category, String quarter) {}

    private static final Operation ISSUES = Operation.beside(Sights.class, "Issues");

    private final Wire wire;
    private final ItemColumns columns;

    public Sights(Wire wire, Clock clock) {
        this.wire = wire;
        this.columns = new ItemColumns(new IssueColumns(wire, clock));
    }

    /**
     * The issues with these ids; those that GitHub does not show are left out. Whoever may not see boards is shown the rest.
     *
     * @param place one of their repositories, which all belong to one owner
     */
    public List<Sight> of(RepositoryName place, List<String> nodes, Fields fields) throws GitHubFailure {
        List<Sight> seen = new ArrayList<>(asked(place, nodes, fields, true));
        Set<String> known = new HashSet<>();
        seen.forEach(each -> known.add(each.asked()));
        List<String> unseen =
                nodes.stream().filter(node -> !known.contains(node)).toList();
        if (!unseen.isEmpty()) {
            seen.addAll(asked(place, unseen, fields, false));
        }
        return columns.added(seen, fields);
    }

    private List<Sight> asked(RepositoryName place, List<String> nodes, Fields fields, boolean board)
            throws GitHubFailure {
        Map<String, Object> variables = new HashMap<>(Map.of("nodes", nodes, "board", board));
        variables.put("stage", fields.stage());
        variables.put("category", fields.category());
        variables.put("quarter", fields.quarter());
        JsonNode answers = new GraphQl(wire, place).runPartly(ISSUES, variables).path("nodes");
        List<Sight> seen = new ArrayList<>();
        for (int i = 0; i < answers.size() && i < nodes.size(); i++) {
            if (answers.get(i).hasNonNull("number")) {
                seen.add(sight(nodes.get(i), answers.get(i)));
            }
        }
        return seen;
    }

    /**
     * Where an issue is now that was there once; empty if it was deleted, or moved to where the bot may not look. Over
     * GraphQL an issue that was moved to another repository cannot be found by its old name; over REST GitHub leads there.
     */
    public Optional<Place> trace(RepositoryName repository, int number) throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        GHRepository place = hub.repository();
        if (!place.hasIssues()) {
            throw new NeedsPerson("The issues of " + repository + " are switched off", "NO_ISSUES");
        }
        try {
            return Optional.of(hub.read(
                    "look where #%d of %s is".formatted(number, repository), gitHub -> at(place.getIssue(number))));
        } catch (NeedsPerson e) {
            if (e.because("HTTP_404") || e.because("HTTP_410")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Place at(GHIssue issue) throws IOException {
        URI url = URI.create(String.valueOf(issue.getHtmlUrl()));
        String[] path = url.getPath().split("/", -1);
        if (path.length < 4 || issue.getNodeId() == null) {
            throw new IOException("the answer is not an issue");
        }
        String repository = path[path.length - 4] + "/" + path[path.length - 3];
        return new Place(repository, issue.getNumber(), issue.getNodeId(), url);
    }

    private static Sight sight(String asked, JsonNode issue) {
        Place place = new Place(
                issue.at("/repository/nameWithOwner").asText(),
                issue.path("number").asInt(),
                issue.path("id").asText(),
                URI.create(issue.path("url").asText()));
        return new Sight(
                asked,
                place,
                issue.path("title").asText(),
                condition(issue),
                by(issue),
                labels(issue),
                items(issue),
                assignees(issue));
    }

    private static Condition condition(JsonNode issue) {
        if (!issue.path("state").asText().equals("CLOSED")) {
            return Condition.OPEN;
        }
        return switch (issue.path("stateReason").asText()) {
            case "NOT_PLANNED" -> Condition.NOT_PLANNED;
            case "DUPLICATE" -> Condition.DUPLICATE;
            default -> Condition.COMPLETED;
        };
    }

    private static Optional<String> by(JsonNode issue) {
        return Optional.of(issue.at("/timelineItems/nodes/0/actor/login").asText(""))
                .filter(login -> !login.isEmpty());
    }

    private static Optional<Set<String>> labels(JsonNode issue) {
        JsonNode labels = issue.path("labels");
        if (!isWhole(labels)) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        labels.path("nodes").forEach(label -> names.add(label.path("name").asText()));
        return Optional.of(names);
    }

    private static Optional<List<Item>> items(JsonNode issue) {
        JsonNode items = issue.path("projectItems");
        if (!isWhole(items)) {
            return Optional.empty();
        }
        List<Item> all = new ArrayList<>();
        for (JsonNode item : items.path("nodes")) {
            if (item.at("/project/url").isTextual()) {
                all.add(item(item));
            }
        }
        return Optional.of(all);
    }

    private static Optional<List<Sight.Assignee>> assignees(JsonNode issue) {
        JsonNode assignees = issue.path("assignees");
        if (!isWhole(assignees)) {
            return Optional.empty();
        }
        List<Sight.Assignee> all = new ArrayList<>();
        for (JsonNode each : assignees.path("nodes")) {
            if (each.hasNonNull("login")) {
                all.add(new Sight.Assignee(
                        each.path("databaseId").asLong(), each.path("login").asText()));
            }
        }
        return Optional.of(all);
    }

    private static Item item(JsonNode item) {
        return new Item(
                item.path("id").asText(),
                URI.create(item.at("/project/url").asText()),
                item.path("isArchived").asBoolean(),
                item.at("/stage/name").asText(""),
                item.at("/category/name").asText(""),
                item.at("/quarter/name").asText(""));
    }

    private static boolean isWhole(JsonNode connection) {
        return connection.path("nodes").isArray()
                && !connection.at("/pageInfo/hasNextPage").asBoolean();
    }
}
