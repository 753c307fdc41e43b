package io.github.roadmapbot.store.inspection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.roadmapbot.store.StoreSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Looks at a store in a PostgreSQL database. */
final class PostgresqlInspection {

    private static final String TIMEOUT_SECONDS = "10";

    private final StoreSettings settings;

    PostgresqlInspection(StoreSettings settings) {
        this.settings = settings;
    }

    Condition condition() {
        try {
            return mayCreate()
                    ? made()
                    : new Condition.Broken(
                            "The bot's role may not create tables in %s".formatted(settings),
                            "run GRANT CREATE ON SCHEMA public TO that role as the owner of the database");
        } catch (SQLException e) {
            return unreachable(e);
        } catch (RuntimeException e) { // pool and migration wrap what the driver throws
            return new Condition.Broken(
                    "%s cannot be read: %s".formatted(settings, settings.hidden(Words.firstLine(e))),
                    "see the server's log");
        }
    }

    private boolean mayCreate() throws SQLException {
        Properties driver = new Properties();
        driver.setProperty("connectTimeout", TIMEOUT_SECONDS);
        driver.setProperty("readOnly", "true");
        try (Connection connection = DriverManager.getConnection(settings.url(), driver);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT has_schema_privilege(current_schema(), 'CREATE')")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private Condition made() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(settings.url());
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(2);
        try (HikariDataSource source = new HikariDataSource(pool)) {
            return judged(new Migrations(source, "postgresql"));
        }
    }

    private Condition judged(Migrations migrations) {
        if (migrations.newerThanThisProgram()) {
            return new Condition.Broken(
                    "%s was used by a newer version of the program".formatted(settings),
                    "start that version, or put another database into STORE_URL");
        }
        return migrations.none()
                ? new Condition.Absent("%s is empty; the bot makes its tables when it starts".formatted(settings))
                : new Condition.Sound(settings.toString());
    }

    private Condition unreachable(SQLException e) {
        String mend = switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" -> "correct user and password in STORE_URL";
            case "3D000" -> "make the database with createdb, or correct its name in STORE_URL";
            default -> "check that the server runs and listens there, and correct STORE_URL";
        };
        return new Condition.Broken(
                "%s cannot be reached: %s".formatted(settings, settings.hidden(Words.firstLine(e))), mend);
    }
}
