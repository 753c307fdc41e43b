package io.github.roadmapbot.publish.board;

import io.github.roadmapbot.feedback.QuarterView;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.board.ViewedItem;
import io.github.roadmapbot.github.board.Views;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares what a view shows with what it should show, by what the field of the quarters says, in small letters. What people have moved to another quarter, archived or taken from the
 * board is not missing, and what they have put into the quarter themselves is not strange.
 */
record Comparison(Views views, BoardName board, String field, Set<String> options) {

    QuarterView of(QuarterView view, Map<String, SuggestionId> published) throws GitHubFailure {
        Set<String> shown = new HashSet<>(views.items(board, view.number().orElseThrow()));
        List<String> absent =
                published.keySet().stream().filter(id -> !shown.contains(id)).toList();
        List<String> others =
                shown.stream().filter(id -> !published.containsKey(id)).sorted().toList();
        List<SuggestionId> missing = those(absent, item -> belongs(item) && !item.archived()).stream()
                .map(item -> published.get(item.id()))
                .filter(Objects::nonNull)
                .toList();
        List<String> strange = those(others, item -> !belongs(item)).stream()
                .map(ViewedItem::shown)
                .toList();
        return new QuarterView(view.number(), view.url(), view.filter(), "", missing, strange);
    }

    private List<ViewedItem> those(List<String> items, Predicate<ViewedItem> which) throws GitHubFailure {
        return views.chosen(board, field, items).stream().filter(which).toList();
    }

    private boolean belongs(ViewedItem item) {
        return options.contains(item.option().toLowerCase(Locale.ROOT));
    }
}
