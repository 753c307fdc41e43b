package io.github.roadmapbot.github.board.option;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.BoardLayout;
import io.github.roadmapbot.github.wire.Wire;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says on a board what the options of a field mean, where nobody has said it. What a person wrote stays, and so does the empty
 * place where a person took out what the bot had written. As little as {@link Options} it may be at one field twice at a time.
 */
public final class Descriptions {

    private final Wire wire;
    private final Board boards;
    private final Unverified unverified;
    private final OwnWords own;

    public Descriptions(Wire wire, Board boards, Unverified unverified, OwnWords own) {
        this.wire = wire;
        this.boards = boards;
        this.unverified = unverified;
        this.own = own;
    }

    /**
     * Describes the options whose meaning is known. The options of an organisation's issue field are not the board's to
     * change. The same call may be made again after any failure.
     *
     * @param field the name that people gave the field
     * @param meaning of an option, by its name
     */
    public void write(BoardName board, String field, Function<String, Optional<String>> meaning) throws GitHubFailure {
        BoardLayout layout = boards.look(board);
        FieldWire at = new FieldWire(wire, layout, layout.field(field));
        if (at.field().issueField().isPresent()) {
            return;
        }
        Change change =
                new Change(at, unverified, "the options of \"" + at.field().name() + "\" were described");
        Optional<Before> kept = change.unfinished();
        OptionList now = kept.isPresent() ? change.looked(kept.get()) : at.options();
        if (!open(at, now, meaning).isEmpty()) {
            now = written(at, change, meaning);
        }
        own.standing().accept(at.field().id(), ours(at, now, meaning));
    }

    private OptionList written(FieldWire at, Change change, Function<String, Optional<String>> meaning)
            throws GitHubFailure {
        Before before = change.before();
        Map<String, String> open = open(at, before.options(), meaning);
        own.writing().accept(at.field().id(), open);
        change.send(before, before.options().saying(open));
        OptionList after = change.looked(before);
        if (!open(at, after, meaning).isEmpty()) {
            throw new NotDone("GitHub does not show yet how the options are described", null, null);
        }
        return after;
    }

    /** What is to be written, by the options' ids. */
    private Map<String, String> open(FieldWire at, OptionList list, Function<String, Optional<String>> meaning) {
        Map<String, Map<String, Boolean>> known = own.of().apply(at.field().id());
        Map<String, String> open = new HashMap<>();
        for (OptionList.Option option : list.options()) {
            String id = option.id().orElseThrow();
            meaning.apply(option.name())
                    .filter(words -> isOpen(option.description(), words, known.getOrDefault(id, Map.of())))
                    .ifPresent(words -> open.put(id, words));
        }
        return open;
    }

    private static boolean isOpen(String there, String words, Map<String, Boolean> ours) {
        boolean free = there.isBlank() ? !ours.containsValue(true) : ours.containsKey(there);
        return free && !there.equals(words);
    }

    /** What stands there as the bot wrote it. */
    private Map<String, String> ours(FieldWire at, OptionList list, Function<String, Optional<String>> meaning) {
        Map<String, Map<String, Boolean>> known = own.of().apply(at.field().id());
        Map<String, String> ours = new HashMap<>();
        for (OptionList.Option option : list.options()) {
            String id = option.id().orElseThrow();
            meaning.apply(option.name())
                    .filter(option.description()::equals)
                    .filter(words -> known.getOrDefault(id, Map.of()).containsKey(words))
                    .ifPresent(words -> ours.put(id, words));
        }
        return ours;
    }
}
