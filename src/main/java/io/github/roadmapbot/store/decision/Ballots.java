package io.github.roadmapbot.store.decision;

import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.BallotId;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.feedback.decision.Terms;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The questions that are or were put to the vote. What is owed for one has its roadmap's key as its subject. */
public final class Ballots {

    /**
     * A question before it is put.
     *
     * @param origin names the one thing that opens it, so that it is opened once
     * @param from the vote that did not decide it, if there was one
     * @param elsewhere whether it is talked over in a discussion of its own
     */
    public record Draft(
            String origin,
            String roadmap,
            Subject subject,
            Council council,
            Terms terms,
            String by,
            Optional<BallotId> from,
            boolean elsewhere) {}

    /** A few of many, with how many there are. */
    public record Page(List<Ballot> ballots, int all) {}

    private final Database database;

    public Ballots(Database database) {
        this.database = database;
    }

    /** Keeps a question, and owes the finding out of who may vote on it; the same origin again is the same question. */
    public BallotId open(Draft draft, Instant now) {
        return database.write(handle -> open(handle, draft, now));
    }

    static BallotId open(Handle handle, Draft draft, Instant now) {
        handle.createUpdate("""
                        INSERT INTO ballot (origin, roadmap, subject, council, question, options, rule, quorum, opened_by,
                                            opened_at, closes_at, came_from, elsewhere, stage, outcome)
                        VALUES (:origin, :roadmap, :subject, :council, :question, :options, :rule, :quorum, :by, :now,
                                :closesAt, :from, :elsewhere, 'calling', '')
                        ON CONFLICT DO NOTHING
                        """)
                .bind("origin", draft.origin())
                .bind("roadmap", draft.roadmap())
                .bind("subject", draft.subject().key())
                .bind("council", draft.council().key())
                .bind("question", draft.terms().question())
                .bind("options", String.join("\n", draft.terms().options()))
                .bind("rule", draft.terms().rule().key())
                .bind("quorum", draft.terms().quorum())
                .bind("by", draft.by())
                .bind("now", now.toString())
                .bind("closesAt", draft.terms().closesAt().toEpochMilli())
                .bind("from", draft.from().map(BallotId::number).orElse(null))
                .bind("elsewhere", draft.elsewhere())
                .execute();
        BallotId id = new BallotId(handle.createQuery("SELECT id FROM ballot WHERE origin = :origin")
                .bind("origin", draft.origin())
                .mapTo(Long.class)
                .one());
        Owed.add(handle, StepKind.CALL_VOTERS, draft.roadmap(), id.toString(), now, now);
        return id;
    }

    /** Names those whose votes bind, and begins; nothing if it has begun already. */
    public boolean begin(Ballot ballot, Set<String> voters, Instant remindAt, Instant now) {
        return database.write(handle -> {
            boolean begun = handle.execute(
                            "UPDATE ballot SET stage = 'open' WHERE id = ? AND stage = 'calling'",
                            ballot.id().number())
                    == 1;
            if (begun) {
                voters.stream()
                        .sorted()
                        .forEach(person -> handle.execute(
                                "INSERT INTO ballot_voter (ballot, person) VALUES (?, ?)",
                                ballot.id().number(),
                                person));
                String detail = ballot.id().toString();
                Owed.add(handle, StepKind.POST_BALLOT, ballot.roadmap(), detail, now, now);
                Owed.add(handle, StepKind.REMIND_VOTERS, ballot.roadmap(), detail, remindAt, now);
                Owed.add(
                        handle,
                        StepKind.CLOSE_BALLOT,
                        ballot.roadmap(),
                        detail,
                        ballot.terms().closesAt(),
                        now);
                if (ballot.elsewhere()) {
                    Owed.add(handle, StepKind.OPEN_DECISION_DISCUSSION, ballot.roadmap(), detail, now, now);
                }
            }
            return begun;
        });
    }

    public Optional<Ballot> find(BallotId id) {
        return database.read(handle -> find(handle, id));
    }

    static Optional<Ballot> find(Handle handle, BallotId id) {
        return handle.createQuery("SELECT <columns> FROM ballot WHERE id = :id")
                .define("columns", BallotRow.COLUMNS)
                .bind("id", id.number())
                .map(BallotRow::read)
                .findOne();
    }

    /** The vote to which a question was handed on. */
    public Optional<Ballot> after(BallotId id) {
        return database.read(handle -> handle.createQuery("SELECT <columns> FROM ballot WHERE came_from = :id")
                .define("columns", BallotRow.COLUMNS)
                .bind("id", id.number())
                .map(BallotRow::read)
                .findFirst());
    }

    /** The votes to which the escalation of a suggestion led. */
    public List<Ballot> escalated(String roadmap, Subject subject) {
        return about(roadmap, subject, "AND origin LIKE 'escalated %'");
    }

    /** What is not decided yet on a subject, even if nobody can vote so far. */
    public List<Ballot> undecided(String roadmap, Subject subject) {
        return about(roadmap, subject, "AND stage <> 'closed'");
    }

    /** What is being decided on a subject right now. */
    public List<Ballot> open(String roadmap, Subject subject) {
        return about(roadmap, subject, "AND stage = 'open'");
    }

    private List<Ballot> about(String roadmap, Subject subject, String which) {
        return database.read(handle -> handle.createQuery(
                        "SELECT <columns> FROM ballot WHERE roadmap = :roadmap AND subject = :subject <which> ORDER BY id")
                .define("columns", BallotRow.COLUMNS)
                .define("which", which)
                .bind("roadmap", roadmap)
                .bind("subject", subject.key())
                .map(BallotRow::read)
                .list());
    }

    /** What is being decided, waits for this person's vote and has not had it, the first to end first. */
    public List<Ballot> owedBy(String roadmap, String person) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM ballot
                         WHERE roadmap = :roadmap AND stage = 'open'
                           AND id IN (SELECT ballot FROM ballot_voter WHERE person = :person AND left_at = '')
                           AND id NOT IN (SELECT ballot FROM ballot_vote WHERE person = :person)
                         ORDER BY closes_at, id
                        """)
                .define("columns", BallotRow.COLUMNS)
                .bind("roadmap", roadmap)
                .bind("person", person)
                .map(BallotRow::read)
                .list());
    }

    /** The record, newest first: those in which each of these words stands, a page of them. */
    public Page search(String roadmap, List<String> words, int from, int most) {
        Words wanted = new Words(words);
        List<Ballot> found = database.read(
                handle -> handle.createQuery("SELECT <columns> FROM ballot WHERE roadmap = :roadmap ORDER BY id DESC")
                        .define("columns", BallotRow.COLUMNS)
                        .bind("roadmap", roadmap)
                        .map(BallotRow::read)
                        .filter(ballot -> wanted.in(words(ballot)))
                        .list());
        return new Page(found.stream().skip(from).limit(most).toList(), found.size());
    }

    private static String words(Ballot ballot) {
        String reasons = ballot.closed().map(closed -> closed.reasons()).orElse("");
        return String.join(
                " ",
                ballot.id().toString(),
                ballot.subject().key(),
                ballot.terms().question(),
                String.join(" ", ballot.terms().options()),
                reasons);
    }
}
