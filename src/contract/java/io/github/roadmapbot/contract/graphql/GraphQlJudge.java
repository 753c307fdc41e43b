package io.github.roadmapbot.contract.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.github.roadmapbot.traffic.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a GraphQL request or an answer to it by a schema. */
final class GraphQlJudge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_A_REQUEST = Set.of("query", "operationName", "variables");
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private final GraphQLSchema schema;

    GraphQlJudge(GraphQLSchema schema) {
        this.schema = schema;
    }

    List<String> problemsOfDocument(String document) {
        return problems(ParseAndValidate.parseAndValidate(
                        schema, ExecutionInput.newExecutionInput(document).build())
                .getErrors());
    }

    /** What a request asks, as it was written. */
    String document(Exchange exchange) {
        return json(exchange.body()).path("query").asText();
    }

    List<String> problemsOfRequest(Exchange exchange) {
        JsonNode request = json(exchange.body());
        List<String> problems = new ArrayList<>();
        request.fieldNames().forEachRemaining(name -> {
            if (!OF_A_REQUEST.contains(name)) {
                problems.add("a request has no '%s'".formatted(name));
            }
        });
        problems.addAll(problemsOfDocument(request.path("query").asText()));
        return problems.isEmpty() ? problemsOfVariables(request) : problems;
    }

    /** What an error is like is not in any schema: a message, and perhaps a type, a path and places. */
    List<String> problemsOfAnswer(Exchange exchange) {
        JsonNode answer = json(exchange.answer());
        List<String> problems = new ArrayList<>();
        answer.path("errors").forEach(error -> {
            if (!error.path("message").isTextual()) {
                problems.add("an error lacks its message: " + error);
            }
        });
        if (!answer.path("data").isObject()) {
            return answer.path("errors").isEmpty() ? List.of("neither data nor errors") : problems;
        }
        problems.addAll(problemsOfData(json(exchange.body()), answer.path("data")));
        return problems;
    }

    /** Asks the recorded data, by the schema's rules, for what was asked: it has to come out as it went in. */
    private List<String> problemsOfData(JsonNode request, JsonNode data) {
        ExecutionResult result = GraphQL.newGraphQL(schema)
                .build()
                .execute(ExecutionInput.newExecutionInput(request.path("query").asText())
                        .operationName(request.path("operationName").asText())
                        .variables(variables(request))
                        .root(JSON.convertValue(data, OBJECT)));
        List<String> problems = new ArrayList<>(problems(result.getErrors()));
        if (problems.isEmpty() && !JSON.valueToTree(result.getData()).equals(data)) {
            problems.add("%s is not %s".formatted(data, JSON.valueToTree(result.getData())));
        }
        return problems;
    }

    private List<String> problemsOfVariables(JsonNode request) {
        OperationDefinition operation = Parser.parse(request.path("query").asText())
                .getDefinitionsOfType(OperationDefinition.class).get(0);
        List<VariableDefinition> declared = operation.getVariableDefinitions();
        Map<String, @Nullable Object> given = variables(request);
        List<String> problems = new ArrayList<>();
        if (!String.valueOf(operation.getName()).equals(request.path("operationName").asText())) {
            problems.add("the document has no operation " + request.path("operationName"));
        }
        given.keySet().stream()
                .filter(name -> declared.stream().noneMatch(each -> each.getName().equals(name)))
                .forEach(name -> problems.add("$%s is not declared".formatted(name)));
        try {
            ValuesResolver.coerceVariableValues(
                    schema, declared, RawVariables.of(given), GraphQLContext.getDefault(), Locale.ENGLISH);
        } catch (RuntimeException e) { // whatever graphql-java has to say against them
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems;
    }

    private static Map<String, @Nullable Object> variables(JsonNode request) {
        return JSON.convertValue(request.path("variables"), OBJECT);
    }

    private static List<String> problems(List<? extends GraphQLError> errors) {
        return errors.stream().map(error -> String.valueOf(error.getMessage())).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + text, e);
        }
    }
}
