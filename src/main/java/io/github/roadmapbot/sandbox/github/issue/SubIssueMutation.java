package io.github.roadmapbot.sandbox.github.issue;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.graphql.MutationInput;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mutations that make an issue a sub-issue of another and give it its place there, within the limits that GitHub has published. */
public final class SubIssueMutation {

    private static final int MOST_PARTS = 100;
    private static final int MOST_LEVELS = 8;

    private final World world;
    private final Bearer bearer;

    public SubIssueMutation(World world, Bearer bearer) {
        this.world = world;
        this.bearer = bearer;
    }

    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation ->
                        mutation.dataFetcher("addSubIssue", this::add).dataFetcher("reprioritizeSubIssue", this::move));
    }

    private Map<String, @Nullable Object> add(DataFetchingEnvironment request) {
        MutationInput input = allowed(request);
        KeptIssue whole = input.node(world, "issueId", KeptIssue.class);
        KeptIssue part = input.node(world, "subIssueId", KeptIssue.class);
        check(whole, part, Boolean.TRUE.equals(input.fields().get("replaceParent")));
        part.join(whole, world.clock().instant());
        world.changes().add();
        Map<String, @Nullable Object> payload = input.payload("issue", whole);
        payload.put("subIssue", part);
        return payload;
    }

    private Map<String, @Nullable Object> move(DataFetchingEnvironment request) {
        MutationInput input = allowed(request);
        KeptIssue whole = input.node(world, "issueId", KeptIssue.class);
        KeptIssue part = input.node(world, "subIssueId", KeptIssue.class);
        boolean after = input.fields().get("afterId") != null;
        if (after == (input.fields().get("beforeId") != null)) {
            throw GraphQlRefusal.unprocessable("Either afterId or beforeId should be specified");
        }
        KeptIssue other = input.node(world, after ? "afterId" : "beforeId", KeptIssue.class);
        if (!whole.parts().contains(part) || !whole.parts().contains(other) || part.equals(other)) {
            throw GraphQlRefusal.unprocessable("Sub-issues have to be different, and of this parent");
        }
        List<KeptIssue> others = new ArrayList<>(whole.parts());
        others.remove(part);
        whole.order(part, others.indexOf(other) + (after ? 1 : 0), world.clock().instant());
        world.changes().add();
        return input.payload("issue", whole);
    }

    private MutationInput allowed(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        if (!bearer.mayWriteIssues()) {
            throw GraphQlRefusal.forbidden(bearer.notAccessible());
        }
        if (!bearer.may(Permission.TRIAGE)) {
            throw GraphQlRefusal.mayNot(bearer.account(), input.title());
        }
        return input;
    }

    private static void check(KeptIssue whole, KeptIssue part, boolean replace) {
        if (!whole.repository().owner().equals(part.repository().owner())) {
            throw GraphQlRefusal.unprocessable("Sub issue must belong to the same owner as the parent issue");
        }
        if (whole.parts().contains(part)) {
            throw GraphQlRefusal.unprocessable(
                    "Issue may not contain duplicate sub-issues and Sub issue may only have one parent");
        }
        if (part.whole().isPresent() && !replace) {
            throw GraphQlRefusal.unprocessable("Sub issue may only have one parent");
        }
        if (isAtOrAbove(part, whole)) {
            throw GraphQlRefusal.unprocessable("Sub issue cannot be a parent of its parent issue");
        }
        if (whole.parts().size() >= MOST_PARTS) {
            throw GraphQlRefusal.unprocessable("Parent cannot have more than 100 sub-issues");
        }
        if (levelsTo(whole) + levelsBelow(part) > MOST_LEVELS) {
            throw GraphQlRefusal.unprocessable("Sub-issues cannot be nested more than 8 levels deep");
        }
    }

    private static boolean isAtOrAbove(KeptIssue one, KeptIssue other) {
        return one.equals(other)
                || other.whole().filter(whole -> isAtOrAbove(one, whole)).isPresent();
    }

    private static int levelsTo(KeptIssue issue) {
        return issue.whole().map(SubIssueMutation::levelsTo).orElse(0) + 1;
    }

    private static int levelsBelow(KeptIssue issue) {
        return issue.parts().stream()
                .mapToInt(each -> levelsBelow(each) + 1)
                .max()
                .orElse(0);
    }
}
