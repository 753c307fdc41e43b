package io.github.roadmapbot.sandbox.github.schema;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.access.Limits;
import io.github.roadmapbot.sandbox.github.board.BoardAccess;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Kept;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptComment;
import io.github.roadmapbot.sandbox.github.kept.KeptDiscussion;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entrances of GraphQL: the viewer, accounts and repositories by name, anything by its node id. */
final class QueryFields {

    /** GitHub takes no more ids at once. */
    private static final int MOST_NODES = 100;

    private final World world;
    private final Bearer bearer;
    private final BoardAccess access;
    private final Limits limits;

    QueryFields(World world, Bearer bearer, Limits limits) {
        this.world = world;
        this.bearer = bearer;
        this.access = new BoardAccess(bearer);
        this.limits = limits;
    }

    void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("viewer", request -> bearer.account())
                        .dataFetcher("node", request -> node(text(request, "id")))
                        .dataFetcher("nodes", this::nodes)
                        .dataFetcher("user", request -> owner(text(request, "login"), Account.Kind.USER))
                        .dataFetcher(
                                "organization", request -> owner(text(request, "login"), Account.Kind.ORGANIZATION))
                        .dataFetcher("repositoryOwner", this::anyOwner)
                        .dataFetcher("repository", this::repository)
                        .dataFetcher("rateLimit", request -> rateLimit()));
    }

    /** Those that cannot be had are null, each with an error of its own. */
    private Object nodes(DataFetchingEnvironment request) {
        List<String> ids = Objects.requireNonNull(request.getArgument("ids"));
        if (ids.size() > MOST_NODES) {
            throw new GraphQlRefusal(
                    "ARGUMENT_LIMIT",
                    "You may not provide more than %d node ids; you provided %d.".formatted(MOST_NODES, ids.size()));
        }
        List<@Nullable Kept> nodes = new ArrayList<>();
        var result = DataFetcherResult.<List<@Nullable Kept>>newResult();
        for (int i = 0; i < ids.size(); i++) {
            try {
                nodes.add(node(ids.get(i)));
            } catch (GraphQlRefusal refusal) {
                nodes.add(null);
                result.error(refusal.at(request, i));
            }
        }
        return result.data(nodes).build();
    }

    private Kept node(String id) {
        Kept node = world.node(id).orElseThrow(() -> GraphQlRefusal.noNode(id));
        boolean ofDiscussion = node instanceof KeptDiscussion || node instanceof KeptComment;
        if (ofDiscussion && !bearer.mayReadDiscussions()) {
            throw GraphQlRefusal.forbidden(bearer.notAccessible());
        }
        if (node instanceof KeptBoard board) {
            access.requireReading("node");
            if (!access.sees(board)) {
                throw GraphQlRefusal.noNode(id);
            }
        }
        return node;
    }

    private Account owner(String login, Account.Kind kind) {
        return world.account(login)
                .filter(account -> account.kind() == kind)
                .orElseThrow(() -> GraphQlRefusal.notFound("Could not resolve to %s with the login of '%s'."
                        .formatted(kind == Account.Kind.USER ? "a User" : "an Organization", login)));
    }

    private @Nullable Account anyOwner(DataFetchingEnvironment request) {
        return world.account(text(request, "login")).orElse(null);
    }

    private KeptRepository repository(DataFetchingEnvironment request) {
        String owner = text(request, "owner");
        String name = text(request, "name");
        return world.repository(owner, name)
                .orElseThrow(() -> GraphQlRefusal.notFound(
                        "Could not resolve to a Repository with the name '%s/%s'.".formatted(owner, name)));
    }

    private Map<String, Object> rateLimit() {
        Map<String, String> headers = limits.headers(Limits.Pool.GRAPHQL);
        return Map.of(
                "cost", 1,
                "limit", number(headers, "X-RateLimit-Limit"),
                "remaining", number(headers, "X-RateLimit-Remaining"),
                "used", number(headers, "X-RateLimit-Used"),
                "resetAt", Instant.ofEpochSecond(number(headers, "X-RateLimit-Reset")));
    }

    private static int number(Map<String, String> headers, String name) {
        return Integer.parseInt(headers.getOrDefault(name, "0"));
    }

    private static String text(DataFetchingEnvironment request, String argument) {
        return Objects.requireNonNull(request.getArgument(argument));
    }
}
