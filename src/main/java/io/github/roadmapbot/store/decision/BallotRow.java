package io.github.roadmapbot.store.decision;

import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** One row of ballots as the rest of the bot knows it. */
final class BallotRow {

    static final String COLUMNS =
            "id, roadmap, subject, council, question, options, rule, quorum, opened_by, opened_at,"
                    + " closes_at, came_from, elsewhere, stage, outcome, chosen, closed_at, reasons";

    private BallotRow() {}

    static Ballot read(ResultSet row, StatementContext context) throws SQLException {
        long from = row.getLong("came_from");
        Optional<BallotId> cameFrom = row.wasNull() ? Optional.empty() : Optional.of(new BallotId(from));
        String subject = row.getString("subject");
        return new Ballot(
                new BallotId(row.getLong("id")),
                row.getString("roadmap"),
                Subject.parse(subject)
                        .orElseThrow(() -> new StoreException("A decision is about '%s'".formatted(subject))),
                Council.of(row.getString("council")),
                new Terms(
                        row.getString("question"),
                        row.getString("options").lines().toList(),
                        Rule.of(row.getString("rule")),
                        row.getInt("quorum"),
                        Instant.ofEpochMilli(row.getLong("closes_at"))),
                row.getString("opened_by"),
                Instant.parse(row.getString("opened_at")),
                cameFrom,
                row.getBoolean("elsewhere"),
                stage(row));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return switch (stage) {
            case "calling" -> new Stage.Calling();
            case "open" -> new Stage.Open();
            case "closed" ->
                new Stage.Closed(outcome(row), Instant.parse(row.getString("closed_at")), row.getString("reasons"));
            default -> throw new StoreException("A decision is '%s'".formatted(stage));
        };
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return switch (outcome) {
            case "decided" -> new Outcome.Decided(row.getInt("chosen"));
            case "no-agreement" -> new Outcome.NoAgreement();
            case "quorum-missed" -> new Outcome.QuorumMissed();
            case "overtaken" -> new Outcome.Overtaken();
            default -> throw new StoreException("A decision ended '%s'".formatted(outcome));
        };
    }

    static String inStore(Outcome outcome) {
        if (outcome instanceof Outcome.Decided) {
            return "decided";
        }
        if (outcome instanceof Outcome.NoAgreement) {
            return "no-agreement";
        }
        return outcome instanceof Outcome.QuorumMissed ? "quorum-missed" : "overtaken";
    }
}
