package io.github.roadmapbot.sandbox.github.board;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.MutationInput;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard.View;
import io.github.roadmapbot.sandbox.github.world.World;

/** The mutation of views, which keeps a filter as it is, whatever is in it. */
public final class ViewMutations {

    private final World world;
    private final BoardAccess access;

    public ViewMutations(World world, Bearer bearer) {
        this.world = world;
        this.access = new BoardAccess(bearer);
    }

    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", mutation -> mutation.dataFetcher("updateProjectV2View", this::change));
    }

    private Object change(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        View view = input.node(world, "viewId", View.class);
        access.requireWriting(view.board(), input.mutation());
        String filter = input.optional("filter").orElse(view.filter());
        return input.payload("projectV2View", new Boards(world).filterView(view.board(), view.number(), filter));
    }
}
