package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What one person has to do with the suggestions of a roadmap. */
public final class Involvement {

    /** A few of many, the newest first, with how many there are. */
    public record Some(List<Suggestion> suggestions, int all) {}

    private static final String VOTED = """
            proposer <> :person AND status <> 'withdrawn'
               AND id IN (SELECT message.suggestion
                            FROM reaction JOIN message USING (channel, ts)
                           WHERE reaction.person = :person AND reaction.present = TRUE
                             AND message.kind = 'feedback-card' AND reaction.canonical IN (<emojis>)
                          UNION
                          SELECT suggestion FROM button_vote WHERE person = :person)
            """;

    private final Database database;

    public Involvement(Database database) {
        this.database = database;
    }

    /** What somebody suggested, or recorded for somebody else. */
    public Some suggested(String roadmap, String person, int most) {
        return some("(proposer = :person OR recorder = :person)", roadmap, person, most, query -> query);
    }

    /** What somebody else suggested and this person voted for in Slack, with one of these emojis or the button. */
    public Some votedFor(String roadmap, String person, List<String> emojis, int most) {
        List<String> counting = emojis.isEmpty() ? List.of("") : emojis;
        return some(VOTED, roadmap, person, most, query -> query.bindList("emojis", counting));
    }

    /** What somebody suggested and was asked about, the oldest first. */
    public List<Suggestion> askedAbout(String roadmap, String person) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM suggestion
                         WHERE roadmap = :roadmap AND proposer = :person AND status = 'needs-info'
                         ORDER BY id
                        """)
                .define("columns", SuggestionRow.COLUMNS)
                .bindMap(Map.of("roadmap", roadmap, "person", person))
                .map(SuggestionRow::read)
                .list());
    }

    @FunctionalInterface
    private interface Binding {
        Query to(Query query);
    }

    private Some some(String which, String roadmap, String person, int most, Binding binding) {
        BiFunction<Handle, String, Query> asked =
                (handle, what) -> binding.to(handle.createQuery(what).define("columns", SuggestionRow.COLUMNS))
                        .bind("roadmap", roadmap)
                        .bind("person", person);
        String from = " FROM suggestion WHERE roadmap = :roadmap AND " + which;
        return database.read(handle -> new Some(
                asked.apply(handle, "SELECT <columns>" + from + " ORDER BY id DESC LIMIT :most")
                        .bind("most", most)
                        .map(SuggestionRow::read)
                        .list(),
                asked.apply(handle, "SELECT COUNT(*)" + from)
                        .mapTo(Integer.class)
                        .one()));
    }
}
