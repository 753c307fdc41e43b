package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.StepKind.FOLLOW_PLAN;
import static io.github.roadmapbot.store.StepKind.REFRESH_COMMENT;
import static io.github.roadmapbot.store.StepKind.REFRESH_ISSUE;
import static io.github.roadmapbot.store.StepKind.TELL_PROPOSER;
import static io.github.roadmapbot.store.StepKind.TELL_THREAD;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is still open of a quarter, and where people have it go: all at once, and what changed meanwhile stays as it is. */
public final class Leftovers {

    /** Where something goes. */
    public enum Way {
        /** To the next quarter. */
        CARRY,
        /** Off the roadmap, to be decided anew. */
        BACK,
        /** It will not be done. */
        DROP
    }

    /**
     * What becomes of one of them.
     *
     * @param why everybody can read it
     */
    public record Choice(SuggestionId id, Way way, String why) {}

    private static final String STILL_IN = "quarter = :planned";

    private final Database database;

    public Leftovers(Database database) {
        this.database = database;
    }

    /** What is on the roadmap for a quarter and not done, the oldest first. */
    public List<Suggestion> of(String roadmap, Quarter quarter) {
        return database.read(handle -> handle.createQuery("""
                        SELECT <columns> FROM suggestion
                         WHERE roadmap = :roadmap AND quarter = :quarter AND status = 'published'
                         ORDER BY id
                        """)
                .define("columns", SuggestionRow.COLUMNS)
                .bind("roadmap", roadmap)
                .bind("quarter", quarter.key())
                .map(SuggestionRow::read)
                .list());
    }

    /** Has each go where it was said to; those for which it was too late. */
    public List<SuggestionId> settle(String roadmap, Quarter quarter, List<Choice> choices, String by, Instant now) {
        return database.write(handle -> {
            List<SuggestionId> late = new ArrayList<>();
            for (Choice choice : choices) {
                Optional<Long> move = settle(handle, roadmap, quarter, choice, new Decision(by, now, choice.why()));
                move.ifPresent(number -> follow(handle, choice.id(), number, now));
                if (move.isEmpty()) {
                    late.add(choice.id());
                }
            }
            return late;
        });
    }

    private static Optional<Long> settle(
            Handle handle, String roadmap, Quarter quarter, Choice choice, Decision decision) {
        Optional<State.Published> from = published(handle, roadmap, quarter, choice.id());
        return from.flatMap(state -> switch (choice.way()) {
            case CARRY -> carry(handle, choice.id(), state, state.plan(quarter.next()), decision);
            case BACK -> turn(handle, choice.id(), state, state.giveBack(), decision);
            case DROP -> turn(handle, choice.id(), state, state.drop(decision), decision);
        });
    }

    private static Optional<State.Published> published(
            Handle handle, String roadmap, Quarter quarter, SuggestionId id) {
        return handle.createQuery("SELECT <columns> FROM suggestion WHERE id = :id AND roadmap = :roadmap")
                .define("columns", SuggestionRow.COLUMNS)
                .bind("id", id.number())
                .bind("roadmap", roadmap)
                .map(SuggestionRow::read)
                .findOne()
                .map(Suggestion::state)
                .filter(State.Published.class::isInstance)
                .map(State.Published.class::cast)
                .filter(state -> state.quarter().equals(quarter));
    }

    private static Optional<Long> turn(
            Handle handle, SuggestionId id, State.Published from, State to, Decision decision) {
        return new Turn(handle, id, to, decision)
                .where(STILL_IN, Map.of("planned", from.quarter().key()))
                .from("published");
    }

    /** The decision that brought it onto the roadmap stays. */
    private static Optional<Long> carry(
            Handle handle, SuggestionId id, State.Published from, State.Published to, Decision decision) {
        boolean mine = handle.createUpdate(
                                "UPDATE suggestion SET quarter = :to WHERE id = :id AND status = 'published' AND quarter = :from")
                        .bind("to", to.quarter().key())
                        .bind("from", from.quarter().key())
                        .bind("id", id.number())
                        .execute()
                == 1;
        if (!mine) {
            return Optional.empty();
        }
        IssueLooks.placedFor(handle, id, from.quarter());
        Suggestions.refreshAll(handle, id, decision.at());
        QuarterViews.owe(handle, id, decision.at());
        Owed.add(handle, decision.at(), id, REFRESH_ISSUE);
        if (Publications.comment(handle, id).isPresent()) {
            Owed.add(handle, decision.at(), id, REFRESH_COMMENT);
        }
        return Optional.of(Moves.record(
                handle, id, decision.at(), decision.by(), "published", "published", Moves.CARRIED + to.quarter()));
    }

    private static void follow(Handle handle, SuggestionId id, long move, Instant now) {
        Owed.add(handle, now, id, FOLLOW_PLAN);
        Detours.tell(handle, id, Optional.of(move), now, TELL_THREAD, TELL_PROPOSER);
        Duplicates.tellProposers(handle, id, move, now);
    }
}
