package io.github.roadmapbot.store;

import java.util.Optional;

/** What fields of boards offered, and what was chosen of it, before the bot changed them: until nothing is known to be lost. */
public final class OptionsBefore {

    private final Database database;

    public OptionsBefore(Database database) {
        this.database = database;
    }

    public Optional<String> find(String field) {
        return database.read(handle -> handle.createQuery("SELECT content FROM options_before WHERE field = :field")
                .bind("field", field)
                .mapTo(String.class)
                .findOne());
    }

    /** What is kept already is the older truth, and stays. */
    public void keep(String field, String content) {
        database.quietly(handle -> handle.createUpdate("""
                        INSERT INTO options_before (field, content) VALUES (:field, :content)
                        ON CONFLICT (field) DO NOTHING
                        """)
                .bind("field", field)
                .bind("content", content)
                .execute());
    }

    public void forget(String field) {
        database.quietly(handle -> handle.execute("DELETE FROM options_before WHERE field = ?", field));
    }
}
