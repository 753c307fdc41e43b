package io.github.roadmapbot.github.board;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.Unclear;
import io.github.roadmapbot.github.wire.Wire;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds options to a board's single-select fields. GitHub takes the list of options only as a whole, and an option that is
 * not sent back with its id is taken from every item: so all are read, all are sent back, and all are looked for afterwards.
 * Nobody may do this twice at the same time for one board. What a person adds in the moment between reading and sending is
 * lost all the same: GitHub takes no condition along.
 */
public final class Options {

    private static final Logger log = LoggerFactory.getLogger(Options.class);

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
        Optional<Before> kept = unverified.find().apply(at.field().id()).map(Before::read);
        Before before;
        if (kept.isPresent()) {
            before = kept.get();
        } else {
            if (at.field().option(name).isPresent()) {
                return;
            }
            List<ChosenOption> chosen = at.chosen();
            before = new Before(at.options(), chosen); // last, for a person may be at it as well
            if (before.options().named(name).isPresent()) {
                return;
            }
            send(at, before, name, description);
        }
        verify(at, before, name);
    }

    private void send(FieldWire at, Before before, String name, String description) throws GitHubFailure {
        String field = at.field().id();
        unverified.keep().accept(field, before.written());
        try {
            at.replace(before.options().with(name, description));
        } catch (Unclear e) {
            log.info("Whether \"{}\" was added will show", name, e);
        } catch (GitHubFailure e) {
            unverified.forget().accept(field);
            throw e;
        }
    }

    private void verify(FieldWire at, Before before, String name) throws GitHubFailure {
        OptionList after = at.options();
        List<OptionList.Option> lost = before.options().missingFrom(after);
        if (!lost.isEmpty()) {
            String told = new Rescue(at, before).putBack(after, lost);
            unverified.forget().accept(at.field().id());
            throw new NeedsPerson("While \"" + name + "\" was added, " + told, "LOST_OPTION");
        }
        unverified.forget().accept(at.field().id());
        if (after.named(name).isEmpty()) {
            throw new NotDone("GitHub does not show the new option \"" + name + "\" yet", null, null);
        }
    }
}
