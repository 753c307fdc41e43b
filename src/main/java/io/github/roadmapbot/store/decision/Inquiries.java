package io.github.roadmapbot.store.decision;

import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.Inquiry.Answer;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.feedback.decision.InquiryId;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.store.Database;
import io.github.roadmapbot.store.Owed;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.StoreException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Questions, remarks and risks, and what answered them. What is owed for one has its roadmap's key as its subject. */
public final class Inquiries {

    /**
     * Something that is asked.
     *
     * @param origin names the one thing it is asked with, so that it is asked once
     * @param source the comment on GitHub, if it is one
     */
    public record Draft(
            String origin, String roadmap, Subject subject, Kind kind, String words, String by, Optional<URI> source) {}

    private static final Duration HOUR = Duration.ofHours(1);

    static final String COLUMNS =
            "id, roadmap, subject, kind, words, asked_by, asked_at, answer, answered_by," + " answered_at, source_url";

    private final Database database;

    public Inquiries(Database database) {
        this.database = database;
    }

    /** Keeps it, and owes its showing in Slack and, if it did not come from there, on GitHub; empty if it is known already. */
    public Optional<InquiryId> ask(Draft draft, Instant now) {
        return database.write(handle -> ask(handle, draft, now));
    }

    private static Optional<InquiryId> ask(Handle handle, Draft draft, Instant now) {
        return insert(handle, draft, now).map(id -> {
            owe(handle, StepKind.POST_INQUIRY, draft.roadmap(), id, now);
            if (draft.source().isEmpty()) {
                owe(handle, StepKind.WRITE_INQUIRY, draft.roadmap(), id, now);
            }
            refresh(handle, draft.roadmap(), draft.subject(), now);
            return id;
        });
    }

    private static Optional<InquiryId> insert(Handle handle, Draft draft, Instant now) {
        return handle.createQuery("""
                        INSERT INTO inquiry (origin, roadmap, subject, kind, words, asked_by, asked_at, source_url)
                        VALUES (:origin, :roadmap, :subject, :kind, :words, :by, :now, :source)
                        ON CONFLICT DO NOTHING
                        RETURNING id
                        """)
                .bind("origin", draft.origin())
                .bind("roadmap", draft.roadmap())
                .bind("subject", draft.subject().key())
                .bind("kind", draft.kind().key())
                .bind("words", draft.words())
                .bind("by", draft.by())
                .bind("now", now.toString())
                .bind("source", draft.source().map(URI::toString).orElse(""))
                .mapTo(Long.class)
                .findOne()
                .map(InquiryId::new);
    }

    /**
     * Takes what was asked in a comment on GitHub, unless its author asked there as much as anybody may in an hour; that is
     * let go for good.
     */
    public Optional<InquiryId> hear(String comment, Draft draft, int most, Instant now) {
        return database.write(handle -> {
            if (asked(handle, draft, now.minus(HOUR)) >= most) {
                heard(handle, draft.roadmap(), comment);
            }
            return isHeard(handle, draft.roadmap(), comment) ? Optional.empty() : ask(handle, draft, now);
        });
    }

    private static int asked(Handle handle, Draft draft, Instant since) {
        return handle.createQuery(
                        "SELECT asked_at FROM inquiry WHERE roadmap = :roadmap AND asked_by = :by AND source_url <> ''")
                .bind("roadmap", draft.roadmap())
                .bind("by", draft.by())
                .mapTo(String.class)
                .filter(at -> Instant.parse(at).isAfter(since))
                .list()
                .size();
    }

    private static boolean heard(Handle handle, String roadmap, String comment) {
        return handle.execute(
                        "INSERT INTO heard_comment (roadmap, comment) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        roadmap,
                        comment)
                == 1;
    }

