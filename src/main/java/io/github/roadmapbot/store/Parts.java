package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.StepKind.POST_FEEDBACK_CARD;
import static io.github.roadmapbot.store.StepKind.POST_REVIEW_CARD;
import static io.github.roadmapbot.store.StepKind.TELL_PROPOSER;
import static io.github.roadmapbot.store.StepKind.TELL_THREAD;

import io.github.roadmapbot.feedback.Captured;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What a wish that is too large for a quarter, or that is several wishes in one, is split into. */
public final class Parts {

    /**
     * What goes along with the parts.
     *
     * @param votes whether who voted for the whole has voted for each part
     * @param tracked whether the whole gets an issue, beneath which those of the parts stand
     */
    public record Along(boolean votes, boolean tracked) {}

    private final Database database;

    public Parts(Database database) {
        this.database = database;
    }

    /** Ends a draft in smaller ones of the same proposer; empty if it is not a draft any more. */
    public List<SuggestionId> split(Suggestion whole, State.Split split, List<Wish> parts, Along along) {
        return database.write(handle -> {
            Optional<Long> move = new Turn(handle, whole.id(), split, split.decision()).from("draft");
            List<SuggestionId> ids = new ArrayList<>();
            for (Wish part : move.isPresent() ? parts : List.<Wish>of()) {
                ids.add(keep(handle, whole, part, ids.size() + 1, split));
            }
            if (along.votes()) {
                handle.execute(
                        "UPDATE suggestion SET votes_of = part_of WHERE part_of = ?",
                        whole.id().number());
            }
            move.ifPresent(number -> nameParts(handle, number, ids));
            if (move.isPresent() && along.tracked()) {
                Wholes.owe(handle, whole.id(), split.decision().at());
            }
            Detours.tell(handle, whole.id(), move, split.decision().at(), TELL_THREAD, TELL_PROPOSER);
            return ids;
        });
    }

    private static SuggestionId keep(Handle handle, Suggestion whole, Wish part, int number, State.Split split) {
        Instant now = split.decision().at();
        String origin = "part/%s/%d".formatted(whole.id(), number);
        SuggestionId id = Captures.insert(handle, Captured.typed(origin, whole.roadmap(), whole.proposer(), part), now)
                .map(SuggestionId::new)
                .orElseThrow();
        handle.execute(
                "UPDATE suggestion SET part_of = ? WHERE id = ?", whole.id().number(), id.number());
        Moves.record(handle, id, now, split.decision().by(), "", "draft", "part of " + whole.id());
        Owed.add(handle, now, id, POST_FEEDBACK_CARD, POST_REVIEW_CARD);
        return id;
    }

    /** Into what is known only after they are kept. */
    private static void nameParts(Handle handle, long move, List<SuggestionId> ids) {
        String names = ids.stream().map(SuggestionId::toString).collect(Collectors.joining(", "));
        handle.execute("UPDATE move SET why = ? WHERE id = ?", "into " + names, move);
    }
}
