package io.github.roadmapbot.store.decision;

import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Count;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.feedback.decision.Voice;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.feedback.decision.Voter;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.jdbi.v3.core.Handle;

/** Who may vote, who voted what, and who wants to know what comes of it. */
public final class BallotVotes {

    /** What the step says that ends a vote on which there is no agreement; the moment follows. */
    public static final String GIVEN_UP = " given-up";

    /** Who said that there is no agreement, and on what. */
    public record GivenUp(String by, String why) {}

    private final Database database;

    public BallotVotes(Database database) {
        this.database = database;
    }

    /**
     * Adds a vote to those that were cast, and owes the end if nothing can change it any more; false if it is over, or the
     * person is no voter of it.
     */
    public boolean cast(Ballot ballot, Vote vote) {
        if (!ballot.terms().takes(vote.voice())) {
            return false;
        }
        return database.write(
                handle -> lock(handle, ballot, vote) && (isSaid(handle, ballot, vote) || add(handle, ballot, vote)));
    }

    /** To say the same again changes nothing. */
    private static boolean isSaid(Handle handle, Ballot ballot, Vote vote) {
        Vote before = Count.latest(all(handle, ballot.id())).get(vote.person());
        return before != null
                && before.voice().equals(vote.voice())
                && before.reason().equals(vote.reason())
                && voters(handle, ballot.id()).contains(new Voter(vote.person(), false));
    }

    private static boolean add(Handle handle, Ballot ballot, Vote vote) {
        List<Long> ids = insert(handle, ballot, vote);
        ids.forEach(id -> {
            Owed.add(
                    handle,
                    StepKind.REFRESH_BALLOT,
                    ballot.roadmap(),
                    ballot.id().toString(),
                    vote.at(),
                    vote.at());
            endIfBeyondDoubt(handle, ballot, "vote " + id, vote.at());
        });
        return !ids.isEmpty();
    }

    /** Owes the end if those who have not voted could not change anything any more. */
    private static void endIfBeyondDoubt(Handle handle, Ballot ballot, String because, Instant now) {
        if (count(handle, ballot.id(), ballot.terms()).beyondDoubt().isPresent()) {
            String detail = ballot.id() + " " + because;
            Owed.add(handle, StepKind.CLOSE_BALLOT, ballot.roadmap(), detail, now, now);
        }
    }

    /** The same for who may vote: once a vote is over, it stays known among whom it was decided. */
    private static boolean lock(Handle handle, Ballot ballot) {
        return handle.execute(
                        "UPDATE ballot SET stage = stage WHERE id = ? AND stage = 'open'",
                        ballot.id().number())
                == 1;
    }

    /** The row of the question is locked first: whoever ends the vote counts all that were cast, or none comes after. */
    private static boolean lock(Handle handle, Ballot ballot, Vote vote) {
        return handle.execute(
                        "UPDATE ballot SET stage = stage WHERE id = ? AND stage = 'open' AND closes_at > ?",
                        ballot.id().number(),
                        vote.at().toEpochMilli())
                == 1;
    }

    private static List<Long> insert(Handle handle, Ballot ballot, Vote vote) {
        return handle.createQuery("""
                        INSERT INTO ballot_vote (ballot, person, voice, reason, at)
                        SELECT ballot, person, :voice, :reason, :at FROM ballot_voter
                         WHERE ballot = :ballot AND person = :person AND left_at = ''
                        RETURNING id
                        """)
                .bind("ballot", ballot.id().number())
                .bind("person", vote.person())
                .bind("voice", vote.voice().key())
                .bind("reason", vote.reason())
                .bind("at", vote.at().toString())
                .mapTo(Long.class)
                .list();
    }

    public List<Voter> voters(BallotId id) {
        return database.read(handle -> voters(handle, id));
    }

    static List<Voter> voters(Handle handle, BallotId id) {
        return handle.createQuery("SELECT person, left_at FROM ballot_voter WHERE ballot = :id ORDER BY person")
                .bind("id", id.number())
                .map((row, context) -> new Voter(
                        row.getString("person"), !row.getString("left_at").isEmpty()))
                .list();
    }

    /** Every vote that was ever cast, oldest first. */
    public List<Vote> all(BallotId id) {
        return database.read(handle -> all(handle, id));
    }

    static List<Vote> all(Handle handle, BallotId id) {
        return handle.createQuery("SELECT person, voice, reason, at FROM ballot_vote WHERE ballot = :id ORDER BY id")
                .bind("id", id.number())
                .map((row, context) -> new Vote(
                        row.getString("person"),
                        voice(row.getString("voice")),
                        row.getString("reason"),
                        Instant.parse(row.getString("at"))))
                .list();
    }

    private static Voice voice(String key) {
        return Voice.parse(key).orElseThrow(() -> new StoreException("A vote is '%s'".formatted(key)));
    }

