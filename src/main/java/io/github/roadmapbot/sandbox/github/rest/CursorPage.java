package io.github.roadmapbot.sandbox.github.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.kept.Kept;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.List;
import java.util.function.Function;

/** A part of a list that goes on after a cursor, as the lists of boards do, and not by numbers of pages. */
public record CursorPage<T extends Kept>(List<T> entries, String link) {

    private static final int MOST = 100;

    /** The cursor is the id of the last entry before it. */
    public static <T extends Kept> CursorPage<T> of(List<T> all, RestRequest request, Lists lists) {
        int asked = request.query("per_page")
                .filter(given -> given.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElse(30);
        int size = lists.pageSizeFor(Math.min(MOST, asked));
        int from = request.query("after").map(cursor -> behind(all, cursor)).orElse(0);
        int to = Math.min(all.size(), from + size);
        String next = to < all.size()
                ? "<%s%s?per_page=%d&after=%s>; rel=\"next\""
                        .formatted(
                                request.apiUrl(),
                                request.call().path(),
                                asked,
                                all.get(to - 1).nodeId())
                : "";
        return new CursorPage<>(all.subList(from, to), next);
    }

    private static int behind(List<? extends Kept> all, String cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).nodeId().equals(cursor)) {
                return i + 1;
            }
        }
        throw Refusal.invalid(Problem.invalid("Query", "after"));
    }

    public Answer answer(Function<T, ObjectNode> shape) {
        Answer answer = Answer.json(
                200, Shapes.array(entries.stream().map(shape).toList()).toString());
        return link.isEmpty() ? answer : answer.with("Link", link);
    }
}
