package io.github.roadmapbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * One file, one writing connection, readers beside it. A commit has reached the disk when it returns: WAL with
 * {@code synchronous=FULL}.
 */
final class Sqlite implements Engine {

    static final String NAME = "sqlite";
    static final String PREFIX = "jdbc:sqlite:";

    static final int BUSY_TIMEOUT_MILLIS = 2_000;
    private static final int READERS = 4;

    /** What SQLite answers when asked for the settings that the promises rest on; 2 is FULL. */
    private static final Map<String, String> PROMISED =
            Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1");

    private final String url;
    private final Search search = new SqliteSearch();
    private final FileChannel lockFile;
    private final List<HikariDataSource> pools = new ArrayList<>();

    Sqlite(StoreSettings settings) {
        this.url = settings.url();
        this.lockFile = lock(settings.file().orElseThrow().toAbsolutePath());
    }

    @Override
    public DataSource writer() {
        DataSource writer = pool("writer", 1, TransactionMode.IMMEDIATE);
        verify(writer, url);
        return writer;
    }

    @Override
    public DataSource reader() {
        return pool("reader", READERS, TransactionMode.DEFERRED);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String skipLocked() {
        return "";
    }

    @Override
    public void oneAtATime(Handle handle, String name) {
        // transactions that write exclude each other from their beginning: BEGIN IMMEDIATE
    }

    @Override
    public void leaveOut(Handle handle, String table, int count) {
        handle.execute("""
                INSERT INTO sqlite_sequence (name, seq)
                SELECT ?, 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)
                """, table, table);
        handle.execute("UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ?", count, table);
    }

    @Override
    public List<String> tables(Handle handle) {
        return Tables.of(handle).names();
    }

    @Override
    public Search search() {
        return search;
    }

    @Override
    public String statistics() {
        return "PRAGMA optimize";
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StoreException("The lock beside " + url + " could not be given back", e);
        }
    }

    private HikariDataSource pool(String name, int size, TransactionMode mode) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(JournalMode.WAL);
        sqlite.setSynchronous(SynchronousMode.FULL);
        sqlite.enforceForeignKeys(true);
        sqlite.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        sqlite.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl(url);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setPoolName("sqlite-" + name);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        HikariDataSource opened = new HikariDataSource(pool);
        pools.add(opened);
        return opened;
    }

    /** Asks for what the promises rest on: some file systems, and some builds of SQLite, answer otherwise than told. */
    static void verify(DataSource source, String url) {
        PROMISED.forEach((pragma, promised) -> {
            String actual = ask(source, url, pragma);
            if (!promised.equals(actual)) {
                throw new StoreException("%s runs with %s=%s where %s is needed to keep what was acknowledged"
                        .formatted(url, pragma, actual, promised));
            }
        });
    }

    private static @Nullable String ask(DataSource source, String url, String pragma) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA " + pragma)) {
            return answer.next() ? answer.getString(1) : null;
        } catch (SQLException e) {
            throw new StoreException("%s could not be asked for its %s".formatted(url, pragma), e);
        }
    }

    /** Two processes on one file would each claim the other's steps. */
    private static FileChannel lock(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StoreException(
                        "%s is used by another running bot: stop it first, or give this one a store of its own"
                                .formatted(file));
            }
            OwnersFile.create(file);
            return channel;
        } catch (IOException e) {
            throw new StoreException("%s cannot be opened: check that its folder can be written to".formatted(file), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
