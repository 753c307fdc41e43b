package io.github.roadmapbot.sandbox.github;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column of a board; only single-select ones have options. */
final class KeptField implements Kept {

    /** What a column holds; the names are GitHub's own. */
    enum Type {
        TITLE,
        ASSIGNEES,
        LABELS,
        REPOSITORY,
        TEXT,
        SINGLE_SELECT
    }

    private final Birth birth;
    private final KeptBoard board;
    private final Type type;
    private final boolean backedByIssueField;
    private String name;
    private List<Board.Option> options;

    KeptField(
            Birth birth,
            KeptBoard board,
            Type type,
            String name,
            List<Board.Option> options,
            boolean backedByIssueField) {
        this.birth = birth;
        this.board = board;
        this.type = type;
        this.name = name;
        this.options = List.copyOf(options);
        this.backedByIssueField = backedByIssueField;
    }

    @Override
    public Birth birth() {
        return birth;
    }

    KeptBoard board() {
        return board;
    }

    Type type() {
        return type;
    }

    String name() {
        return name;
    }

    boolean backedByIssueField() {
        return backedByIssueField;
    }

    List<Board.Option> options() {
        return options;
    }

    Optional<Board.Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    void rename(String newName) {
        name = newName;
    }

    /** Puts a new list in the place of the old; an option that is not in it any more is lost to every item. */
    void replaceOptions(List<Board.Option> newOptions) {
        options = List.copyOf(new ArrayList<>(newOptions));
        board.items()
                .forEach(item -> item.forgetUnless(
                        this, option(item.raw(this).orElse("")).isPresent()));
    }
}
