package io.github.roadmapbot.store.goal;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.goal.Goal.Tracked;
import io.github.roadmapbot.feedback.goal.GoalId;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.QuarterViews;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Unwritten;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where goals are: their cards in Slack, their issues and their places on the board. */
public final class GoalPlaces {

    private final Database database;

    public GoalPlaces(Database database) {
        this.database = database;
    }

    /** Keeps where a card was posted; one more rendering makes good what happened meanwhile. */
    public void posted(GoalId id, Place place, Instant now) {
        database.write(handle -> {
            handle.createUpdate("UPDATE goal SET channel = :channel, ts = :ts, permalink = :permalink"
                            + " WHERE id = :id AND ts IS NULL")
                    .bindMethods(place)
                    .bind("id", id.number())
                    .execute();
            Due.add(handle, id, now, StepKind.REFRESH_GOAL_CARD, StepKind.INVITE_TO_GOAL);
            return id;
        });
    }

    public Optional<Place> card(GoalId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT channel, ts, permalink FROM goal WHERE id = :id AND ts IS NOT NULL")
                .bind("id", id.number())
                .map((row, context) ->
                        new Place(row.getString("channel"), row.getString("ts"), row.getString("permalink")))
                .findOne());
    }

    /** Keeps the issue of a goal, which puts the goal on the roadmap, and owes its place on the board. */
    public void opened(GoalId id, Tracked issue, Instant now) {
        database.write(handle -> {
            handle.createUpdate("""
                            UPDATE goal SET repository = :repository, number = :number, node_id = :nodeId, url = :address,
                                            seen_open = TRUE,
                                            status = CASE WHEN status = 'agreed' THEN 'published' ELSE status END
                             WHERE id = :id AND node_id IS NULL
                            """)
                    .bindMethods(issue)
                    .bind("address", issue.url().toString())
                    .bind("id", id.number())
                    .execute();
            Due.add(handle, id, now, StepKind.PLACE_GOAL, StepKind.TELL_GOAL);
            waiting(
                            handle,
                            id,
                            "SELECT id FROM goal_task WHERE goal = :id AND node_id IS NULL AND gone = FALSE ORDER BY id")
                    .forEach(task -> Due.about(handle, id, id + " " + task, now, StepKind.OPEN_TASK));
            waiting(handle, id, "SELECT id FROM goal_event WHERE goal = :id AND kind <> 'move' ORDER BY id")
                    .forEach(event -> Due.about(handle, id, id + " " + event, now, StepKind.COMMENT_ON_GOAL));
            Unwritten.hurry(handle, id.toString(), now);
            Due.refresh(handle, id, now);
            return id;
        });
    }

    public void placed(GoalId id, URI board, Quarter quarter, Instant now) {
        database.write(handle -> {
            handle.execute(
                    "UPDATE goal SET board_url = ?, placed_in = ? WHERE id = ?",
                    board.toString(),
                    quarter.key(),
                    id.number());
            Due.refresh(handle, id, now);
            String roadmap = handle.createQuery("SELECT roadmap FROM goal WHERE id = :id")
                    .bind("id", id.number())
                    .mapTo(String.class)
                    .one();
            QuarterViews.owe(handle, roadmap, quarter.key(), now);
            return id;
        });
    }

    /** What was wanted of a goal, and noted on it, while it was not on GitHub. */
    private static List<Long> waiting(Handle handle, GoalId id, String which) {
        return handle.createQuery(which)
                .bind("id", id.number())
                .mapTo(Long.class)
                .list();
    }

    /** Those named on a goal who were not asked into its thread yet. */
    public List<String> uninvited(GoalId id) {
        return database.read(handle -> handle.createQuery("""
                        SELECT person FROM goal_person
                         WHERE goal = :id
                           AND person NOT IN (SELECT person FROM goal_invited WHERE goal = :id)
                         ORDER BY role DESC, place
                        """)
                .bind("id", id.number())
                .mapTo(String.class)
                .list());
    }

    /** Nobody is asked twice, whatever becomes of the message. */
    public void invited(GoalId id, List<String> people) {
        database.quietly(handle -> {
            people.forEach(person -> invite(handle, id, person));
            return people.size();
        });
    }

    private static void invite(Handle handle, GoalId id, String person) {
        handle.execute(
                "INSERT INTO goal_invited (goal, person) VALUES (?, ?) ON CONFLICT DO NOTHING", id.number(), person);
    }
}
