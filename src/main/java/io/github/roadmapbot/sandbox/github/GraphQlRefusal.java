package io.github.roadmapbot.sandbox.github;

/** GraphQL's no: an error inside a 200, with one of GitHub's types. */
final class GraphQlRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;

    GraphQlRefusal(String type, String message) {
        super(message);
        this.type = type;
    }

    String type() {
        return type;
    }

    static GraphQlRefusal notFound(String message) {
        return new GraphQlRefusal("NOT_FOUND", message);
    }

    static GraphQlRefusal unprocessable(String message) {
        return new GraphQlRefusal("UNPROCESSABLE", message);
    }

    static GraphQlRefusal forbidden(String message) {
        return new GraphQlRefusal("FORBIDDEN", message);
    }

    static GraphQlRefusal mayNot(Account account, String mutation) {
        return forbidden(
                "%s does not have the correct permissions to execute `%s`".formatted(account.login(), mutation));
    }

    static GraphQlRefusal noNode(String id) {
        return notFound("Could not resolve to a node with the global id of '%s'".formatted(id));
    }
}
