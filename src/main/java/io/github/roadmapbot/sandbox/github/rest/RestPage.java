package io.github.roadmapbot.sandbox.github.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One page of a REST list, with the header that leads to the others. */
public record RestPage<T>(List<T> entries, String link) {

    /** More than this is not given, however much is asked for. */
    private static final int MOST = 100;

    public static <T> RestPage<T> of(List<T> all, RestRequest request, Lists lists) {
        int size = lists.pageSizeFor(Math.min(MOST, positive(request, "per_page", 30)));
        int page = positive(request, "page", 1);
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int from = (int) Math.min(all.size(), (page - 1L) * size);
        int to = Math.min(all.size(), from + size);
        return new RestPage<>(all.subList(from, to), link(request, page, pages));
    }

    public Answer answer(Function<T, ObjectNode> shape) {
        return linked(Answer.json(
                200, Shapes.array(entries.stream().map(shape).toList()).toString()));
    }

    public Answer linked(Answer answer) {
        return link.isEmpty() ? answer : answer.with("Link", link);
    }

    /** What is not a number, or not a positive one, counts as not given. */
    private static int positive(RestRequest request, String name, int otherwise) {
        String given = request.query(name).orElse("");
        return given.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(given) : otherwise;
    }

    private static String link(RestRequest request, int page, int pages) {
        List<String> links = new ArrayList<>();
        if (page > 1) {
            links.add(link(request, page - 1, "prev"));
            links.add(link(request, 1, "first"));
        }
        if (page < pages) {
            links.add(link(request, page + 1, "next"));
            links.add(link(request, pages, "last"));
        }
        return String.join(", ", links);
    }

    private static String link(RestRequest request, int page, String relation) {
        StringBuilder query = new StringBuilder();
        Map<String, String> parameters = request.query();
        parameters.remove("page");
        parameters.forEach((name, value) ->
                query.append(encoded(name)).append('=').append(encoded(value)).append('&'));
        return "<%s%s?%spage=%d>; rel=\"%s\""
                .formatted(request.apiUrl(), request.call().path(), query, page, relation);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
