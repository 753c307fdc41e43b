package io.github.roadmapbot.sandbox.github.board;

import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.Permission;

/** Which boards a token may see and change; what belongs to a person is closed to apps and fine-grained tokens. */
public final class BoardAccess {

    private final Bearer bearer;

    public BoardAccess(Bearer bearer) {
        this.bearer = bearer;
    }

    /** Refuses unless the token may read boards at all. */
    public void requireReading(String field) {
        if (!bearer.mayReadBoards()) {
            throw missingScope(field, "read:project");
        }
    }

    /** Whether the board can be seen: an app is not told that it may not see a person's board, it just sees none. */
    public boolean sees(KeptBoard board) {
        if (board.owner().kind() != Account.Kind.USER) {
            return true;
        }
        if (bearer.kind() == Bearer.TokenKind.FINE_GRAINED) {
            throw GraphQlRefusal.forbidden(bearer.notAccessible());
        }
        return bearer.kind() != Bearer.TokenKind.APP;
    }

    void requireWriting(KeptBoard board, String mutation) {
        if (!bearer.mayWriteBoards()) {
            throw missingScope(mutation, "project");
        }
        if (!sees(board)) {
            throw GraphQlRefusal.noNode(board.nodeId());
        }
        if (!mayWrite(board)) {
            throw GraphQlRefusal.mayNot(bearer.account(), mutation);
        }
    }

    /** Whether token and account are enough to change a board that can be seen. */
    boolean mayWrite(KeptBoard board) {
        Permission role = board.role(bearer.account()).orElse(bearer.permission());
        return bearer.mayWriteBoards()
                && (board.owner().equals(bearer.account()) || role.compareTo(Permission.WRITE) >= 0);
    }

    private GraphQlRefusal missingScope(String field, String scope) {
        if (bearer.kind() != Bearer.TokenKind.CLASSIC) {
            return GraphQlRefusal.forbidden(bearer.notAccessible());
        }
        return new GraphQlRefusal(
                "INSUFFICIENT_SCOPES",
                ("Your token has not been granted the required scopes to execute this query. The '%s' field requires"
                                + " one of the following scopes: ['%s'], but your token has only been granted the:"
                                + " ['%s'] scopes. Please modify your token's scopes at:"
                                + " https://github.com/settings/tokens.")
                        .formatted(field, scope, bearer.scopes().replace(", ", "', '")));
    }
}
