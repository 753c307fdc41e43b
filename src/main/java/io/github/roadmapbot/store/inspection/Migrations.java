package io.github.roadmapbot.store.inspection;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Compares what made a store with what this program knows. */
final class Migrations {

    private final MigrationInfo[] all;

    Migrations(DataSource source, String engine) {
        this.all = Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/github/roadmapbot/store/" + engine)
                .load()
                .info()
                .all();
    }

    /** Whether nothing was ever made in it. */
    boolean none() {
        return Arrays.stream(all).noneMatch(each -> each.getState().isApplied());
    }

    /** Whether a newer version of the program has used it. */
    boolean newerThanThisProgram() {
        return Arrays.stream(all)
                .anyMatch(
                        each -> each.getState().isApplied() && !each.getState().isResolved());
    }

    /** Whether a change of its form broke off. */
    boolean failed() {
        return Arrays.stream(all).anyMatch(each -> each.getState().isFailed());
    }

    /** Whether the bot will change its form at the next start. */
    boolean pending() {
        return Arrays.stream(all).anyMatch(each -> !each.getState().isApplied());
    }
}
