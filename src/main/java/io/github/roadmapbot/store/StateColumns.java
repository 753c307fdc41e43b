package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** A state as the columns of the suggestion table hold it, there and back. */
record StateColumns(
        String status,
        @Nullable Decision decision,
        @Nullable Quarter decidedQuarter,
        @Nullable Instant end,
        @Nullable Integer wakeVotes,
        @Nullable Long mergedInto) {

    static final String NAMES = "status, decided_by, decided_at, reason, quarter, until_at, wake_votes, merged_into";

    /** Sets all of them, so that nothing of an earlier state stays behind. */
    static final String ASSIGNED = """
            status = :status, decided_by = :decidedBy, decided_at = :decidedAt, reason = :reason, quarter = :quarter,
            until_at = :untilAt, wake_votes = :wakeVotes, merged_into = :mergedInto
            """;

    static StateColumns of(State state, String by) {
        if (state instanceof State.NeedsInfo asked) {
            return decided("needs-info", asked.decision());
        }
        if (state instanceof State.Snoozed snoozed) {
            Integer votes = snoozed.votes().isPresent() ? snoozed.votes().getAsInt() : null;
            return new StateColumns(
                    "snoozed", snoozed.decision(), null, snoozed.until().orElse(null), votes, null);
        }
        if (state instanceof State.Deferred deferred) {
            return new StateColumns("deferred", deferred.decision(), deferred.quarter(), null, null, null);
        }
        if (state instanceof State.Merged merged) {
            return new StateColumns(
                    "merged", merged.decision(), null, null, null, merged.into().number());
        }
        return ofDecided(state, by);
    }

    private static StateColumns ofDecided(State state, String by) {
        if (state instanceof State.Escalated escalated) {
            return decided("escalated", escalated.decision());
        }
        if (state instanceof State.Split split) {
            return decided("merged", split.decision());
        }
        if (state instanceof State.Declined declined) {
            return decided("declined", declined.decision());
        }
        if (state instanceof State.Approved approved) {
            return new StateColumns("approved", approved.decision(), approved.quarter(), null, null, null);
        }
        if (state instanceof State.OnGitHub known) {
            return new StateColumns(onGitHub(known), known.decision(), known.quarter(), null, null, null);
        }
        if (state instanceof State.Withdrawn withdrawn) {
            return decided("withdrawn", new Decision(by, withdrawn.at(), ""));
        }
        return new StateColumns("draft", null, null, null, null, null);
    }

    private static String onGitHub(State.OnGitHub state) {
        if (state instanceof State.Shipped) {
            return "shipped";
        }
        return state instanceof State.Dropped ? "dropped" : "published";
    }

    private static StateColumns decided(String status, Decision decision) {
        return new StateColumns(status, decision, null, null, null, null);
    }

    void bindTo(Update update) {
        update.bind("status", status)
                .bind("decidedBy", decision == null ? null : decision.by())
                .bind("decidedAt", decidedAt())
                .bind("reason", decision == null ? null : decision.reason())
                .bind("quarter", decidedQuarter == null ? null : decidedQuarter.key())
                .bind("untilAt", end == null ? null : end.toString())
                .bind("wakeVotes", wakeVotes)
                .bind("mergedInto", mergedInto);
    }

    @Nullable
    String decidedAt() {
        return decision == null ? null : decision.at().toString();
    }

    static State read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return switch (status) {
            case "draft" -> new State.Draft();
            case "needs-info" -> new State.NeedsInfo(decision(row));
            case "snoozed" -> snoozed(row);
            case "deferred" -> new State.Deferred(decision(row), quarter(row));
            case "escalated" -> new State.Escalated(decision(row));
            case "approved" -> new State.Approved(decision(row), quarter(row));
            case "published" -> new State.Published(decision(row), quarter(row));
            case "shipped" -> new State.Shipped(decision(row), quarter(row));
            case "dropped" -> new State.Dropped(decision(row), quarter(row));
            case "declined" -> new State.Declined(decision(row));
            case "withdrawn" -> new State.Withdrawn(decidedAt(row));
            case "merged" -> merged(row);
            default ->
                throw new StoreException("The store has a suggestion in the unknown state '%s'".formatted(status));
        };
    }

    private static State snoozed(ResultSet row) throws SQLException {
        int votes = row.getInt("wake_votes");
        OptionalInt wake = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(votes);
        Optional<Instant> until = Optional.ofNullable(row.getString("until_at")).map(Instant::parse);
        return new State.Snoozed(decision(row), until, wake);
    }

    /** What was split has no single one in which it goes on. */
    private static State merged(ResultSet row) throws SQLException {
        long into = row.getLong("merged_into");
        return row.wasNull() ? new State.Split(decision(row)) : new State.Merged(decision(row), new SuggestionId(into));
    }

    private static Quarter quarter(ResultSet row) throws SQLException {
        return Quarter.parse(row.getString("quarter"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Decision(row.getString("decided_by"), decidedAt(row), reason == null ? "" : reason);
    }

    private static Instant decidedAt(ResultSet row) throws SQLException {
        return Instant.parse(row.getString("decided_at"));
    }
}
