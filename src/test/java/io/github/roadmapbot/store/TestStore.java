package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.Cast;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An opened store with the store of every subject, and what tests do with them all the time. */
public record TestStore(
        StoreSettings settings,
        Database database,
        Suggestions suggestions,
        Detours detours,
        Duplicates duplicates,
        Parts parts,
        Moves moves,
        Votes votes,
        Recounts recounts,
        People people,
        Messages messages,
        Publications publications,
        Steps steps,
        GitHubVotes gitHubVotes,
        IssueLooks issueLooks,
        Links links,
        Runnable afterwards)
        implements AutoCloseable {

    /** A Friday morning, at which everything happens that has no time of its own. */
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    public static final Quarter QUARTER = new Quarter(2027, 1);
    public static final Duration LEASE = Duration.ofMinutes(5);
    public static final String MEMBER = "U0MEMBER001";
    public static final String MAINTAINER = "U0MAINT0001";
    public static final String SECOND_MAINTAINER = "U0MAINT0002";

    static TestStore on(StoreSettings settings, Runnable afterwards) {
        Database database = Database.open(settings);
        return new TestStore(
                settings,
                database,
                new Suggestions(database),
                new Detours(database),
                new Duplicates(database),
                new Parts(database),
                new Moves(database),
                new Votes(database),
                new Recounts(database),
                new People(database),
                new Messages(database),
                new Publications(database),
                new Steps(database),
                new GitHubVotes(database),
                new IssueLooks(database),
                new Links(database),
                afterwards);
    }

    public static Wish wish(String title) {
        return new Wish(title, "Because it is missing.", "improvement", false, true, true);
    }

    public static State.Approved approvedBy(String maintainer) {
        return new State.Draft().approve(new Decision(maintainer, NOW, ""), QUARTER);
    }

    public static State.Declined declinedBy(String maintainer) {
        return new State.Draft().decline(new Decision(maintainer, NOW, "Out of scope."));
    }

    /** Keeps a draft of {@link #MEMBER}; {@code title} is its origin as well. */
    public SuggestionId draft(String title) {
        return suggestions.keep(title, "roadmap", MEMBER, wish(title), NOW);
    }

    /** Keeps a draft and approves it. */
    public SuggestionId approved(String title) {
        SuggestionId id = draft(title);
        suggestions.approve(id, wish(title), approvedBy(MAINTAINER), NOW);
        return id;
    }

    /** Keeps suggestions that are on GitHub with these issues and a place on this board each, all at once. */
    public void published(List<Issue> issues, URI board) {
        database.quietly(handle -> {
            for (Issue issue : issues) {
                handle.createUpdate("""
                                INSERT INTO suggestion (roadmap, origin, proposer, title, why, category, good_first_issue,
                                                        volunteer, fits_in_quarter, status, decided_by, decided_at, reason,
                                                        quarter, suggested_at)
                                VALUES ('roadmap', :nodeId, :member, :nodeId, '', 'improvement', FALSE, FALSE, TRUE,
                                        'published', :maintainer, :now, '', :quarter, :now)
                                """)
                        .bindMethods(issue)
                        .bind("member", MEMBER)
                        .bind("maintainer", MAINTAINER)
                        .bind("now", NOW.toString())
                        .bind("quarter", QUARTER.key())
                        .execute();
                handle.createUpdate("""
                                INSERT INTO issue (suggestion, repository, number, node_id, url)
                                SELECT MAX(id), :repository, :number, :nodeId, :address FROM suggestion
                                """)
                        .bindMethods(issue)
                        .bind("address", issue.url().toString())
                        .execute();
                handle.createUpdate("""
                                INSERT INTO board_item (suggestion, item_id, board_url)
                                SELECT MAX(id), :nodeId, :board FROM suggestion
                                """)
                        .bindMethods(issue)
                        .bind("board", board.toString())
                        .execute();
            }
            return issues;
        });
    }

    /** Who reacted to a suggestion's card with any of these, in alphabetical order. */
    public List<String> reactors(SuggestionId id, Set<String> emojis) {
        return votes.of(id).stream()
                .filter(cast -> emojis.contains(cast.emoji()))
                .map(Cast::person)
                .distinct()
                .sorted()
                .toList();
    }

    public State stateOf(SuggestionId id) {
        return suggestions.find(id).orElseThrow().state();
    }

    /** Claims the next step that is due at {@link #NOW}. */
    public Optional<Step> claim(Lane lane) {
        return steps.claim(lane, "test", NOW, NOW, LEASE);
    }

    /** What waits, as {@code kind of subject}, in the order in which it was owed. */
    public List<String> due() {
        return steps("due");
    }

    /** The steps in a status, as {@code kind of subject}, in the order in which they were owed. */
    public List<String> steps(String status) {
        return database.read(handle -> handle.createQuery(
                        "SELECT kind || ' of ' || subject FROM step WHERE status = :status ORDER BY id")
                .bind("status", status)
                .mapTo(String.class)
                .list());
    }

    /** The numbers of the steps that wait for a person. */
    public List<Long> blocked() {
        return database.read(handle -> handle.createQuery("SELECT id FROM step WHERE status = 'blocked' ORDER BY id")
                .mapTo(Long.class)
                .list());
    }

    /** Clears the table of what is owed, so that a test sees what its own act owes. */
    public void forgetSteps() {
        database.quietly(handle -> handle.execute("DELETE FROM step"));
    }

    @Override
    public void close() {
        database.close();
        afterwards.run();
    }
}
