package io.github.roadmapbot.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConfig;

/**
 * A store as it is at one moment, however much is written to it meanwhile. Nothing in it is locked, migrated or made: a
 * bot may be at work on it.
 */
final class Snapshot implements AutoCloseable {

    private final Handle handle;

    private Snapshot(Handle handle) {
        this.handle = handle;
    }

    /** Opens a store for reading; a {@link StoreException} says that there is none. */
    static Snapshot of(StoreSettings settings) {
        Handle handle = open(settings);
        try {
            handle.setTransactionIsolationLevel(TransactionIsolationLevel.SERIALIZABLE);
            handle.begin();
            if (Tables.version(handle) == 0) {
                throw new StoreException("%s holds nothing of Roadmap Bot".formatted(settings.place()));
            }
            return new Snapshot(handle);
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    Handle handle() {
        return handle;
    }

    @Override
    public void close() {
        handle.rollback();
        handle.close();
    }

    private static Handle open(StoreSettings settings) {
        try {
            return Jdbi.open(connect(settings));
        } catch (SQLException e) {
            throw new StoreException(
                    "%s cannot be read: %s"
                            .formatted(settings.place(), settings.hidden(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static Connection connect(StoreSettings settings) throws SQLException {
        if (settings.file().isEmpty()) {
            return DriverManager.getConnection(settings.url());
        }
        Path file = settings.file().get();
        if (!Files.isRegularFile(file)) {
            throw new StoreException("There is no file %s".formatted(file));
        }
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        readOnly.setBusyTimeout(Sqlite.BUSY_TIMEOUT_MILLIS);
        return readOnly.createConnection(settings.url());
    }
}
