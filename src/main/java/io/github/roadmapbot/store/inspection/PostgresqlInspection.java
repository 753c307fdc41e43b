package io.github.roadmapbot.store.inspection;

import io.github.roadmapbot.store.StoreSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks at a store in a PostgreSQL database. */
final class PostgresqlInspection {

    private static final int TIMEOUT_SECONDS = 10;

    private final StoreSettings settings;

    PostgresqlInspection(StoreSettings settings) {
        this.settings = settings;
    }

    Condition condition() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setConnectTimeout(TIMEOUT_SECONDS);
        source.setReadOnly(true);
        try {
            if (!mayCreate(source)) {
                return new Condition.Broken(
                        "The bot's role may not create tables in %s".formatted(settings),
                        "GRANT CREATE ON SCHEMA public TO the role, as the owner of the database");
            }
            return made(new Migrations(source, "postgresql"));
        } catch (SQLException e) {
            return unreachable(e);
        } catch (RuntimeException e) { // the migration wraps what the driver throws
            return new Condition.Broken(
                    "%s cannot be read: %s".formatted(settings, SqliteInspection.firstLine(e)),
                    "see the server's log");
        }
    }

    private static boolean mayCreate(PGSimpleDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("SELECT has_schema_privilege(current_schema(), 'CREATE')")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private Condition made(Migrations migrations) {
        if (migrations.newerThanThisProgram()) {
            return new Condition.Broken(
                    "%s was used by a newer version of the program".formatted(settings),
                    "start that version, or put another database into STORE_URL");
        }
        if (migrations.none()) {
            return new Condition.Absent("%s is empty; the bot makes its tables when it starts".formatted(settings));
        }
        return new Condition.Sound(settings.toString());
    }

    private Condition unreachable(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String mend = switch (state) {
            case "28P01", "28000" -> "correct user and password in STORE_URL";
            case "3D000" -> "createdb the database, or correct its name in STORE_URL";
            default -> "check that the server runs and listens there, and correct STORE_URL";
        };
        return new Condition.Broken(
                "%s cannot be reached: %s".formatted(settings, SqliteInspection.firstLine(e)), mend);
    }
}
