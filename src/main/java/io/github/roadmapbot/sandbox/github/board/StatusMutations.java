package io.github.roadmapbot.sandbox.github.board;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.graphql.MutationInput;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.world.World;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The mutation by which somebody says how a board stands. */
public final class StatusMutations {

    private final World world;
    private final Bearer bearer;

    public StatusMutations(World world, Bearer bearer) {
        this.world = world;
        this.bearer = bearer;
    }

    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", mutation -> mutation.dataFetcher("createProjectV2StatusUpdate", this::create));
    }

    private Object create(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        KeptBoard board = input.node(world, "projectId", KeptBoard.class);
        new BoardAccess(bearer).requireWriting(board, input.mutation());
        KeptBoard.StatusUpdate update = new KeptBoard.StatusUpdate(
                world.birth("PVTSU_lADO"),
                board,
                bearer.account(),
                input.optional("body").orElse(""),
                input.optional("status"),
                date(input, "startDate"),
                date(input, "targetDate"));
        board.statusUpdates().add(world.keep(update));
        return input.payload("statusUpdate", update);
    }

    private static Optional<String> date(MutationInput input, String name) {
        Optional<String> date = input.optional(name);
        try {
            date.ifPresent(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw GraphQlRefusal.unprocessable("%s is not a date".formatted(name));
        }
        return date;
    }
}
