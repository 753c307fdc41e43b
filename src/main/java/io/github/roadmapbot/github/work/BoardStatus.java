package io.github.roadmapbot.github.work;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Says on a project board how it stands. */
public final class BoardStatus {

    /** GitHub's words for it. */
    public enum Status {
        ON_TRACK,
        AT_RISK,
        COMPLETE,
        INACTIVE
    }

    private static final Operation LIST = Operation.beside(BoardStatus.class, "StatusUpdates");
    private static final Operation POST = Operation.beside(BoardStatus.class, "PostStatus");

    private final Wire wire;
    private final Board boards;

    public BoardStatus(Wire wire, Board boards) {
        this.wire = wire;
        this.boards = boards;
    }

    /** The update with this mark among the latest. */
    public Optional<String> find(BoardName board, Mark mark) throws GitHubFailure {
        String id = boards.look(board).id();
        return new GraphQl(wire, board)
                .find(
                        LIST,
                        Map.of("board", id),
                        "/node/statusUpdates",
                        update -> mark.in(update.path("body").asText()))
                .map(update -> update.path("id").asText());
    }

    /** Posts one more update; its id. */
    public String post(BoardName board, Status status, String body, LocalDate start, LocalDate target)
            throws GitHubFailure {
        Map<String, Object> what = Map.of(
                "board", boards.look(board).id(),
                "status", status.name(),
                "body", body,
                "start", start.toString(),
                "target", target.toString());
        return new GraphQl(wire, board)
                .run(POST, what)
                .at("/createProjectV2StatusUpdate/statusUpdate/id")
                .asText();
    }
}
