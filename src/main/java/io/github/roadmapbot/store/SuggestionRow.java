package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Account;
import io.github.roadmapbot.feedback.Elsewhere;
import io.github.roadmapbot.feedback.IssuePlan;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.text.OnGitHub;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a row of the suggestion table. */
final class SuggestionRow {

    static final String COLUMNS =
            "id, roadmap, proposer, title, why, category, good_first_issue, volunteer, fits_in_quarter, suggested_at, "
                    + "recorder, source_channel, source_ts, source_permalink, source_secret, repository, beneath, criteria, released, "
                    + "(SELECT login FROM github_account WHERE person = suggestion.proposer) AS login, "
                    + "(SELECT page FROM github_account WHERE person = suggestion.proposer) AS page, "
                    + "(SELECT url FROM remark WHERE remark.suggestion = suggestion.id) AS written_at, "
                    + StateColumns.NAMES;

    private SuggestionRow() {}

    static Suggestion read(ResultSet row, StatementContext context) throws SQLException {
        return new Suggestion(
                new SuggestionId(row.getLong("id")),
                row.getString("roadmap"),
                row.getString("proposer"),
                Optional.ofNullable(row.getString("recorder")).orElse(row.getString("proposer")),
                source(row),
                wish(row),
                StateColumns.read(row),
                Instant.parse(row.getString("suggested_at")),
                new IssuePlan(
                        Optional.ofNullable(row.getString("repository")),
                        beneath(row),
                        row.getString("criteria").lines().toList()),
                new Elsewhere(
                        OnGitHub.is(row.getString("proposer")) ? Optional.of(account(row)) : Optional.empty(),
                        Optional.ofNullable(row.getString("written_at"))
                                .filter(address -> !address.isEmpty())
                                .map(URI::create),
                        isReleased(row)));
    }

    private static Optional<SuggestionId> beneath(ResultSet row) throws SQLException {
        long whole = row.getLong("beneath");
        return row.wasNull() ? Optional.empty() : Optional.of(new SuggestionId(whole));
    }

    private static boolean isReleased(ResultSet row) throws SQLException {
        String words = row.getString("released");
        return words != null && words.equals(wish(row).words());
    }

    private static Account account(ResultSet row) throws SQLException {
        String login = row.getString("login");
        return login == null ? Account.LEFT : new Account(login, Optional.of(URI.create(row.getString("page"))));
    }

    private static Optional<Source> source(ResultSet row) throws SQLException {
        String channel = row.getString("source_channel");
        return channel == null
                ? Optional.empty()
                : Optional.of(new Source(
                        channel,
                        row.getString("source_ts"),
                        row.getString("source_permalink"),
                        row.getBoolean("source_secret")));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getString("title"),
                row.getString("why"),
                row.getString("category"),
                row.getBoolean("good_first_issue"),
                row.getBoolean("volunteer"),
                row.getBoolean("fits_in_quarter"));
    }
}
