package io.github.roadmapbot.store;

import java.nio.file.Path;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteDataSource;

/** A backup as a file: a SQLite database by itself, with the store's tables and one more that says when it was taken. */
final class BackupFile {

    private BackupFile() {}

    /** Makes one with the tables of this version, all empty. */
    static Handle create(Path file, Instant takenAt) {
        SQLiteDataSource source = source(file);
        Database.migrate(Sqlite.NAME, source);
        Handle handle = Jdbi.open(source);
        handle.execute("CREATE TABLE backup (taken_at INTEGER NOT NULL) STRICT");
        handle.execute("INSERT INTO backup (taken_at) VALUES (?)", takenAt.toEpochMilli());
        return handle;
    }

    /**
     * Opens one and brings its tables up to date, for which it has to be a copy; a {@link StoreException} says what is
     * wrong with it.
     *
     * @param name what people know it by
     * @param known the version of the tables that this program knows
     */
    static Handle open(Path copy, Path name, int known) {
        SQLiteDataSource source = source(copy);
        try (Handle handle = Jdbi.open(source)) {
            requireSound(handle, name);
            int version = Tables.version(handle);
            if (version > known) {
                throw new StoreException(
                        "%s was taken by a newer program: its tables are of version %d, and this one knows %d. Restore it with the newer one"
                                .formatted(name, version, known));
            }
        } catch (JdbiException e) {
            throw new StoreException("%s is not a backup of Roadmap Bot".formatted(name), e);
        }
        Database.migrate(Sqlite.NAME, source);
        return Jdbi.open(source);
    }

    /** One that was {@link #open opened} before. */
    static Handle opened(Path copy) {
        return Jdbi.open(source(copy));
    }

    /** When it was taken. */
    static Instant takenAt(Handle backup) {
        return Instant.ofEpochMilli(backup.createQuery("SELECT taken_at FROM backup")
                .mapTo(Long.class)
                .one());
    }

    private static void requireSound(Handle handle, Path name) {
        String check =
                handle.createQuery("PRAGMA integrity_check").mapTo(String.class).first();
        if (!check.equals("ok")) {
            throw new StoreException("%s is damaged (%s): take an older backup".formatted(name, check));
        }
        takenAt(handle);
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(Sqlite.PREFIX + file);
        source.setEnforceForeignKeys(true);
        return source;
    }
}
