package io.github.roadmapbot.store.inspection;

import io.github.roadmapbot.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Looks at a store in a file: its folder, its room, and what made it. */
final class SqliteInspection {

    private static final String PREFIX = "jdbc:sqlite:";

    private final Path file;
    private final long leastSpace;

    SqliteInspection(StoreSettings settings, long leastSpace) {
        this.file = Path.of(settings.toString().substring(PREFIX.length())).toAbsolutePath();
        this.leastSpace = leastSpace;
    }

    Condition condition() {
        return placeTrouble().orElseGet(() -> Files.exists(file) ? inside() : absent());
    }

    private Condition absent() {
        return new Condition.Absent("%s is not there yet; the bot makes it when it starts".formatted(file));
    }

    private Optional<Condition> placeTrouble() {
        Path folder = firstThatIsThere(file);
        if (!Files.isDirectory(folder)) {
            return broken(
                    "%s cannot be made: %s is not a folder".formatted(file, folder), "put another path into store.url");
        }
        if (!Files.isWritable(folder)) {
            return broken(
                    "%s cannot be used: the folder %s cannot be written to".formatted(file, folder),
                    "chown -R %s %s".formatted(System.getProperty("user.name"), folder));
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            return broken(
                    "%s cannot be written to".formatted(file),
                    "chown %s %s*".formatted(System.getProperty("user.name"), file));
        }
        return roomTrouble(folder);
    }

    private Optional<Condition> roomTrouble(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return free >= leastSpace
                    ? Optional.empty()
                    : broken(
                            "Only %d MB are free where %s is kept".formatted(free >> 20, file),
                            "free at least %d MB there".formatted(leastSpace >> 20));
        } catch (IOException e) {
            return broken(
                    "%s cannot be looked at: %s".formatted(folder, e.getMessage()), "check that its disk is there");
        }
    }

    private Condition inside() {
        SQLiteDataSource source = source();
        try {
            firstPage(source);
            return made(new Migrations(source, "sqlite"));
        } catch (SQLException | RuntimeException e) { // whatever driver and migration throw at what is no store
            return new Condition.Broken(
                    "%s cannot be read: %s".formatted(file, Words.firstLine(e)),
                    "put the last backup in its place, or another path into store.url");
        }
    }

    /** Without a running bot there is no log beside the file, and nothing must be made beside it. */
    private SQLiteDataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        boolean inUse = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        source.setUrl(PREFIX + "file:" + file.toUri().getRawPath() + (inUse ? "?mode=ro" : "?immutable=1"));
        return source;
    }

    private static void firstPage(SQLiteDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT COUNT(*) FROM sqlite_schema").close();
        }
    }

    private Condition made(Migrations migrations) {
        if (migrations.newerThanThisProgram()) {
            return new Condition.Broken(
                    "%s was used by a newer version of the program".formatted(file),
                    "start that version, or put another path into store.url");
        }
        if (migrations.failed()) {
            return new Condition.Broken(
                    "A change of the form of %s broke off".formatted(file), "put the last backup in its place");
        }
        return new Condition.Sound(
                migrations.pending()
                        ? "%s, to which the bot will add what this version needs".formatted(file)
                        : file.toString());
    }

    private static Optional<Condition> broken(String what, String mend) {
        return Optional.of(new Condition.Broken(what, mend));
    }

    /** The closest folder above, or what stands in its place. */
    private static Path firstThatIsThere(Path path) {
        Path above = path.getParent();
        return above == null ? path : Files.exists(above) ? above : firstThatIsThere(above);
    }
}
