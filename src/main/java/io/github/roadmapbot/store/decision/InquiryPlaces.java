package io.github.roadmapbot.store.decision;

import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.InquiryId;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.decision.BallotPlaces.Card;
import io.github.roadmapbot.store.decision.BallotPlaces.Written;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where questions are shown, and how far the comments on GitHub have been read. */
public final class InquiryPlaces {

    private final Database database;

    public InquiryPlaces(Database database) {
        this.database = database;
    }

    public Optional<Card> card(InquiryId id) {
        return database.read(
                handle -> handle.createQuery("SELECT channel, ts, permalink FROM inquiry WHERE id = :id AND ts <> ''")
                        .bind("id", id.number())
                        .map((row, context) ->
                                new Card(row.getString("channel"), row.getString("ts"), row.getString("permalink")))
                        .findOne());
    }

    /** What the bot wrote about it on GitHub. */
    public Optional<Written> comment(InquiryId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT comment_node, comment_url FROM inquiry WHERE id = :id AND comment_node <> ''")
                .bind("id", id.number())
                .map((row, context) ->
                        new Written(row.getString("comment_node"), URI.create(row.getString("comment_url"))))
                .findOne());
    }

    public void posted(Inquiry inquiry, Card card, Instant now) {
        database.write(handle -> {
            handle.createUpdate(
                            "UPDATE inquiry SET channel = :channel, ts = :ts, permalink = :permalink WHERE id = :id")
                    .bindMethods(card)
                    .bind("id", inquiry.id().number())
                    .execute();
            GoalMatters.refresh(handle, inquiry.roadmap(), inquiry.subject(), now);
            return Owed.add(
                    handle,
                    StepKind.REFRESH_INQUIRY,
                    inquiry.roadmap(),
                    inquiry.id().toString(),
                    now,
                    now);
        });
    }

    public void written(Inquiry inquiry, Written comment, Instant now) {
        database.write(handle -> {
            handle.createUpdate("UPDATE inquiry SET comment_node = :node, comment_url = :address WHERE id = :id")
                    .bind("node", comment.node())
                    .bind("address", comment.url().toString())
                    .bind("id", inquiry.id().number())
                    .execute();
            String detail = inquiry.id().toString();
            Owed.add(handle, StepKind.REFRESH_INQUIRY, inquiry.roadmap(), detail, now, now);
            return Owed.add(handle, StepKind.REWRITE_INQUIRY, inquiry.roadmap(), detail, now, now);
        });
    }

    /**
     * Owes the reading of what is said beneath a roadmap's issues; what was said before the bot first came is nobody's
     * question to it.
     */
    public void begin(String roadmap, List<String> repositories, Instant now) {
        database.write(handle -> {
            repositories.forEach(repository -> handle.execute(
                    "INSERT INTO comment_reading (roadmap, repository, read_until) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    roadmap,
                    repository,
                    now.toEpochMilli()));
            return Owed.hurry(handle, StepKind.READ_COMMENTS, roadmap, now);
        });
    }

    /** Until when it was read. */
    public Instant readUntil(String roadmap, String repository) {
        return database.read(handle -> Instant.ofEpochMilli(handle.createQuery(
                        "SELECT read_until FROM comment_reading WHERE roadmap = :roadmap AND repository = :repository")
                .bind("roadmap", roadmap)
                .bind("repository", repository)
                .mapTo(Long.class)
                .one()));
    }

    public void read(String roadmap, String repository, Instant until) {
        database.quietly(handle -> handle.execute(
                "UPDATE comment_reading SET read_until = ? WHERE roadmap = ? AND repository = ? AND read_until < ?",
                until.toEpochMilli(),
                roadmap,
                repository,
                until.toEpochMilli()));
    }
}
