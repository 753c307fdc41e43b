package io.github.roadmapbot.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who in Slack is who on GitHub. One person has one account, and one account belongs to one person. */
public final class Links {

    /**
     * An account on GitHub.
     *
     * @param id stays the same when the account is renamed
     */
    public record Account(long id, String login) {}

    private final Database database;

    public Links(Database database) {
        this.database = database;
    }

    /** Keeps the code that GitHub waits for; one that the person was given before is of no use any more. */
    public void begin(String person, String deviceCode, Instant expiresAt) {
        database.quietly(handle -> handle.createUpdate("""
                        INSERT INTO link_attempt (person, device_code, expires_at) VALUES (:person, :code, :expires)
                            ON CONFLICT (person) DO UPDATE
                               SET device_code = excluded.device_code, expires_at = excluded.expires_at
                        """)
                .bind("person", person)
                .bind("code", deviceCode)
                .bind("expires", expiresAt.toEpochMilli())
                .execute());
    }

    /** The code that GitHub waits for, if it still does. */
    public Optional<String> begun(String person, Instant now) {
        return database.read(handle -> handle.createQuery(
                        "SELECT device_code FROM link_attempt WHERE person = :person AND expires_at > :now")
                .bind("person", person)
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .findOne());
    }

    /** Links a person with the account that GitHub named; false if it belongs to somebody else. */
    public boolean link(String person, Account account, Instant now) {
        return database.write(handle -> {
            forgetAttempt(handle, person);
            boolean free = handle.createQuery("SELECT person FROM link WHERE github_id = :id AND person <> :person")
                    .bind("id", account.id())
                    .bind("person", person)
                    .mapTo(String.class)
                    .findOne()
                    .isEmpty();
            return free && insert(handle, person, account, now);
        });
    }

    /** Takes a link back; false if there is none. */
    public boolean unlink(String person, Instant now) {
        return database.write(handle -> {
            forgetAttempt(handle, person);
            return delete(handle, person, now);
        });
    }

    public Optional<Account> of(String person) {
        return database.read(handle -> handle.createQuery("SELECT github_id, login FROM link WHERE person = :person")
                .bind("person", person)
                .map((row, context) -> new Account(row.getLong("github_id"), row.getString("login")))
                .findOne());
    }

    /** Of two people who prove the same account at once, the second finds it taken. */
    private static boolean insert(Handle handle, String person, Account account, Instant now) {
        delete(handle, person, now);
        boolean linked = handle.createUpdate("""
                        INSERT INTO link (person, github_id, login, linked_at) VALUES (:person, :id, :login, :now)
                            ON CONFLICT DO NOTHING
                        """)
                        .bind("person", person)
                        .bindMethods(account)
                        .bind("now", now.toString())
                        .execute()
                == 1;
        if (linked) {
            Remarks.handOver(handle, account.id(), person, now);
            GitHubVotes.voiceChanged(handle, account.id(), now);
            Owners.renamed(handle, account.id(), now);
        }
        return linked;
    }

    /** What somebody did on GitHub is not theirs any more from then on. */
    private static boolean delete(Handle handle, String person, Instant now) {
        Optional<Long> account = handle.createQuery("SELECT github_id FROM link WHERE person = :person")
                .bind("person", person)
                .mapTo(Long.class)
                .findOne();
        handle.createUpdate("DELETE FROM link WHERE person = :person")
                .bind("person", person)
                .execute();
        account.ifPresent(known -> {
            GitHubVotes.voiceChanged(handle, known, now);
            Owners.renamed(handle, known, now);
        });
        return account.isPresent();
    }

    private static void forgetAttempt(Handle handle, String person) {
        handle.createUpdate("DELETE FROM link_attempt WHERE person = :person")
                .bind("person", person)
                .execute();
    }
}
