package io.github.roadmapbot.store.decision;

import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Count;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** How votes end, and what follows from it. */
public final class BallotEnds {

    private final Database database;

    public BallotEnds(Database database) {
        this.database = database;
    }

    /**
     * Ends a vote with what the count of that moment says, if it says anything; false if it goes on, or is over already.
     *
     * @param next the question to somebody else, where it was not decided; empty if there is nobody else to ask
     */
    public boolean close(
            Ballot ballot,
            Function<Count, Optional<? extends Outcome>> judge,
            Function<Outcome, Optional<Ballots.Draft>> next,
            Instant now) {
        return database.write(handle -> {
            if (!lock(handle, ballot)) {
                return false;
            }
            Optional<? extends Outcome> outcome = judge.apply(BallotVotes.count(handle, ballot.id(), ballot.terms()));
            outcome.ifPresent(ended -> {
                write(handle, ballot, ended, now);
                next.apply(ended).ifPresent(draft -> Ballots.open(handle, draft, now));
                follow(handle, ballot, ended, now);
            });
            return outcome.isPresent();
        });
    }

    private static boolean lock(Handle handle, Ballot ballot) {
        return handle.execute(
                        "UPDATE ballot SET stage = stage WHERE id = ? AND stage <> 'closed'",
                        ballot.id().number())
                == 1;
    }

    private static void write(Handle handle, Ballot ballot, Outcome outcome, Instant now) {
        handle.createUpdate("""
                        UPDATE ballot SET stage = 'closed', outcome = :outcome, chosen = :chosen, closed_at = :now
                         WHERE id = :id
                        """)
                .bind("outcome", BallotRow.inStore(outcome))
                .bind("chosen", outcome instanceof Outcome.Decided decided ? Integer.valueOf(decided.option()) : null)
                .bind("now", now.toString())
                .bind("id", ballot.id().number())
                .execute();
    }

    private static void follow(Handle handle, Ballot ballot, Outcome outcome, Instant now) {
        String detail = ballot.id().toString();
        GoalMatters.refresh(handle, ballot.roadmap(), ballot.subject(), now);
        Owed.add(handle, StepKind.REFRESH_BALLOT, ballot.roadmap(), detail, now, now);
        ballot.from().ifPresent(before -> {
            Owed.add(handle, StepKind.REFRESH_BALLOT, ballot.roadmap(), before.toString(), now, now);
            Owed.add(handle, StepKind.REFRESH_DECISION, ballot.roadmap(), before.toString(), now, now);
        });
        if (!(outcome instanceof Outcome.Overtaken)) {
            Owed.add(handle, StepKind.TELL_DECISION, ballot.roadmap(), detail + " origin", now, now);
            if (ballot.from().isPresent()) {
                Owed.add(handle, StepKind.TELL_DECISION, ballot.roadmap(), detail + " card", now, now);
            }
            Owed.add(handle, StepKind.WRITE_DECISION, ballot.roadmap(), detail + " issue", now, now);
        }
        Owed.add(handle, StepKind.REFRESH_DECISION, ballot.roadmap(), detail, now, now);
        if (ballot.elsewhere()) {
            Owed.add(handle, StepKind.WRITE_DECISION, ballot.roadmap(), detail + " discussion", now, now);
        }
        concerned(handle, ballot)
                .forEach(person -> Owed.add(
                        handle, StepKind.TELL_OF_BALLOT, ballot.roadmap(), detail + " end " + person, now, now));
    }

    /** Who asked and who follows; of what was handed on also everybody who took part in it anywhere. */
    private static Set<String> concerned(Handle handle, Ballot ballot) {
        Set<String> people = new TreeSet<>(BallotVotes.followers(handle, ballot.id()));
        people.add(ballot.openedBy());
        if (ballot.council() == Council.STEERING) {
            ballot.from().ifPresent(before -> {
                people.addAll(BallotVotes.followers(handle, before));
                people.addAll(cast(handle, before));
            });
            people.addAll(cast(handle, ballot.id()));
        }
        return people;
    }

    private static Set<String> cast(Handle handle, BallotId id) {
        Set<String> people = new TreeSet<>();
        BallotVotes.all(handle, id).stream().map(Vote::person).forEach(people::add);
        return people;
    }

    /** Keeps why it was decided like this, and has it shown everywhere; false if it is not over, or nothing was decided by it. */
    public boolean reason(Ballot ballot, String reasons, Instant now) {
        return database.write(handle -> {
            boolean written = handle.execute(
                            "UPDATE ballot SET reasons = ? WHERE id = ? AND stage = 'closed' AND outcome <> 'overtaken'",
                            reasons,
                            ballot.id().number())
                    == 1;
            if (written) {
                String detail = ballot.id().toString();
                Owed.add(handle, StepKind.REFRESH_BALLOT, ballot.roadmap(), detail, now, now);
                Owed.add(handle, StepKind.REFRESH_DECISION, ballot.roadmap(), detail, now, now);
            }
            return written;
        });
    }
}
