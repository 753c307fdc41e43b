package io.github.roadmapbot.sandbox.github.graphql;

import io.github.roadmapbot.sandbox.github.kept.Account;

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
