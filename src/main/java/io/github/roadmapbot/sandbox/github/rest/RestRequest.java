package io.github.roadmapbot.sandbox.github.rest;

import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.wire.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A REST call with the variables of its path, its query, and whoever sent it.
 *
 * @param prefix what stands before every path on an enterprise server, which the call has not any more
 */
public record RestRequest(Call call, String prefix, Map<String, String> variables, Bearer bearer) {

    /** The part of the path that the route calls {@code name}. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no {" + name + "}");
        }
        return value;
    }

    /** A number in the path; whatever is not a number is not found. */
    public int number() {
        try {
            return Integer.parseInt(variable("number"));
        } catch (NumberFormatException e) {
            throw Refusal.notFound();
        }
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query().get(name));
    }

    /** Refuses parameters beyond these. The real one ignores them: here a mistake shall show. */
    public void allowQuery(String... names) {
        Set<String> allowed = Set.of(names);
        for (String name : query().keySet()) {
            if (!allowed.contains(name)) {
                throw Refusal.invalid(Refusal.Problem.invalid("Query", name));
            }
        }
    }

    /** Where this server was called, without a slash at the end. */
    public String apiUrl() {
        return "http://" + call.header("Host").orElse("127.0.0.1") + prefix;
    }

    Map<String, String> query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : call.query().split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
