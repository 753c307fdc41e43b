package io.github.roadmapbot.sandbox.github.graphql;

import graphql.ErrorClassification;
import graphql.GraphqlErrorException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a field throws into an error of the answer; a mistake of the stand-in's own is logged as one. */
public final class GraphQlTroubles implements DataFetcherExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(GraphQlTroubles.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters trouble) {
        Throwable thrown = trouble.getException();
        String type = "INTERNAL";
        if (thrown instanceof GraphQlRefusal refusal) {
            type = refusal.type();
        } else {
            log.error("{} could not be answered", trouble.getPath(), thrown);
        }
        GraphqlErrorException error = GraphqlErrorException.newErrorException()
                .message(String.valueOf(thrown.getMessage()))
                .path(trouble.getPath().toList())
                .sourceLocations(List.of(trouble.getSourceLocation()))
                .errorClassification(ErrorClassification.errorClassification(type))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}
