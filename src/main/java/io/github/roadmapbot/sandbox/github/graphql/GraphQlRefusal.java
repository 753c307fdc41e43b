package io.github.roadmapbot.sandbox.github.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorException;
import graphql.schema.DataFetchingEnvironment;
import io.github.roadmapbot.sandbox.github.kept.Account;
import java.util.List;

/** GraphQL's no: an error inside a 200, with one of GitHub's types. */
public final class GraphQlRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;

    public GraphQlRefusal(String type, String message) {
        super(message);
        this.type = type;
    }

    String type() {
        return type;
    }

    /** The error of one element of a list, of which the others are answered. */
    public GraphQLError at(DataFetchingEnvironment list, int index) {
        return GraphqlErrorException.newErrorException()
                .message(String.valueOf(getMessage()))
                .path(list.getExecutionStepInfo().getPath().segment(index).toList())
                .sourceLocations(List.of(list.getField().getSourceLocation()))
                .errorClassification(ErrorClassification.errorClassification(type))
                .build();
    }

    public static GraphQlRefusal notFound(String message) {
        return new GraphQlRefusal("NOT_FOUND", message);
    }

    public static GraphQlRefusal unprocessable(String message) {
        return new GraphQlRefusal("UNPROCESSABLE", message);
    }

    public static GraphQlRefusal forbidden(String message) {
        return new GraphQlRefusal("FORBIDDEN", message);
    }

    public static GraphQlRefusal mayNot(Account account, String mutation) {
        return forbidden(
                "%s does not have the correct permissions to execute `%s`".formatted(account.login(), mutation));
    }

    public static GraphQlRefusal noNode(String id) {
        return notFound("Could not resolve to a node with the global id of '%s'".formatted(id));
    }
}
