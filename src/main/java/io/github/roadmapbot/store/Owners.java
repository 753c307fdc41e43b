package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Publication.Owner;
import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whom the issues are assigned to, and who of them is known in Slack. */
public final class Owners {

    private final Database database;

    public Owners(Database database) {
        this.database = database;
    }

    /** Who had a hand in a suggestion that was shipped; nobody, if its issue was assigned to nobody. */
    public record Shipped(SuggestionId id, String quarter, List<Owner> owners) {}

    /** All suggestions of a roadmap that are shipped, by their quarters. */
    public List<Shipped> shipped(String roadmap) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id, quarter FROM suggestion
                         WHERE roadmap = :roadmap AND status = 'shipped'
                         ORDER BY quarter, id
                        """)
                .bind("roadmap", roadmap)
                .map((row, context) -> {
                    SuggestionId id = new SuggestionId(row.getLong("id"));
                    return new Shipped(id, row.getString("quarter"), of(handle, id));
                })
                .list());
    }

    static List<Owner> of(Handle handle, SuggestionId id) {
        return handle.createQuery("""
                        SELECT issue_owner.github_id AS account, issue_owner.login AS called, link.person AS person
                          FROM issue_owner LEFT JOIN link ON link.github_id = issue_owner.github_id
                         WHERE suggestion = :id
                         ORDER BY called, account
                        """)
                .bind("id", id.number())
                .map((row, context) -> new Owner(
                        row.getLong("account"), row.getString("called"), Optional.ofNullable(row.getString("person"))))
                .list();
    }

    /** Keeps whom GitHub names; false if they are the same people as before. */
    static boolean replace(Handle handle, SuggestionId id, List<Owner> named) {
        var before = of(handle, id).stream().map(Owners::known).collect(Collectors.toSet());
        var after = named.stream().map(Owners::known).collect(Collectors.toSet());
        if (before.equals(after)) {
            return false;
        }
        handle.execute("DELETE FROM issue_owner WHERE suggestion = ?", id.number());
        named.forEach(owner -> handle.createUpdate("""
                        INSERT INTO issue_owner (suggestion, github_id, login) VALUES (:id, :account, :login)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id.number())
                .bindMethods(owner)
                .execute());
        return true;
    }

    /** Whoever was linked, or is not any more, is called something else on what is assigned to them. */
    static void renamed(Handle handle, long account, Instant now) {
        handle.createQuery("SELECT suggestion FROM issue_owner WHERE github_id = :account")
                .bind("account", account)
                .mapTo(Long.class)
                .list()
                .forEach(id -> Suggestions.refreshAll(handle, new SuggestionId(id), now));
    }

    private static Owner known(Owner owner) {
        return new Owner(owner.account(), owner.login());
    }
}
