package io.github.roadmapbot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How the bot described the options of boards' fields, and when it looks at them next. */
public final class OptionWords {

    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);

    /** As which what options mean is owed, where a quarter that is to be added has its key. */
    private static final String ALL = "";

    private final Database database;

    public OptionWords(Database database) {
        this.database = database;
    }

    /** What was written, by the options' ids, and whether it was seen there. */
    public Map<String, Map<String, Boolean>> of(String field) {
        Map<String, Map<String, Boolean>> words = new HashMap<>();
        database.read(handle -> handle.createQuery(
                                "SELECT option_id, words, seen FROM option_words WHERE field = :field")
                        .bind("field", field)
                        .map((row, context) ->
                                new String[] {row.getString("option_id"), row.getString("words"), row.getString("seen")
                                })
                        .list())
                .forEach(row ->
                        words.computeIfAbsent(row[0], id -> new HashMap<>()).put(row[1], row[2].equals("1")));
        return words;
    }

    /** Keeps what is about to be written, by the options' ids, beside what was written before. */
    public void writing(String field, Map<String, String> words) {
        database.quietly(handle -> {
            words.forEach((option, each) -> insert(handle, field, option, each, 0));
            return words.size();
        });
    }

    /** Keeps what was seen there, by the options' ids, in the place of what was written before. */
    public void standing(String field, Map<String, String> words) {
        database.quietly(handle -> {
            words.forEach((option, each) -> {
                handle.execute("DELETE FROM option_words WHERE field = ? AND option_id = ?", field, option);
                insert(handle, field, option, each, 1);
            });
            return words.size();
        });
    }

    private static void insert(Handle handle, String field, String option, String words, int seen) {
        handle.createUpdate("""
                        INSERT INTO option_words (field, option_id, words, seen) VALUES (:field, :option, :words, :seen)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("field", field)
                .bind("option", option)
                .bind("words", words)
                .bind("seen", seen)
                .execute();
    }

    /** Has the options of a roadmap's board looked at now, unless people are asked about that, or have let it go. */
    public void begin(String roadmap, Instant now) {
        database.write(handle -> {
            database.engine().oneAtATime(handle, "owe-once");
            List<StepStatus> known = Owed.statuses(handle, StepKind.CHANGE_OPTIONS, roadmap, ALL);
            if (known.contains(StepStatus.GIVEN_UP) || known.contains(StepStatus.BLOCKED)) {
                return false;
            }
            handle.createUpdate("""
                            UPDATE step SET due_at = :now
                             WHERE kind = 'change-options' AND subject = :roadmap AND detail = '' AND status = 'due'
                            """)
                    .bind("now", now.toEpochMilli())
                    .bind("roadmap", roadmap)
                    .execute();
            return Owed.add(handle, StepKind.CHANGE_OPTIONS, roadmap, ALL, now, now);
        });
    }

    /** Has them looked at again in a day. */
    public void again(String roadmap, Instant now) {
        database.write(handle -> {
            handle.execute(
                    "DELETE FROM step WHERE kind = 'change-options' AND subject = ? AND detail = '' AND status = 'done'",
                    roadmap);
            return Owed.add(handle, StepKind.CHANGE_OPTIONS, roadmap, ALL, now.plus(BETWEEN_LOOKS), now);
        });
    }
}
