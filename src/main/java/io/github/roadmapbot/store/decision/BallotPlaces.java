package io.github.roadmapbot.store.decision;

import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Where a question and its answer stand, in Slack and on GitHub. */
public final class BallotPlaces {

    /** The card. */
    public record Card(String channel, String ts, String permalink) {}

    /** Something that the bot wrote on GitHub. */
    public record Written(String node, URI url) {}

    /** The discussion in which it is talked over. */
    public record Talk(int number, String node, URI url) {}

    /**
     * All of them, as far as they are there.
     *
     * @param answer the comment in the discussion
     * @param communicated when the decision first stood on GitHub
     */
    public record Places(
            Optional<Card> card,
            Optional<Written> comment,
            Optional<Talk> talk,
            Optional<String> answer,
            Optional<Instant> communicated) {}

    private final Database database;

    public BallotPlaces(Database database) {
        this.database = database;
    }

    public Places of(BallotId id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT channel, ts, permalink, comment_node, comment_url, discussion_number, discussion_node,
                               discussion_url, answer_node, communicated_at
                          FROM ballot WHERE id = :id
                        """)
                .bind("id", id.number())
                .map(BallotPlaces::places)
                .one());
    }

    /** Since when those who decide can see it; empty while there is no card. */
    public Optional<Instant> seenSince(BallotId id) {
        return database.read(handle -> said(handle.createQuery("SELECT posted_at FROM ballot WHERE id = :id")
                        .bind("id", id.number())
                        .mapTo(String.class)
                        .one())
                .map(Instant::parse));
    }

    public void posted(Ballot ballot, Card card, Instant now) {
        keep(ballot, StepKind.REFRESH_BALLOT, now, handle -> {
            GoalMatters.refresh(handle, ballot.roadmap(), ballot.subject(), now);
            return handle.createUpdate(
                            "UPDATE ballot SET channel = :channel, ts = :ts, permalink = :permalink, posted_at = :now"
                                    + " WHERE id = :id")
                    .bindMethods(card)
                    .bind("now", now.toString())
                    .bind("id", ballot.id().number())
                    .execute();
        });
    }

    /** Keeps where it stands beneath its issue; what is closed is told with that. */
    public void written(Ballot ballot, Written comment, Instant now) {
        keep(ballot, StepKind.REFRESH_DECISION, now, handle -> {
            handle.createUpdate("UPDATE ballot SET comment_node = :node, comment_url = :address WHERE id = :id")
                    .bind("node", comment.node())
                    .bind("address", comment.url().toString())
                    .bind("id", ballot.id().number())
                    .execute();
            return communicated(handle, ballot, now);
        });
    }

    /** Notes that somebody deleted what stood beneath the issue: it is public no more, and not written again. */
    public void gone(Ballot ballot, Instant now) {
        keep(
                ballot,
                StepKind.REFRESH_BALLOT,
                now,
                handle -> handle.execute(
                        "UPDATE ballot SET comment_url = '' WHERE id = ?",
                        ballot.id().number()));
    }

    /** Keeps where it is talked over, and owes the link to it beneath the issue. */
    public void opened(Ballot ballot, Talk talk, Instant now) {
        keep(ballot, StepKind.REFRESH_BALLOT, now, handle -> {
            handle.createUpdate("""
                            UPDATE ballot SET discussion_number = :number, discussion_node = :node, discussion_url = :address
                             WHERE id = :id
                            """)
                    .bind("number", talk.number())
                    .bind("node", talk.node())
                    .bind("address", talk.url().toString())
                    .bind("id", ballot.id().number())
                    .execute();
            Owed.add(handle, StepKind.WRITE_DECISION, ballot.roadmap(), ballot.id() + " issue", now, now);
            return 1;
        });
    }

    /** Keeps the comment with the decision in the discussion. */
    public void answered(Ballot ballot, String node, Instant now) {
        keep(ballot, StepKind.REFRESH_DECISION, now, handle -> {
            handle.execute(
                    "UPDATE ballot SET answer_node = ? WHERE id = ?",
                    node,
                    ballot.id().number());
            return communicated(handle, ballot, now);
        });
    }

    /** What stands there is the decision, not only the question. */
    public void communicated(Ballot ballot, Instant now) {
        keep(ballot, StepKind.REFRESH_BALLOT, now, handle -> communicated(handle, ballot, now));
    }

    private static int communicated(Handle handle, Ballot ballot, Instant now) {
        return ballot.closed().isEmpty()
                ? 0
                : handle.execute(
                        "UPDATE ballot SET communicated_at = ? WHERE id = ? AND communicated_at = ''",
                        now.toString(),
                        ballot.id().number());
    }

    private void keep(Ballot ballot, StepKind then, Instant now, Function<Handle, Integer> change) {
        database.write(handle -> {
            int changed = change.apply(handle);
            Owed.add(
                    handle,
                    StepKind.REFRESH_BALLOT,
                    ballot.roadmap(),
                    ballot.id().toString(),
                    now,
                    now);
            if (then != StepKind.REFRESH_BALLOT) {
                Owed.add(handle, then, ballot.roadmap(), ballot.id().toString(), now, now);
            }
            return changed;
        });
    }

    private static Places places(ResultSet row, StatementContext context) throws SQLException {
        Card card = new Card(row.getString("channel"), row.getString("ts"), row.getString("permalink"));
        Written comment = new Written(row.getString("comment_node"), URI.create(row.getString("comment_url")));
        Talk talk = new Talk(
                row.getInt("discussion_number"),
                row.getString("discussion_node"),
                URI.create(row.getString("discussion_url")));
        return new Places(
                Optional.of(card).filter(each -> !each.ts().isEmpty()),
                Optional.of(comment).filter(each -> !each.url().toString().isEmpty()),
                Optional.of(talk).filter(each -> !each.node().isEmpty()),
                said(row.getString("answer_node")),
                said(row.getString("communicated_at")).map(Instant::parse));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
