package io.github.roadmapbot.sandbox.github.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.github.roadmapbot.sandbox.github.kept.Kept;
import io.github.roadmapbot.sandbox.github.world.Lists;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GraphQL's lists: a window of one, with cursors to move it. */
public final class Connections {

    /** GitHub gives no more than this many nodes at once. */
    private static final int MOST = 100;

    private final Lists lists;

    public Connections(Lists lists) {
        this.lists = lists;
    }

    /** What the connection shows of {@code all}: only what lists know of already, and one page of it. */
    public <K extends Kept> Map<String, Object> of(List<K> all, DataFetchingEnvironment request) {
        return whole(lists.visible(all), request);
    }

    /** One page of what belongs to a thing itself, which no lag hides. */
    public <K extends Kept> Map<String, Object> whole(List<K> known, DataFetchingEnvironment request) {
        Optional<Integer> first = bound(request, "first");
        Optional<Integer> last = bound(request, "last");
        if (first.isEmpty() && last.isEmpty()) {
            throw new GraphQlRefusal(
                    "MISSING_PAGINATION_BOUNDARIES",
                    "You must provide a `first` or `last` value to properly paginate the `%s` connection."
                            .formatted(request.getField().getName()));
        }
        int from = cursor(request, "after", known).map(at -> at + 1).orElse(0);
        int to = cursor(request, "before", known).orElse(known.size());
        if (first.isPresent()) {
            to = Math.min(to, from + lists.pageSizeFor(first.get()));
        } else {
            from = Math.max(from, to - lists.pageSizeFor(last.orElseThrow()));
        }
        return window(known, from, Math.max(from, to));
    }

    private static <K extends Kept> Map<String, Object> window(List<K> all, int from, int to) {
        List<K> nodes = all.subList(from, to);
        Map<String, @Nullable Object> page = new HashMap<>();
        page.put("hasPreviousPage", from > 0);
        page.put("hasNextPage", to < all.size());
        page.put("startCursor", nodes.isEmpty() ? null : cursor(nodes.get(0)));
        page.put("endCursor", nodes.isEmpty() ? null : cursor(nodes.get(nodes.size() - 1)));
        List<Map<String, Object>> edges = nodes.stream()
                .map(node -> Map.<String, Object>of("cursor", cursor(node), "node", node))
                .toList();
        return Map.of("nodes", nodes, "edges", edges, "totalCount", all.size(), "pageInfo", page);
    }

    private static Optional<Integer> bound(DataFetchingEnvironment request, String name) {
        Integer asked = request.getArgument(name);
        if (asked != null && asked > MOST) {
            throw new GraphQlRefusal(
                    "EXCESSIVE_PAGINATION",
                    "Requesting %d records on the `%s` connection exceeds the `%s` limit of %d records."
                            .formatted(asked, request.getField().getName(), name, MOST));
        }
        if (asked != null && asked < 0) {
            throw GraphQlRefusal.unprocessable("`%s` must not be negative.".formatted(name));
        }
        return Optional.ofNullable(asked);
    }

    private static String cursor(Kept node) {
        byte[] text = ("cursor:v2:" + node.nodeId()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(text);
    }

    private static Optional<Integer> cursor(DataFetchingEnvironment request, String name, List<? extends Kept> all) {
        String cursor = request.getArgument(name);
        if (cursor == null) {
            return Optional.empty();
        }
        for (int i = 0; i < all.size(); i++) {
            if (cursor(all.get(i)).equals(cursor)) {
                return Optional.of(i);
            }
        }
        throw new GraphQlRefusal(
                "INVALID_CURSOR_ARGUMENTS", "`%s` does not appear to be a valid cursor.".formatted(cursor));
    }
}
