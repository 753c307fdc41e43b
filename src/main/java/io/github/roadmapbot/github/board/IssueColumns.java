package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Wire;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What items say in those columns that show issue fields of the organisation, which GitHub tells as another type than the
 * board's own. Only boards that have such columns are asked: servers that lack them do not know the type either.
 */
public final class IssueColumns {

    private static final int AT_ONCE = 100;

    private final Wire wire;
    private final IssueFields fields;

    IssueColumns(Wire wire, IssueFields fields) {
        this.wire = wire;
        this.fields = fields;
    }

    public IssueColumns(Wire wire, Clock clock) {
        this(wire, new IssueFields(wire, clock));
    }

    /**
     * What each item says, by its id and by those of the columns that show issue fields; how a column is written in capitals
     * does not matter. Whoever may not see the board's columns is told that there are none.
     */
    public Map<String, Map<String, String>> of(BoardName board, Collection<String> columns, List<String> items)
            throws GitHubFailure {
        Set<String> known = items.isEmpty() ? Set.of() : known(board);
        List<String> wanted = known.stream()
                .filter(column -> columns.stream().anyMatch(column::equalsIgnoreCase))
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        IssueColumnsQuery query = new IssueColumnsQuery(wanted);
        Map<String, Map<String, String>> said = new HashMap<>();
        for (int i = 0; i < items.size(); i += AT_ONCE) {
            List<String> some = items.subList(i, Math.min(i + AT_ONCE, items.size()));
            for (JsonNode item : new GraphQl(wire, board)
                    .runPartly(query.operation(), query.variables(some))
                    .path("nodes")) {
                if (item.hasNonNull("id")) {
                    said.put(item.path("id").asText(), inAnyCapitals(query.read(item)));
                }
            }
        }
        return said;
    }

    private Set<String> known(BoardName board) throws GitHubFailure {
        try {
            return fields.of(board).keySet();
        } catch (NeedsPerson e) {
            return Set.of();
        }
    }

    private static Map<String, String> inAnyCapitals(Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(values);
        return all;
    }
}
