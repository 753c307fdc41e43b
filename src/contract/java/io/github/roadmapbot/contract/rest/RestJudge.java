package io.github.roadmapbot.contract.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.contract.rest.Operation.Parameter;
import io.github.roadmapbot.traffic.Exchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with a request or an answer by an OpenAPI description. */
final class RestJudge {

    /**
     * What every operation may answer, though the description names it only with some: bad credentials, and limits.
     * Source: "Authenticating to the REST API" and "Rate limits for the REST API" in GitHub's documentation.
     */
    private static final Set<Integer> ANYWHERE = Set.of(401, 403, 429);

    private final OpenApi description;
    private final Schemas schemas;

    RestJudge(OpenApi description) {
        this.description = description;
        this.schemas = new Schemas(description);
    }

    Optional<Operation> operation(Exchange exchange) {
        return description.find(exchange.method(), exchange.path());
    }

    List<String> problemsOfRequest(Exchange exchange) {
        Optional<Operation> found = operation(exchange);
        if (found.isEmpty()) {
            return List.of("there is no such operation");
        }
        Operation operation = found.get();
        List<String> problems = new ArrayList<>();
        problems.addAll(parameters(operation.parameters("path"), operation.variables()));
        problems.addAll(parameters(operation.parameters("query"), query(exchange.query())));
        problems.addAll(headers(exchange));
        problems.addAll(requestBody(operation, exchange));
        return problems;
    }

    List<String> problemsOfAnswer(Exchange exchange) {
        Optional<Operation> found = operation(exchange);
        if (found.isEmpty()) {
            return exchange.status() == 404 ? List.of() : List.of("there is no such operation");
        }
        Operation operation = found.get();
        String mediaType = mediaType(exchange.answerHeader("Content-Type"));
        if (!operation.answersWith(exchange.status())) {
            return ANYWHERE.contains(exchange.status())
                    ? schemas.problems(description.schema("basic-error"), exchange.answer())
                    : List.of("the status %d is not described".formatted(exchange.status()));
        }
        if (!operation.saysSomething(exchange.status())) {
            return exchange.answer().isEmpty() ? List.of() : List.of("no body is described");
        }
        return operation
                .answer(exchange.status(), mediaType)
                .map(schema -> schemas.problems(schema, exchange.answer()))
                .orElseGet(() -> List.of("an answer of '%s' is not described".formatted(mediaType)));
    }

    private List<String> parameters(List<Parameter> known, Map<String, String> given) {
        List<String> problems = new ArrayList<>();
        Map<String, String> unknown = new LinkedHashMap<>(given);
        for (Parameter parameter : known) {
            String value = unknown.remove(parameter.name());
            if (value != null) {
                schemas.problemsOfText(parameter.schema(), value)
                        .forEach(problem -> problems.add(parameter.name() + ": " + problem));
            } else if (parameter.required()) {
                problems.add("the parameter '%s' is missing".formatted(parameter.name()));
            }
        }
        unknown.keySet().forEach(name -> problems.add("the parameter '%s' is not described".formatted(name)));
        return problems;
    }

    private static List<String> headers(Exchange exchange) {
        String accept = exchange.header("accept").orElse("");
        return accept.matches("application/(vnd\\.github(\\.v3)?\\+)?json")
                ? List.of()
                : List.of("it does not ask for JSON but for '%s'".formatted(accept));
    }

    private List<String> requestBody(Operation operation, Exchange exchange) {
        if (exchange.body().isEmpty()) {
            return operation.needsBody() ? List.of("the body is missing") : List.of();
        }
        if (!operation.takesBody()) {
            return List.of("a body is not described");
        }
        String mediaType = mediaType(exchange.header("content-type"));
        Optional<JsonNode> schema = operation.body(mediaType);
        return schema.map(each -> schemas.problems(each, exchange.body()))
                .orElseGet(() -> List.of("a body of '%s' is not described".formatted(mediaType)));
    }

    private static String mediaType(Optional<String> header) {
        return header.orElse("").replaceAll("\\s*;.*", "");
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
