package io.github.roadmapbot.github.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The errors of a GraphQL answer, which arrive with status 200, and what they mean together. */
public final class Errors {

    /** Refusals of what was asked for; every other type may be GitHub's own trouble. */
    private static final Set<String> REFUSED = Set.of(
            "NOT_FOUND",
            "FORBIDDEN",
            "INSUFFICIENT_SCOPES",
            "UNPROCESSABLE",
            "MISSING_PAGINATION_BOUNDARIES",
            "EXCESSIVE_PAGINATION",
            "NODE_LIMIT_EXCEEDED",
            "MAX_NODE_LIMIT_EXCEEDED");

    /** Both names are seen in answers; the first is the documented one. */
    private static final Set<String> LIMITED = Set.of("RATE_LIMITED", "RATE_LIMIT");

    private final Reply reply;
    private final JsonNode data;
    private final List<JsonNode> all = new ArrayList<>();

    private Errors(Reply reply, JsonNode answer) {
        this.reply = reply;
        this.data = answer.path("data");
        answer.path("errors").forEach(all::add);
    }

    /** The failure that they are together; empty if there is none. */
    public static Optional<GitHubFailure> in(Reply reply, JsonNode answer) {
        Errors errors = new Errors(reply, answer);
        return errors.all.isEmpty() ? Optional.empty() : Optional.of(errors.failure(answer));
    }

    /** Whether an answer asks for patience, and nothing came back with it. */
    public static boolean limit(JsonNode answer) {
        return answer.path("data").valueStream().allMatch(JsonNode::isNull)
                && answer.path("errors").valueStream().anyMatch(Errors::limited);
    }

    private GitHubFailure failure(JsonNode answer) {
        if (limit(answer)) {
            return new NotDone("GitHub asked for a pause" + told(), reply.pause(), null);
        }
        if (all.stream().allMatch(error -> refusedBeforeRunning(error) || refused(error))) {
            return new NeedsPerson(advice() + told(), codes());
        }
        return reply.question().broken("GitHub reported an error" + told(), null);
    }

    private static boolean limited(JsonNode error) {
        return LIMITED.contains(error.path("type").asText())
                || error.path("code").asText().equals("graphql_rate_limit")
                || Reply.saysLimited(error.path("message").asText());
    }

    /** Several mutations of one document run one after the other: only those without a result were not done. */
    private boolean refused(JsonNode error) {
        if (!REFUSED.contains(error.path("type").asText())) {
            return false;
        }
        String alias = error.path("path").path(0).asText("");
        return !reply.question().writes() || !data.hasNonNull(alias);
    }

    /** A document that GitHub's schema does not accept has no data at all, and the error has a code for programs. */
    private boolean refusedBeforeRunning(JsonNode error) {
        return data.isMissingNode() && error.path("extensions").has("code");
    }

    private String advice() {
        String codes = " " + codes() + " ";
        if (codes.contains(" INSUFFICIENT_SCOPES ")) {
            return "The token lacks a scope: give it the one named below (boards need project, or Projects: write)";
        }
        if (codes.contains(" LACKS_PERMISSION ")) {
            return Advice.grant(reply.question().permissionOverGraphQl(), reply.question());
        }
        if (codes.contains(" FORBIDDEN ")) {
            return "The token may not do this: give its account the permission, or access to the place";
        }
        if (codes.contains(" NOT_FOUND ")) {
            return "GitHub knows no such thing, or the token may not see it: check the configured names and the token's access";
        }
        return "GitHub refused what was sent: change what it names below, then try again";
    }

    private static boolean lacksPermission(JsonNode error) {
        return error.path("message").asText().contains("not accessible by integration");
    }

    private String codes() {
        String types = String.join(
                " ", all.stream().map(error -> error.path("type").asText("")).toList());
        boolean lacking = reply.question().byApp() && all.stream().anyMatch(Errors::lacksPermission);
        return lacking ? types + " LACKS_PERMISSION" : types;
    }

    private String told() {
        String words = String.join(
                "; ",
                all.stream().map(error -> error.path("message").asText("")).toList());
        return " (" + reply.question() + "; GitHub says: " + Refusal.shortened(words)
                + reply.header("X-GitHub-Request-Id")
                        .map(id -> "; request " + id)
                        .orElse("") + ")";
    }
}
