package io.github.roadmapbot.sandbox.github.rest;

import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which REST paths exist, and who answers them; whatever is not here is not found. */
public final class Routes {

    private record Route(String method, List<String> pattern, Function<RestRequest, Answer> answer) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; {@code {name}} in the pattern stands for any one part of a path, {@code {+name}} at its end for all that is left. */
    public Routes on(String method, String pattern, Function<RestRequest, Answer> answer) {
        routes.add(new Route(method, List.of(pattern.split("/", -1)), answer));
        return this;
    }

    public Answer answer(Call call, String prefix, Bearer bearer) {
        List<String> path = List.of(call.path().split("/", -1));
        for (Route route : routes) {
            Optional<Map<String, String>> variables =
                    route.method.equals(call.method()) ? match(route.pattern, path) : Optional.empty();
            if (variables.isPresent()) {
                return route.answer.apply(new RestRequest(call, prefix, variables.get(), bearer));
            }
        }
        throw Refusal.notFound();
    }

    private static Optional<Map<String, String>> match(List<String> pattern, List<String> path) {
        String last = pattern.get(pattern.size() - 1);
        if (last.startsWith("{+") && path.size() > pattern.size()) {
            List<String> shorter = new ArrayList<>(path.subList(0, pattern.size() - 1));
            shorter.add(String.join("/", path.subList(pattern.size() - 1, path.size())));
            return match(pattern, shorter);
        }
        if (pattern.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            if (part.startsWith("{")) {
                variables.put(part.substring(part.startsWith("{+") ? 2 : 1, part.length() - 1), path.get(i));
            } else if (!part.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
