package io.github.roadmapbot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL server of a test run: started by the first test that needs it, stopped when the run ends. */
final class EmbeddedServer {

    private static final String MIGRATED = "migrated";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private EmbeddedServer() {}

    static String url(String database) {
        return server().getJdbcUrl("postgres", database);
    }

    /** Makes a database that is migrated and empty. */
    static String newDatabase() {
        String name = "test_" + NUMBERS.incrementAndGet();
        run("CREATE DATABASE " + name + " TEMPLATE " + MIGRATED);
        return name;
    }

    /** Makes a database in which nobody has been. */
    static String bareDatabase() {
        String name = "bare_" + NUMBERS.incrementAndGet();
        run("CREATE DATABASE " + name);
        return name;
    }

    static void dropDatabase(String name) {
        run("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static void run(String sql) {
        run(server(), sql);
    }

    private static void run(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refused: " + sql, e);
        }
    }

    private static EmbeddedPostgres server() {
        return Started.SERVER;
    }

    /** Loaded, and with it started, at the first need; the server stops itself when the JVM does. */
    private static final class Started {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                Path.of("target", "postgresql").toFile())
                        .start();
                run(server, "CREATE DATABASE " + MIGRATED);
                Database.open(new StoreSettings(server.getJdbcUrl("postgres", MIGRATED)))
                        .close();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("The PostgreSQL of the tests does not start", e);
            }
        }
    }
}
