package io.github.roadmapbot.sandbox.github.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column of a board; only single-select ones have options. */
public final class KeptField implements Kept {

    /** What a column holds; the names are GitHub's own. */
    public enum Type {
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
    private boolean backedByIssueField;
    private String name;
    private List<Option> options;

    public KeptField(
            Birth birth, KeptBoard board, Type type, String name, List<Option> options, boolean backedByIssueField) {
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

    public KeptBoard board() {
        return board;
    }

    public Type type() {
        return type;
    }

    public String name() {
        return name;
    }

    public boolean backedByIssueField() {
        return backedByIssueField;
    }

    /** What the board itself had in this column is not shown any more. */
    public void becomeIssueField() {
        backedByIssueField = true;
    }

    /** The id of the organisation's issue field behind it, which is another than the column's own. */
    public long issueFieldId() {
        return id() + 5_000_000;
    }

    public List<Option> options() {
        return options;
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Puts a new list in the place of the old; an option that is not in it any more is lost to every item. */
    public void replaceOptions(List<Option> newOptions) {
        options = List.copyOf(new ArrayList<>(newOptions));
        board.items()
                .forEach(item -> item.forgetUnless(
                        this, option(item.raw(this).orElse("")).isPresent()));
    }
}
