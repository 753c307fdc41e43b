package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRequest;
import io.github.roadmapbot.sandbox.wire.Call;
import java.util.function.Predicate;

/** Tells requests apart by what they are about to do, for faults and for counting. */
public final class Requests {

    /** Where REST begins on an enterprise server. */
    private static final String ENTERPRISE = "(/api/v3)?";

    private Requests() {}

    public static Predicate<Call> any() {
        return call -> true;
    }

    /** The POST that creates an issue in any repository. */
    public static Predicate<Call> createsIssue() {
        return posts("/repos/[^/]+/[^/]+/issues");
    }

    /** The POST that creates a label in any repository. */
    public static Predicate<Call> createsLabel() {
        return posts("/repos/[^/]+/[^/]+/labels");
    }

    /** The POST that opens a pull request in any repository. */
    public static Predicate<Call> opensPullRequest() {
        return posts("/repos/[^/]+/[^/]+/pulls");
    }

    /** The POST or the PATCH by which a branch gets a commit. */
    public static Predicate<Call> movesBranch() {
        return call -> call.method().matches("POST|PATCH")
                && call.path().matches(ENTERPRISE + "/repos/[^/]+/[^/]+/git/refs(/.*)?");
    }

    /** The POST by which an App gets a token. */
    public static Predicate<Call> issuesToken() {
        return posts("/app/installations/\\d+/access_tokens");
    }

    /** A GraphQL request whose operation is a mutation with this field, for example {@code createDiscussion}. */
    public static Predicate<Call> mutation(String name) {
        return call -> isGraphQl(call) && isMutation(call.body(), name);
    }

    private static Predicate<Call> posts(String path) {
        return call -> call.method().equals("POST") && call.path().matches(ENTERPRISE + path);
    }

    static boolean isGraphQl(Call call) {
        return call.path().equals("/graphql") || call.path().equals("/api/graphql");
    }

    private static boolean isMutation(String body, String name) {
        try {
            GraphQlRequest request = GraphQlRequest.parse(body);
            return request.isMutation() && request.topLevelFields().contains(name);
        } catch (Refusal e) {
            return false;
        }
    }
}
