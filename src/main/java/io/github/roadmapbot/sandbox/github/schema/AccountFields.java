package io.github.roadmapbot.sandbox.github.schema;

import graphql.schema.DataFetchingEnvironment;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.board.BoardAccess;
import io.github.roadmapbot.sandbox.github.graphql.Connections;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.graphql.ObjectFields;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.List;
import java.util.Objects;

/** Users, bots and organisations in GraphQL, with the boards that belong to them. */
final class AccountFields {

    private final World world;
    private final Connections connections;
    private final BoardAccess access;

    AccountFields(World world, Connections connections, Bearer bearer) {
        this.world = world;
        this.connections = connections;
        this.access = new BoardAccess(bearer);
    }

    List<ObjectFields<?>> all() {
        return List.of(owner(Account.Kind.USER), owner(Account.Kind.ORGANIZATION), bot());
    }

    private ObjectFields<Account> owner(Account.Kind kind) {
        return account(kind)
                .field("name", Account::login)
                .asked("projectV2", this::board)
                .asked("projectsV2", this::boards)
                .asked(
                        "repository",
                        (account, request) -> world.repository(
                                        account.login(), Objects.requireNonNull(request.getArgument("name")))
                                .orElse(null));
    }

    /** Other than over REST, an App's bot is called by the App's own name, but where it is the viewer, who is a user. */
    private static ObjectFields<Account> bot() {
        return account(Account.Kind.BOT)
                .field("login", account -> account.login().replace("[bot]", ""));
    }

    private static ObjectFields<Account> account(Account.Kind kind) {
        return new ObjectFields<>(kind.type(), Account.class, account -> account.kind() == kind)
                .field("avatarUrl", Account::avatarUrl)
                .field("databaseId", Account::id)
                .field("id", Account::nodeId)
                .field("login", Account::login)
                .field("url", Account::url);
    }

    private KeptBoard board(Account owner, DataFetchingEnvironment request) {
        access.requireReading("projectV2");
        int number = Objects.requireNonNull(request.<Integer>getArgument("number"));
        return world.board(owner, number)
                .filter(access::sees)
                .orElseThrow(() -> GraphQlRefusal.notFound(
                        "Could not resolve to a ProjectV2 with the number %d.".formatted(number)));
    }

    private Object boards(Account owner, DataFetchingEnvironment request) {
        access.requireReading("projectsV2");
        return connections.of(
                world.boards().stream()
                        .filter(board -> board.owner().equals(owner) && access.sees(board))
                        .toList(),
                request);
    }
}
