package io.github.roadmapbot.store.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.review.Activity;
import io.github.roadmapbot.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts how much people took part. */
public final class Activities {

    private static final String SUGGESTED = """
            SELECT COUNT(*) FROM suggestion WHERE roadmap = :roadmap AND suggested_at >= :since AND suggested_at < :until
            """;

    /** By the emojis that count, or the button, wherever the vote still stands. */
    private static final String VOTERS = """
            SELECT reaction.person AS voter
              FROM reaction JOIN message USING (channel, ts) JOIN suggestion ON suggestion.id = message.suggestion
             WHERE roadmap = :roadmap AND message.kind = 'feedback-card' AND reaction.present = TRUE
               AND reaction.canonical IN (<emojis>) AND reaction.event_at >= :from AND reaction.event_at < :to
            UNION
            SELECT person FROM button_vote JOIN suggestion ON suggestion.id = button_vote.suggestion
             WHERE roadmap = :roadmap AND pressed_at >= :since AND pressed_at < :until
            """;

    private static final String UNDATED = """
            SELECT COUNT(DISTINCT person) FROM button_vote JOIN suggestion ON suggestion.id = button_vote.suggestion
             WHERE roadmap = :roadmap AND pressed_at IS NULL AND suggested_at < :until
               AND person NOT IN (SELECT voter FROM (
            """ + VOTERS + ") dated)";

    private static final String COMMENTS =
            "SELECT COUNT(*) FROM remark WHERE roadmap = :roadmap AND quarter = :quarter";

    /** Only what people decided, and each once however often they changed their minds. */
    private static final String DECIDED = """
            SELECT COUNT(DISTINCT move.suggestion) FROM move JOIN suggestion ON suggestion.id = move.suggestion
             WHERE roadmap = :roadmap AND move.at >= :since AND move.at < :until AND came_from <> went_to
               AND came_from IN ('draft', 'escalated') AND by_whom <> ''
               AND went_to IN ('approved', 'declined', 'deferred', 'merged')
            """;

    private static final String BALLOTS = """
            SELECT COUNT(*) FROM ballot
             WHERE roadmap = :roadmap AND outcome = 'decided' AND closed_at >= :since AND closed_at < :until
            """;

    private static final String GOALS = """
            SELECT COUNT(*) FROM goal
             WHERE roadmap = :roadmap AND quarter = :quarter AND status = 'done' AND decided_at < :until
            """;

    private final Database database;

    public Activities(Database database) {
        this.database = database;
    }

    /**
     * What people did in a span of time.
     *
     * @param quarter whose discussion and goals are meant
     * @param emojis that count as votes
     */
    public Activity of(String roadmap, Quarter quarter, Instant since, Instant until, List<String> emojis) {
        List<String> counting = emojis.isEmpty() ? List.of("") : emojis;
        return database.read(handle -> {
            Asked asked = new Asked(handle, roadmap, quarter, since, until);
            return new Activity(
                    asked.count(SUGGESTED),
                    asked.voters("SELECT COUNT(*) FROM (" + VOTERS + ") voters", counting),
                    asked.voters(UNDATED, counting),
                    asked.count(COMMENTS),
                    asked.count(DECIDED),
                    asked.count(BALLOTS),
                    asked.count(GOALS));
        });
    }

    private record Asked(Handle handle, String roadmap, Quarter quarter, Instant since, Instant until) {

        int count(String question) {
            return one(handle.createQuery(question));
        }

        int voters(String question, List<String> emojis) {
            return one(handle.createQuery(question)
                    .bindList("emojis", emojis)
                    .bindMap(Map.of("from", micros(since), "to", micros(until))));
        }

        private int one(Query query) {
            return query.bindMap(Map.of(
                            "roadmap", roadmap, "quarter", quarter.key(), "since", text(since), "until", text(until)))
                    .mapTo(Integer.class)
                    .one();
        }

        private static long micros(Instant moment) {
            return TimeUnit.MILLISECONDS.toMicros(moment.toEpochMilli());
        }

        /** Texts of moments are as long as their fractions: without its end this one sorts before all of the same second. */
        private static String text(Instant moment) {
            String text = moment.toString();
            return text.substring(0, text.length() - 1);
        }
    }
}
