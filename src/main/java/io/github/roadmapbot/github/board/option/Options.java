package io.github.roadmapbot.github.board.option;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.BoardLayout;
import io.github.roadmapbot.github.wire.Wire;
import java.util.Optional;

/**
 * Adds options to a board's single-select fields. Nobody may do this twice at the same time for one field, or describe its
 * options meanwhile. What a person adds in the moment between reading and sending is lost all the same: GitHub takes no
 * condition along.
 */
public final class Options {

    private final Wire wire;
    private final Board boards;

    /** What there was before a list was sent, until it is known to be there still; by the field's id. */
    private final Unverified unverified;

    public Options(Wire wire, Board boards, Unverified unverified) {
        this.wire = wire;
        this.boards = boards;
        this.unverified = unverified;
    }

    /**
     * Adds an option behind the others; one that is there already is left as it is. The same call may be made again after
     * any failure.
     *
     * @param field the name that people gave the field
     */
    public void add(BoardName board, String field, String name, String description) throws GitHubFailure {
        BoardLayout layout = boards.look(board);
        FieldWire at = new FieldWire(wire, layout, layout.field(field));
        Change change = new Change(at, unverified, "\"" + name + "\" was added");
        Optional<Before> kept = change.unfinished();
        if (kept.isEmpty() && at.field().option(name).isPresent()) {
            return;
        }
        Before before = kept.isPresent() ? kept.get() : change.before();
        if (kept.isEmpty()) {
            if (before.options().named(name).isPresent()) {
                return;
            }
            change.send(before, before.options().with(name, description));
        }
        if (change.looked(before).named(name).isEmpty()) {
            throw new NotDone("GitHub does not show the new option \"" + name + "\" yet", null, null);
        }
    }
}
