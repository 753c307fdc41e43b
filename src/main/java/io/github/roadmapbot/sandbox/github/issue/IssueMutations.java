package io.github.roadmapbot.sandbox.github.issue;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.graphql.MutationInput;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mutation that makes an issue a part of another. */
public final class IssueMutations {

    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 8;

    private final World world;
    private final Bearer bearer;

    public IssueMutations(World world, Bearer bearer) {
        this.world = world;
        this.bearer = bearer;
    }

    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", mutation -> mutation.dataFetcher("addSubIssue", this::add));
    }

    private Object add(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        if (!bearer.mayWriteIssues()) {
            throw GraphQlRefusal.forbidden(bearer.notAccessible());
        }
        KeptIssue parent = input.node(world, "issueId", KeptIssue.class);
        KeptIssue part = part(input);
        if (!bearer.may(Permission.TRIAGE)) {
            throw GraphQlRefusal.mayNot(bearer.account(), input.title());
        }
        check(parent, part, Boolean.TRUE.equals(input.fields().get("replaceParent")));
        part.belongTo(Optional.of(parent));
        world.changes().add();
        Map<String, @Nullable Object> payload = new HashMap<>(input.payload("issue", parent));
        payload.put("subIssue", part);
        return payload;
    }

    private KeptIssue part(MutationInput input) {
        Optional<String> url = input.optional("subIssueUrl");
        if (url.isEmpty()) {
            return input.node(world, "subIssueId", KeptIssue.class);
        }
        return world.repositories().stream()
                .flatMap(repository -> repository.issues().stream())
                .filter(issue -> issue.url().equals(url.get()))
                .findFirst()
                .orElseThrow(() -> GraphQlRefusal.notFound("Could not resolve to an Issue"));
    }

    private static void check(KeptIssue parent, KeptIssue part, boolean replace) {
        if (parent.subIssues().contains(part)) {
            throw GraphQlRefusal.unprocessable(
                    "An error occured while adding the sub-issue to the parent issue. Issue may not contain duplicate"
                            + " sub-issues and Sub issue may only have one parent");
        }
        if (part.parent().isPresent() && !replace) {
            throw GraphQlRefusal.unprocessable("An error occured while adding the sub-issue to the parent issue."
                    + " Sub issue may only have one parent");
        }
        int depth = 1;
        for (Optional<KeptIssue> each = Optional.of(parent); each.isPresent(); each = each.get().parent()) {
            if (each.get().equals(part)) {
                throw GraphQlRefusal.unprocessable("An error occured while adding the sub-issue to the parent issue."
                        + " Sub-issues may not form a circle");
            }
            depth++;
        }
        if (parent.subIssues().size() >= MOST_PARTS || depth > DEEPEST) {
            throw GraphQlRefusal.unprocessable("An error occured while adding the sub-issue to the parent issue."
                    + " Parent cannot have more than 100 sub-issues, in 8 levels");
        }
    }
}
