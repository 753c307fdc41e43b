package io.github.roadmapbot.github.sight;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.board.IssueColumns;
import io.github.roadmapbot.github.sight.Sight.Item;
import io.github.roadmapbot.github.sight.Sights.Fields;
import java.util.List;
import java.util.Map;

/** Adds what places on the board say in columns that show issue fields of the organisation. */
final class ItemColumns {

    private final IssueColumns issueColumns;

    ItemColumns(IssueColumns issueColumns) {
        this.issueColumns = issueColumns;
    }

    List<Sight> added(List<Sight> seen, Fields fields) throws GitHubFailure {
        List<String> items = seen.stream()
                .flatMap(each -> each.items().orElseGet(List::of).stream())
                .filter(item -> isOn(item, fields.board()))
                .map(Item::id)
                .toList();
        List<String> columns = List.of(fields.stage(), fields.category(), fields.quarter());
        Map<String, Map<String, String>> said = issueColumns.of(fields.board(), columns, items);
        return said.isEmpty()
                ? seen
                : seen.stream()
                        .map(each ->
                                each.withItems(item -> saying(item, fields, said.getOrDefault(item.id(), Map.of()))))
                        .toList();
    }

    private static Item saying(Item item, Fields fields, Map<String, String> says) {
        return item.saying(
                says.getOrDefault(fields.stage(), item.stage()),
                says.getOrDefault(fields.category(), item.category()),
                says.getOrDefault(fields.quarter(), item.quarter()));
    }

    private static boolean isOn(Item item, BoardName board) {
        return item.board().getPath().equalsIgnoreCase("/" + board.path());
    }
}
