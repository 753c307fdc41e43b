package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.StepKind.CLASSIFY_ISSUE;
import static io.github.roadmapbot.store.StepKind.COMMENT;
import static io.github.roadmapbot.store.StepKind.FOLLOW_PLAN;
import static io.github.roadmapbot.store.StepKind.PLACE_ON_BOARD;
import static io.github.roadmapbot.store.StepKind.REFRESH_ISSUE;
import static io.github.roadmapbot.store.StepKind.REFRESH_REVIEW_CARD;
import static io.github.roadmapbot.store.StepKind.TELL_PROPOSER;
import static io.github.roadmapbot.store.StepKind.TELL_THREAD;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Publication.BoardItem;
import io.github.roadmapbot.feedback.Publication.Comment;
import io.github.roadmapbot.feedback.Publication.Discussion;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.SuggestionId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Where a suggestion is found on GitHub; each write owes what can be done next. */
public final class Publications {

    private final Database database;

    public Publications(Database database) {
        this.database = database;
    }

    public Publication of(SuggestionId id) {
        return database.read(handle -> new Publication(
                issue(handle, id),
                boardItem(handle, id),
                comment(handle, id),
                IssueLooks.standing(handle, id),
                Owners.of(handle, id)));
    }

    /** The suggestion whose issue this is. */
    public Optional<SuggestionId> ofIssue(String repository, int number) {
        return database.read(handle -> handle.createQuery(
                        "SELECT suggestion FROM issue WHERE repository = :repository AND number = :number")
                .bind("repository", repository)
                .bind("number", number)
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .findOne());
    }

    public void issueOpened(SuggestionId id, Issue issue, Instant now) {
        database.write(handle -> {
            database.engine().oneAtATime(handle, Families.LOCK);
            insert(handle, id, issue);
            Owed.add(handle, now, id, CLASSIFY_ISSUE, PLACE_ON_BOARD, COMMENT, REFRESH_REVIEW_CARD);
            Unwritten.hurry(handle, id.toString(), now);
            Families.owe(handle, id, now);
            Wholes.wake(handle, id, now);
            Releases.owe(handle, id, now);
            return id;
        });
    }

    /** The issue of what was approved now was there before: only the rest is owed, once. */
    public void issueWasThere(SuggestionId id, Instant now) {
        database.write(handle -> {
            database.engine().oneAtATime(handle, Families.LOCK);
            boolean fresh =
                    Owed.statuses(handle, PLACE_ON_BOARD, id.toString(), "").isEmpty();
            if (fresh) {
                Owed.add(handle, now, id, PLACE_ON_BOARD, COMMENT, REFRESH_REVIEW_CARD);
                Families.owe(handle, id, now);
            } else {
                comeAgain(handle, id, now);
            }
            return fresh;
        });
    }

    /** What was taken off the roadmap and approved again has its place and its comment already. */
    private static void comeAgain(Handle handle, SuggestionId id, Instant now) {
        if (boardItem(handle, id).isPresent()) {
            Owed.add(handle, FOLLOW_PLAN, id.toString(), "again", now, now);
            Owed.add(handle, now, id, REFRESH_ISSUE);
        }
        publishIfComplete(handle, id, Set.of(), now);
    }