    private static boolean isHeard(Handle handle, String roadmap, String comment) {
        return handle.createQuery("SELECT COUNT(*) FROM heard_comment WHERE roadmap = :roadmap AND comment = :comment")
                        .bind("roadmap", roadmap)
                        .bind("comment", comment)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether an issue is anything that is decided, asked or worked on here. */
    public boolean concerns(String roadmap, Subject.Ticket issue) {
        return database.read(handle -> handle.createQuery("""
                                SELECT (SELECT COUNT(*) FROM ballot WHERE roadmap = :roadmap AND subject = :subject)
                                     + (SELECT COUNT(*) FROM inquiry WHERE roadmap = :roadmap AND subject = :subject)
                                     + (SELECT COUNT(*) FROM goal_task JOIN goal ON goal.id = goal_task.goal
                                         WHERE goal.roadmap = :roadmap AND goal_task.gone = FALSE
                                           AND goal_task.repository = :repository AND goal_task.number = :number)
                                """)
                        .bind("roadmap", roadmap)
                        .bind("subject", issue.key())
                        .bind("repository", issue.repository())
                        .bind("number", issue.number())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Has something that was answered wait for another answer; false if it waits already. */
    public boolean reopen(Inquiry inquiry, Instant now) {
        return database.write(handle -> {
            boolean was = handle.execute(
                            "UPDATE inquiry SET answer = '', answered_by = '', answered_at = '' WHERE id = ? AND answered_at <> ''",
                            inquiry.id().number())
                    == 1;
            if (was) {
                owe(handle, StepKind.REFRESH_INQUIRY, inquiry.roadmap(), inquiry.id(), now);
                owe(handle, StepKind.REWRITE_INQUIRY, inquiry.roadmap(), inquiry.id(), now);
                refresh(handle, inquiry.roadmap(), inquiry.subject(), now);
            }
            return was;
        });
    }

    /** Takes the first answer, and has it shown where it was asked; false if it was answered already. */
    public boolean answer(Inquiry inquiry, Answer answer, boolean onGitHub) {
        return database.write(handle -> answer(handle, inquiry, answer, onGitHub));
    }

    /**
     * Takes an answer from a comment on GitHub. One that does not name what it answers is heard once, whatever came of it:
     * read again, it would close what was asked since.
     *
     * @param comment its id
     * @param meant what it answers, if that is certain
     */
    public boolean hear(String roadmap, String comment, boolean names, Optional<Inquiry> meant, Answer answer) {
        return database.write(handle -> {
            boolean first = heard(handle, roadmap, comment);
            return (first || names) && meant.isPresent() && answer(handle, meant.get(), answer, true);
        });
    }

    private static boolean answer(Handle handle, Inquiry inquiry, Answer answer, boolean onGitHub) {
        boolean first = handle.createUpdate("""
                            UPDATE inquiry SET answer = :words, answered_by = :by, answered_at = :at
                             WHERE id = :id AND answered_at = ''
                            """)
                        .bind("words", answer.words())
                        .bind("by", answer.by())
                        .bind("at", answer.at().toString())
                        .bind("id", inquiry.id().number())
                        .execute()
                == 1;
        if (first) {
            Instant now = answer.at();
            owe(handle, StepKind.REFRESH_INQUIRY, inquiry.roadmap(), inquiry.id(), now);
            owe(handle, StepKind.REWRITE_INQUIRY, inquiry.roadmap(), inquiry.id(), now);
            if (inquiry.source().isPresent() && !onGitHub) {
                owe(handle, StepKind.WRITE_INQUIRY, inquiry.roadmap(), inquiry.id(), now);
            }
            refresh(handle, inquiry.roadmap(), inquiry.subject(), now);
            tell(handle, inquiry, answer);
        }
        return first;
    }

    /** Whoever asked in Slack is told there; on GitHub they are told by GitHub. */
    private static void tell(Handle handle, Inquiry inquiry, Answer answer) {
        if (inquiry.source().isEmpty() && !inquiry.by().equals(answer.by())) {
            String text = "Your %s %s about %s, “%s”, was answered:\n%s"
                    .formatted(
                            inquiry.kind().key(),
                            inquiry.id(),
                            inquiry.subject().key(),
                            inquiry.words(),
                            answer.words());
            Owed.add(handle, StepKind.TELL_PERSON, inquiry.by(), text, answer.at(), answer.at());
        }
    }

    /** Whatever shows what is open about a subject, and about the goals to which it belongs. */
    private static void refresh(Handle handle, String roadmap, Subject subject, Instant now) {
        refreshBallots(handle, roadmap, subject, now);
        GoalMatters.goals(handle, roadmap, subject).stream()
                .map(Subject.Pursued::new)
                .filter(goal -> !goal.equals(subject))
                .forEach(goal -> refreshBallots(handle, roadmap, goal, now));
        GoalMatters.refresh(handle, roadmap, subject, now);
    }

    private static void refreshBallots(Handle handle, String roadmap, Subject subject, Instant now) {
        handle.createQuery("""
                        SELECT id FROM ballot
                         WHERE roadmap = :roadmap AND subject = :subject AND stage = 'open' ORDER BY id
                        """)
                .bind("roadmap", roadmap)
                .bind("subject", subject.key())
                .mapTo(Long.class)
                .list()
                .forEach(id -> Owed.add(handle, StepKind.REFRESH_BALLOT, roadmap, "D-" + id, now, now));
    }

    private static void owe(Handle handle, StepKind kind, String roadmap, InquiryId id, Instant now) {
        Owed.add(handle, kind, roadmap, id.toString(), now, now);
    }

    public Optional<Inquiry> find(InquiryId id) {
        return database.read(handle -> handle.createQuery("SELECT <columns> FROM inquiry WHERE id = :id")
                .define("columns", COLUMNS)
                .bind("id", id.number())
                .map(Inquiries::inquiry)
                .findOne());
    }

    /** What is not answered about a subject, oldest first. */
    public List<Inquiry> unanswered(String roadmap, Subject subject) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM inquiry
                         WHERE roadmap = :roadmap AND subject = :subject AND answered_at = '' ORDER BY id
                        """)
                .define("columns", COLUMNS)
                .bind("roadmap", roadmap)
                .bind("subject", subject.key())
                .map(Inquiries::inquiry)
                .list());
    }

    /** What others asked about this person's suggestions, goals and open tasks, and nobody has answered, oldest first. */
    public List<Inquiry> waitingFor(String roadmap, String person) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM inquiry
                         WHERE roadmap = :roadmap AND answered_at = '' AND asked_by <> :person
                           AND subject IN (
                               SELECT 'R-' || CAST(id AS TEXT) FROM suggestion WHERE proposer = :person
                               UNION
                               SELECT 'G-' || CAST(goal AS TEXT) FROM goal_person
                                WHERE person = :person AND role = 'owner'
                               UNION
                               SELECT repository || '#' || CAST(number AS TEXT)
                                 FROM goal JOIN goal_person ON goal_person.goal = goal.id
                                WHERE goal_person.person = :person AND role = 'owner' AND number IS NOT NULL
                               UNION
                               SELECT repository || '#' || CAST(number AS TEXT) FROM goal_task
                                WHERE taker = :person AND done = FALSE AND gone = FALSE AND number IS NOT NULL)
                         ORDER BY id
                        """)
                .define("columns", COLUMNS)
                .bind("roadmap", roadmap)
                .bind("person", person)
                .map(Inquiries::inquiry)
                .list());
    }

    static Inquiry inquiry(ResultSet row, StatementContext context) throws SQLException {
        String subject = row.getString("subject");
        String answeredAt = row.getString("answered_at");
        String source = row.getString("source_url");
        Optional<Answer> answer = answeredAt.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Answer(row.getString("answer"), row.getString("answered_by"), Instant.parse(answeredAt)));
        return new Inquiry(
                new InquiryId(row.getLong("id")),
                row.getString("roadmap"),
                Subject.parse(subject)
                        .orElseThrow(() -> new StoreException("A question is about '%s'".formatted(subject))),
                Kind.of(row.getString("kind")),
                row.getString("words"),
                row.getString("asked_by"),
                Instant.parse(row.getString("asked_at")),
                source.isEmpty() ? Optional.empty() : Optional.of(URI.create(source)),
                answer);
    }
}
