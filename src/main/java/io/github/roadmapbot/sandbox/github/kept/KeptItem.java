package io.github.roadmapbot.sandbox.github.kept;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A card on a board: an issue, a pull request or a draft, with what its columns say. */
public final class KeptItem implements Kept {

    /** A draft: a card that is not an issue. */
    public record Draft(Birth birth, Account author, String title, String body) implements Kept {}

    /** What a column says about a card: an option's id for a single-select one, else the text itself. */
    public record Value(Birth birth, KeptItem item, KeptField field, String raw) implements Kept {}

    private final Birth birth;
    private final KeptBoard board;
    private Kept content;
    private final Account author;
    private final Map<KeptField, Value> values = new HashMap<>();
    private Instant updatedAt;
    private boolean archived;

    /** The content is a {@link KeptIssue} or a {@link Draft}. */
    public KeptItem(Birth birth, KeptBoard board, Kept content, Account author) {
        this.birth = birth;
        this.board = board;
        this.content = content;
        this.author = author;
        this.updatedAt = birth.at();
    }

    @Override
    public Birth birth() {
        return birth;
    }

    public KeptBoard board() {
        return board;
    }

    public Kept content() {
        return content;
    }

    /** Shows something else from now on: another wording of the draft, or the issue that it became. */
    public void shows(Kept other, Instant at) {
        content = other;
        updatedAt = at;
    }

    public Account author() {
        return author;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean archived() {
        return archived;
    }

    public void archived(boolean now, Instant at) {
        archived = now;
        updatedAt = at;
    }

    public Optional<KeptIssue> issue() {
        return content instanceof KeptIssue issue ? Optional.of(issue) : Optional.empty();
    }

    public String title() {
        return content instanceof Draft draft
                ? draft.title()
                : issue().orElseThrow().title();
    }

    /** What an issue field says is written on the issue, and the same on every board. */
    public Optional<Value> value(KeptField field) {
        return field.backedByIssueField()
                ? issue().flatMap(issue -> issue.fieldValue(field))
                        .filter(raw -> field.option(raw).isPresent())
                        .map(raw -> new Value(birth, this, field, raw))
                : Optional.ofNullable(values.get(field));
    }

    public Optional<String> raw(KeptField field) {
        return value(field).map(Value::raw);
    }

    public void put(Value value) {
        values.put(value.field(), value);
        updatedAt = value.createdAt();
    }

    public void clear(KeptField field, Instant at) {
        values.remove(field);
        updatedAt = at;
    }

    void forgetUnless(KeptField field, boolean stillThere) {
        if (!stillThere) {
            values.remove(field);
        }
    }
}