    static void insert(Handle handle, SuggestionId id, Issue issue) {
        handle.createUpdate("""
                        INSERT INTO issue (suggestion, repository, number, node_id, url, left_off)
                        VALUES (:id, :repository, :number, :nodeId, :address, :leftOffIt)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id.number())
                .bindMethods(issue)
                .bind("address", issue.url().toString())
                .bind("leftOffIt", String.join("\n", issue.leftOff()))
                .execute();
    }

    /** Keeps what GitHub left off the issue, beside what is known already. */
    public void leftOff(SuggestionId id, List<String> more, Instant now) {
        database.write(handle -> {
            List<String> all =
                    new ArrayList<>(issue(handle, id).map(Issue::leftOff).orElse(List.of()));
            more.stream().filter(each -> !all.contains(each)).forEach(all::add);
            Owed.add(handle, now, id, REFRESH_REVIEW_CARD);
            return handle.createUpdate("UPDATE issue SET left_off = :leftOff WHERE suggestion = :id")
                    .bind("leftOff", String.join("\n", all))
                    .bind("id", id.number())
                    .execute();
        });
    }

    public void placed(SuggestionId id, BoardItem item, Instant now) {
        database.write(handle -> {
            int fresh = handle.createUpdate("""
                            INSERT INTO board_item (suggestion, item_id, board_url) VALUES (:id, :itemId, :address)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("id", id.number())
                    .bind("itemId", item.itemId())
                    .bind("address", item.board().toString())
                    .execute();
            BoardDrafts.became(handle, id, item.itemId());
            QuarterViews.owe(handle, id, now);
            return publishOrShow(handle, id, fresh > 0, now);
        });
    }

    public void commented(SuggestionId id, Comment comment, Instant now) {
        database.write(handle -> {
            int fresh = handle.createUpdate("""
                            INSERT INTO discussion_comment (suggestion, node_id, url, answers)
                            VALUES (:id, :nodeId, :address, :answered)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("id", id.number())
                    .bind("nodeId", comment.nodeId())
                    .bind("address", comment.url().toString())
                    .bind("answered", comment.answers().orElse(null))
                    .execute();
            return publishOrShow(handle, id, fresh > 0, now);
        });
    }

    public Optional<Discussion> discussion(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery(
                        "SELECT number, node_id, url FROM discussion WHERE roadmap = :roadmap AND quarter = :quarter")
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map((row, context) -> new Discussion(
                        row.getInt("number"), row.getString("node_id"), URI.create(row.getString("url"))))
                .findOne());
    }

    /** The quarter of which this is the discussion. */
    public Optional<Quarter> quarter(String roadmap, int number) {
        return database.read(handle -> handle.createQuery(
                        "SELECT quarter FROM discussion WHERE roadmap = :roadmap AND number = :number")
                .bind("roadmap", roadmap)
                .bind("number", number)
                .mapTo(String.class)
                .map(Quarter::parse)
                .findFirst());
    }

    /** Keeps the quarter's discussion and wakes the comments that waited for it. */
    public void discussionOpened(String roadmap, Quarter quarter, Discussion discussion, Instant now) {
        database.write(handle -> keep(handle, roadmap, quarter, discussion, now));
    }

    static int keep(Handle handle, String roadmap, Quarter quarter, Discussion discussion, Instant now) {
        handle.createUpdate("""
                        INSERT INTO discussion (roadmap, quarter, number, node_id, url)
                        VALUES (:roadmap, :quarter, :number, :nodeId, :address)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .bind("number", discussion.number())
                .bind("nodeId", discussion.nodeId())
                .bind("address", discussion.url().toString())
                .execute();
        Owed.wake(handle, StepKind.CYCLE_ROUND, roadmap, now);
        return wakeComments(handle, now);
    }

    /** The day on which the discussion of a quarter is opened, as long as its planning has not begun. */
    public Optional<LocalDate> opensOn(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery(
                        "SELECT opens FROM cycle WHERE roadmap = :roadmap AND quarter = :quarter AND state = 'upcoming'")
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .mapTo(String.class)
                .map(LocalDate::parse)
                .findOne());
    }

    static int wakeComments(Handle handle, Instant now) {
        return handle.createUpdate("""
                        UPDATE step SET due_at = :now
                         WHERE kind IN ('comment', 'mirror') AND status = 'due' AND due_at > :now AND sent_at IS NULL
                        """).bind("now", now.toEpochMilli()).execute();
    }

    /** Lets a blocked step go for good, which may complete what it was part of; false if it is not blocked any more. */
    public boolean giveUp(long stepId, Instant now) {
        return database.write(handle -> {
            boolean givenUp =
                    handle.execute("UPDATE step SET status = 'given_up' WHERE id = ? AND status = 'blocked'", stepId)
                            == 1;
            if (givenUp) {
                Steps.find(handle, stepId)
                        .filter(step -> !step.kind().isAboutCards())
                        .flatMap(step -> SuggestionId.parse(step.subject()))
                        .ifPresent(id -> {
                            publishIfComplete(handle, id, Set.of(), now);
                            Suggestions.refreshAll(handle, id, now);
                        });
            }
            return givenUp;
        });
    }

    /**
     * Publishes an approved suggestion whose issue is there, without waiting for what rests; that follows, and shows on the
     * cards then.
     *
     * @param resting of {@link StepKind#PLACE_ON_BOARD} and {@link StepKind#COMMENT} those that cannot be done for now
     */
    public boolean publishWithout(SuggestionId id, Set<StepKind> resting, Instant now) {
        return database.write(handle -> publishIfComplete(handle, id, resting, now));
    }

    /** What came after the rest was published is shown, too. */
    private static boolean publishOrShow(Handle handle, SuggestionId id, boolean fresh, Instant now) {
        boolean complete = publishIfComplete(handle, id, Set.of(), now);
        if (!complete && fresh && isPublished(handle, id)) {
            Suggestions.refreshAll(handle, id, now);
        }
        return complete;
    }

    private static boolean isPublished(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT COUNT(*) FROM suggestion WHERE id = :id AND status = 'published'")
                        .bind("id", id.number())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /**
     * Publishes what waited for nothing but a step that is blocked now: its issue is there, and what people do with it has to
     * be noticed.
     */
    static void publishWithoutBlocked(Handle handle, Step step, Instant now) {
        switch (step.kind()) {
            case PLACE_ON_BOARD, COMMENT -> publishIfComplete(handle, step.suggestion(), Set.of(), now);
            case OPEN_DISCUSSION ->
                handle.createQuery("""
                                SELECT id FROM suggestion
                                 WHERE roadmap = :roadmap AND quarter = :quarter AND status = 'approved' ORDER BY id
                                """)
                        .bind("roadmap", step.subject())
                        .bind("quarter", step.detail())
                        .mapTo(Long.class)
                        .map(SuggestionId::new)
                        .list()
                        .forEach(id -> publishIfComplete(handle, id, Set.of(), now));
            default -> {
                // nothing waits for it that is there already
            }
        }
    }

    /**
     * An approved suggestion is published when its issue is there and nothing is left to do on GitHub but what rests, or waits
     * for a person.
     */
    private static boolean publishIfComplete(Handle handle, SuggestionId id, Set<StepKind> resting, Instant now) {
        lockRow(handle, id);
        boolean complete = handle.createUpdate("""
                        UPDATE suggestion SET status = 'published'
                         WHERE id = :id AND status = 'approved'
                           AND EXISTS (SELECT 1 FROM issue WHERE suggestion = :id)
                           AND (:withoutItem = 1
                                OR EXISTS (SELECT 1 FROM board_item WHERE suggestion = :id)
                                OR EXISTS (SELECT 1 FROM step WHERE subject = :subject AND kind = 'place-on-board'
                                                                AND status IN ('blocked', 'given_up')))
                           AND (:withoutComment = 1
                                OR EXISTS (SELECT 1 FROM discussion_comment WHERE suggestion = :id)
                                OR EXISTS (SELECT 1 FROM step WHERE subject = :subject AND kind = 'comment'
                                                                AND status IN ('blocked', 'given_up'))
                                OR EXISTS (SELECT 1 FROM step WHERE subject = suggestion.roadmap
                                                                AND detail = suggestion.quarter
                                                                AND kind = 'open-discussion' AND status = 'blocked'))
                        """)
                        .bind("id", id.number())
                        .bind("subject", id.toString())
                        .bind("withoutItem", resting.contains(PLACE_ON_BOARD) ? 1 : 0)
                        .bind("withoutComment", resting.contains(COMMENT) ? 1 : 0)
                        .execute()
                == 1;
        if (complete) {
            long move = Moves.record(handle, id, now, "", "approved", "published", "");
            Duplicates.tellProposers(handle, id, move, now);
            Suggestions.refreshAll(handle, id, now);
            Owed.add(handle, now, id, TELL_THREAD, TELL_PROPOSER);
        }
        return complete;
    }

    /** Where several instances write, the last two steps of one suggestion must see each other. */
    private static void lockRow(Handle handle, SuggestionId id) {
        handle.execute("UPDATE suggestion SET status = status WHERE id = ?", id.number());
    }

    static Optional<Issue> issue(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT repository, number, node_id, url, left_off FROM issue WHERE suggestion = :id")
                .bind("id", id.number())
                .map((row, context) -> new Issue(
                        row.getString("repository"),
                        row.getInt("number"),
                        row.getString("node_id"),
                        URI.create(row.getString("url")),
                        row.getString("left_off").lines().toList()))
                .findOne();
    }

    private static Optional<BoardItem> boardItem(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT item_id, board_url FROM board_item WHERE suggestion = :id")
                .bind("id", id.number())
                .map((row, context) -> new BoardItem(row.getString("item_id"), URI.create(row.getString("board_url"))))
                .findOne();
    }

    static Optional<Comment> comment(Handle handle, SuggestionId id) {
        return handle.createQuery("SELECT node_id, url, answers FROM discussion_comment WHERE suggestion = :id")
                .bind("id", id.number())
                .map((row, context) -> new Comment(
                        row.getString("node_id"),
                        URI.create(row.getString("url")),
                        Optional.ofNullable(row.getString("answers"))))
                .findOne();
    }
}
