package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.Unclear;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Views of an organisation's boards. Over REST they can be made with a filter, but neither listed nor changed; over GraphQL it is
 * the other way round. Names are not unique, so one looks before one makes.
 */
public final class Views {

    private static final Operation LIST = Operation.beside(Views.class, "BoardViews");
    private static final Operation FILTER = Operation.beside(Views.class, "FilterView");
    private static final Operation CHOSEN = Operation.beside(Views.class, "ChosenBy");

    private static final int AT_ONCE = 100;

    private final Wire wire;
    private final Board boards;

    public Views(Wire wire, Board boards) {
        this.wire = wire;
        this.boards = boards;
    }

    /** What shows the items with one of some options; a field's name stands there in small letters, with hyphens for spaces. */
    public static String filter(String field, List<String> options) {
        return named(field) + options.stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
    }

    /** Whether a filter says nothing but which options of a field are shown, as {@link #filter} writes it. */
    public static boolean saysOnly(String filter, String field, Predicate<String> option) {
        return filter.startsWith(named(field))
                && Stream.of(filter.substring(named(field).length()).split(",", -1))
                        .allMatch(each -> each.matches("\"[^\"]+\"") && option.test(each.replace("\"", "")));
    }

    private static String named(String field) {
        return field.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-") + ":";
    }

    /** Where people see the board. */
    public URI address(BoardName board) {
        return URI.create("https://%s/%s".formatted(wire.site(), board.path()));
    }

    /** The board's first view of that name. */
    public Optional<View> find(BoardName board, String name) throws GitHubFailure {
        BoardLayout layout = boards.look(board);
        return new GraphQl(wire, board)
                .find(
                        LIST,
                        Map.of("board", layout.id()),
                        "/node/views",
                        view -> view.path("name").asText().equalsIgnoreCase(name))
                .map(view -> new View(
                        view.path("id").asText(),
                        view.path("number").asInt(),
                        URI.create(
                                layout.url() + "/views/" + view.path("number").asInt()),
                        view.path("filter").asText("")));
    }

    /** Makes one more view, with columns; twice is two. */
    public View make(BoardName board, String name, String filter) throws GitHubFailure {
        requireOrganisation(board);
        JsonNode made =
                new Rest(wire, board).post(path(board), Map.of("name", name, "layout", "board", "filter", filter));
        int number = made.path("number").asInt();
        String url = made.path("html_url").asText("");
        if (number < 1 || url.isEmpty()) {
            throw new Unclear("GitHub's answer lacks the view that was made on " + board, null);
        }
        return new View(made.path("node_id").asText(), number, URI.create(url), filter);
    }

    /** Has a view show something else. */
    public void show(BoardName board, View view, String filter) throws GitHubFailure {
        new GraphQl(wire, board).run(FILTER, Map.of("view", view.id(), "filter", filter));
    }

    private static void requireOrganisation(BoardName board) throws NeedsPerson {
        if (board.ownedByUser()) {
            throw new NeedsPerson(
                    "The " + board + " belongs to a person, and GitHub lets programs make views on boards of"
                            + " organisations only.",
                    "PERSONS_BOARD");
        }
    }

    /** The ids of the items that a view shows. */
    public List<String> items(BoardName board, int view) throws GitHubFailure {
        return new Rest(wire, board)
                .list(path(board) + "/" + view + "/items?per_page=100").stream()
                        .map(item -> item.path("node_id").asText())
                        .toList();
    }

    /** What these items have chosen in a field; those that are gone, or cannot be seen, are left out. */
    public List<ViewedItem> chosen(BoardName board, String field, List<String> items) throws GitHubFailure {
        List<ViewedItem> chosen = new ArrayList<>();
        for (int i = 0; i < items.size(); i += AT_ONCE) {
            List<String> some = items.subList(i, Math.min(i + AT_ONCE, items.size()));
            new GraphQl(wire, board)
                    .runPartly(CHOSEN, Map.of("items", some, "field", field))
                    .path("nodes")
                    .valueStream()
                    .filter(JsonNode::isObject)
                    .map(ViewedItem::of)
                    .forEach(chosen::add);
        }
        Map<String, Map<String, String>> ofIssues = boards.issueColumns().of(board, Set.of(field), items);
        return chosen.stream()
                .map(item -> Optional.ofNullable(ofIssues.get(item.id()))
                        .map(says -> item.saying(says.getOrDefault(field, item.option())))
                        .orElse(item))
                .toList();
    }

    private static String path(BoardName board) {
        return "/%s/%s/projectsV2/%d/views"
                .formatted(board.ownedByUser() ? "users" : "orgs", board.owner(), board.number());
    }
}