    public Count count(Ballot ballot) {
        return database.read(handle -> count(handle, ballot.id(), ballot.terms()));
    }

    static Count count(Handle handle, BallotId id, Terms terms) {
        return new Count(terms, voters(handle, id), all(handle, id));
    }

    /** Notes who may not decide any more, while the vote is open. */
    public void left(Ballot ballot, Set<String> people, Instant now) {
        note(
                ballot,
                people,
                now,
                (handle, person) -> handle.execute(
                        "UPDATE ballot_voter SET left_at = ? WHERE ballot = ? AND person = ? AND left_at = ''",
                        now.toString(),
                        ballot.id().number(),
                        person));
    }

    /** Notes who may decide again, while the vote is open; what they had voted counts again, too. */
    public void returned(Ballot ballot, Set<String> people, Instant now) {
        note(
                ballot,
                people,
                now,
                (handle, person) -> handle.execute(
                        "UPDATE ballot_voter SET left_at = '' WHERE ballot = ? AND person = ? AND left_at <> ''",
                        ballot.id().number(),
                        person));
    }

    private void note(Ballot ballot, Set<String> people, Instant now, ToIntBiFunction<Handle, String> change) {
        if (people.isEmpty()) {
            return;
        }
        database.write(handle -> {
            if (!lock(handle, ballot)) {
                return false;
            }
            int changed = people.stream()
                    .mapToInt(person -> change.applyAsInt(handle, person))
                    .sum();
            if (changed > 0) {
                Owed.add(
                        handle,
                        StepKind.REFRESH_BALLOT,
                        ballot.roadmap(),
                        ballot.id().toString(),
                        now,
                        now);
                endIfBeyondDoubt(handle, ballot, "left " + now.toEpochMilli(), now);
            }
            return changed > 0;
        });
    }

    /** Keeps who says that there is no agreement, and owes the end; false if it is over, or somebody said so before. */
    public boolean giveUp(Ballot ballot, String by, String why, Instant now) {
        return database.write(handle -> {
            boolean first = handle.execute(
                            "UPDATE ballot SET given_up_by = ?, given_up_why = ?"
                                    + " WHERE id = ? AND stage = 'open' AND given_up_by = ''",
                            by,
                            why,
                            ballot.id().number())
                    == 1;
            String detail = "%s%s %d".formatted(ballot.id(), GIVEN_UP, now.toEpochMilli());
            return first && Owed.add(handle, StepKind.CLOSE_BALLOT, ballot.roadmap(), detail, now, now);
        });
    }

    /** Takes back that there is no agreement, because there is nobody else to ask, and owes the word to who said so. */
    public boolean goOn(Ballot ballot, Instant now) {
        return database.write(handle -> {
            if (!lock(handle, ballot)) {
                return false;
            }
            Optional<GivenUp> given = givenUp(handle, ballot.id());
            given.ifPresent(each -> {
                handle.execute(
                        "UPDATE ballot SET given_up_by = '', given_up_why = '' WHERE id = ?",
                        ballot.id().number());
                String detail = ballot.id().toString();
                Owed.add(handle, StepKind.REFRESH_BALLOT, ballot.roadmap(), detail, now, now);
                String word = "%s kept %s %d".formatted(detail, each.by(), now.toEpochMilli()); // each time anew
                Owed.add(handle, StepKind.TELL_OF_BALLOT, ballot.roadmap(), word, now, now);
            });
            return given.isPresent();
        });
    }

    public Optional<GivenUp> givenUp(BallotId id) {
        return database.read(handle -> givenUp(handle, id));
    }

    private static Optional<GivenUp> givenUp(Handle handle, BallotId id) {
        return handle.createQuery("SELECT given_up_by, given_up_why FROM ballot WHERE id = :id AND given_up_by <> ''")
                .bind("id", id.number())
                .map((row, context) -> new GivenUp(row.getString("given_up_by"), row.getString("given_up_why")))
                .findOne();
    }

    /** Has somebody told of the end; false if they are told already. */
    public boolean follow(BallotId id, String person) {
        return database.write(handle -> handle.execute(
                        "INSERT INTO ballot_follower (ballot, person) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        id.number(),
                        person)
                == 1);
    }

    /** Has somebody not told any more. */
    public void unfollow(BallotId id, String person) {
        database.write(handle ->
                handle.execute("DELETE FROM ballot_follower WHERE ballot = ? AND person = ?", id.number(), person));
    }

    public boolean isFollowedBy(BallotId id, String person) {
        return database.read(handle -> followers(handle, id).contains(person));
    }

    static List<String> followers(Handle handle, BallotId id) {
        return handle.createQuery("SELECT person FROM ballot_follower WHERE ballot = :id ORDER BY person")
                .bind("id", id.number())
                .mapTo(String.class)
                .list();
    }
}
