package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Standing;
import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What kind of account each voter has, and who wants to be left alone. */
public final class People {

    /** After that somebody may have become something else. */
    private static final Duration FRESH = Duration.ofDays(7);

    private final Database database;

    public People(Database database) {
        this.database = database;
    }

    /** Owes the question who somebody is, unless that is known. */
    static void wanted(Handle handle, String person, Instant now) {
        if (!isFresh(handle, person, now)) {
            Owed.add(handle, StepKind.ASK_PERSON, person, "", now, now);
        }
    }

    /** The same for everybody who voted for a suggestion: some may have left since. */
    static void wanted(Handle handle, SuggestionId id, Instant now) {
        List<String> voters = handle.createQuery("""
                        SELECT voter.id
                          FROM (SELECT reaction.person AS id
                                  FROM reaction JOIN message USING (channel, ts)
                                 WHERE message.suggestion = :id AND message.kind = 'feedback-card'
                                   AND reaction.present = TRUE
                                UNION
                                SELECT person FROM button_vote WHERE suggestion = :id) voter
                          LEFT JOIN person ON person.id = voter.id AND person.asked_at > :since
                         WHERE person.id IS NULL AND voter.id NOT LIKE '~%'
                         ORDER BY voter.id
                        """)
                .bind("id", id.number())
                .bind("since", now.minus(FRESH).toEpochMilli())
                .mapTo(String.class)
                .list();
        voters.forEach(person -> Owed.add(handle, StepKind.ASK_PERSON, person, "", now, now));
    }

    public boolean isFresh(String person, Instant now) {
        return database.read(handle -> isFresh(handle, person, now));
    }

    /** How many people Slack was asked about since then. */
    public int askedSince(Instant since) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM person WHERE asked_at > :since")
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one());
    }

    /** Keeps what somebody is, and owes the cards that they voted on their new tally. */
    public void keep(String person, Standing standing, Instant cardRefresh, Instant now) {
        database.write(handle -> {
            int changed = handle.createUpdate("""
                            INSERT INTO person (id, standing, asked_at) VALUES (:person, :standing, :now)
                            ON CONFLICT (id) DO UPDATE SET standing = excluded.standing, asked_at = excluded.asked_at
                            """)
                    .bind("person", person)
                    .bind("standing", standing.key())
                    .bind("now", now.toEpochMilli())
                    .execute();
            votedFor(handle, person).forEach(id -> Duplicates.tallyChanged(handle, id, cardRefresh, now));
            return changed;
        });
    }

    /** From now on this person gets no direct messages but answers, or gets them again. */
    public void mute(String person, boolean muted) {
        String change = muted
                ? "INSERT INTO muted (person) VALUES (:person) ON CONFLICT DO NOTHING"
                : "DELETE FROM muted WHERE person = :person";
        database.quietly(
                handle -> handle.createUpdate(change).bind("person", person).execute());
    }

    public boolean isMuted(String person) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM muted WHERE person = :person")
                        .bind("person", person)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    private static boolean isFresh(Handle handle, String person, Instant now) {
        return handle.createQuery("SELECT COUNT(*) FROM person WHERE id = :person AND asked_at > :since")
                        .bind("person", person)
                        .bind("since", now.minus(FRESH).toEpochMilli())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static List<SuggestionId> votedFor(Handle handle, String person) {
        return handle.createQuery("""
                        SELECT message.suggestion
                          FROM reaction JOIN message USING (channel, ts)
                         WHERE reaction.person = :person AND reaction.present = TRUE AND message.kind = 'feedback-card'
                        UNION
                        SELECT suggestion FROM button_vote WHERE person = :person
                        ORDER BY 1
                        """)
                .bind("person", person)
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list();
    }
}
