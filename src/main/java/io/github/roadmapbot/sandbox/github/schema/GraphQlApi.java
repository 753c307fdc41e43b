package io.github.roadmapbot.sandbox.github.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.validation.ValidationError;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.access.Limits;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRequest;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlTroubles;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is behind {@code /graphql}: runs documents and says what went wrong in GitHub's form, inside a 200. */
public final class GraphQlApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQL graphQl;

    public GraphQlApi(World world, Lists lists, Bearer bearer, Limits limits) {
        GraphQlTroubles troubles = new GraphQlTroubles();
        this.graphQl = GraphQL.newGraphQL(new GraphQlSchema(world, lists, bearer, limits).build())
                .queryExecutionStrategy(new AsyncExecutionStrategy(troubles))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(troubles))
                .build();
    }

    public Answer answer(Call call) {
        if (!call.method().equals("POST")) {
            throw Refusal.notFound();
        }
        GraphQlRequest request = GraphQlRequest.parse(call.body());
        ExecutionInput.Builder input =
                ExecutionInput.newExecutionInput(request.query()).variables(request.variables());
        if (!request.operationName().isEmpty()) {
            input.operationName(request.operationName());
        }
        return Answer.json(200, json(graphQl.execute(input.build())));
    }

    private static String json(ExecutionResult result) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        if (!result.getErrors().isEmpty()) {
            List<Map<String, Object>> errors = new ArrayList<>();
            result.getErrors().forEach(error -> errors.add(shape(error)));
            body.put("errors", errors);
        }
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> shape(GraphQLError error) {
        Map<String, Object> shape = new LinkedHashMap<>();
        if (error instanceof GraphqlErrorException refused) {
            shape.put("type", String.valueOf(refused.getErrorType()));
        }
        if (error.getPath() != null) {
            shape.put("path", error.getPath());
        }
        if (error instanceof ValidationError invalid) {
            shape.put("extensions", Map.of("code", String.valueOf(invalid.getValidationErrorType())));
        }
        List<Map<String, Object>> locations = new ArrayList<>();
        if (error.getLocations() != null) {
            error.getLocations().forEach(at -> locations.add(Map.of("line", at.getLine(), "column", at.getColumn())));
        }
        shape.put("locations", locations);
        shape.put("message", String.valueOf(error.getMessage()));
        return shape;
    }
}
