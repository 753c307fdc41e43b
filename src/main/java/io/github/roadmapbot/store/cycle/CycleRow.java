package io.github.roadmapbot.store.cycle;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A cycle as a row of its table. */
final class CycleRow {

    static final String COLUMNS =
            "roadmap, quarter, state, why, opens, compiles, session_at, minutes, page_by, purpose, lead, revision";

    private CycleRow() {}

    static Cycle read(ResultSet row, List<String> planners) throws SQLException {
        return new Cycle(
                row.getString("roadmap"),
                Quarter.parse(row.getString("quarter")),
                state(row.getString("state"), row.getString("why")),
                new Dates(
                        LocalDate.parse(row.getString("opens")),
                        LocalDate.parse(row.getString("compiles")),
                        Instant.ofEpochMilli(row.getLong("session_at")),
                        Duration.ofMinutes(row.getLong("minutes")),
                        LocalDate.parse(row.getString("page_by"))),
                row.getString("purpose"),
                planners,
                Optional.ofNullable(row.getString("lead")),
                row.getInt("revision"));
    }

    static String inStore(CycleState state) {
        if (state instanceof CycleState.Upcoming) {
            return "upcoming";
        } else if (state instanceof CycleState.Collecting) {
            return "collecting";
        } else if (state instanceof CycleState.Compiling) {
            return "compiling";
        } else if (state instanceof CycleState.Planned) {
            return "planned";
        } else if (state instanceof CycleState.Finalised) {
            return "finalised";
        } else if (state instanceof CycleState.Running) {
            return "running";
        }
        return state instanceof CycleState.Reviewed ? "reviewed" : "skipped";
    }

    private static CycleState state(String name, String why) {
        return switch (name) {
            case "upcoming" -> new CycleState.Upcoming();
            case "collecting" -> new CycleState.Collecting();
            case "compiling" -> new CycleState.Compiling();
            case "planned" -> new CycleState.Planned();
            case "finalised" -> new CycleState.Finalised();
            case "running" -> new CycleState.Running();
            case "reviewed" -> new CycleState.Reviewed();
            case "skipped" -> new CycleState.Skipped(why);
            default -> throw new IllegalStateException("A cycle cannot be " + name);
        };
    }
}
