package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MAINTAINER;
import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static io.github.roadmapbot.store.TestStore.QUARTER;
import static io.github.roadmapbot.store.TestStore.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.store.Moves.Move;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds whatever maintainers and proposers do, in whatever order, with whatever they saw before. */
@EveryStore
class TriagePropertiesTest {

    private static final int DEEDS = 400;
    private static final int ROUNDS = 30;

    /** The design's states and ways; whatever is not here is forbidden. */
    private static final Set<String> WAYS = Set.of(
            ">draft",
            "draft>draft",
            "draft>needs-info",
            "needs-info>draft",
            "draft>snoozed",
            "snoozed>draft",
            "draft>deferred",
            "deferred>draft",
            "draft>escalated",
            "escalated>approved",
            "escalated>declined",
            "draft>approved",
            "approved>draft",
            "draft>declined",
            "declined>draft",
            "draft>merged",
            "merged>draft",
            "draft>withdrawn",
            "needs-info>withdrawn",
            "snoozed>withdrawn",
            "deferred>withdrawn",
            "escalated>withdrawn",
            "withdrawn>draft",
            "approved>published",
            "published>published",
            "published>shipped",
            "published>dropped",
            "published>draft",
            "shipped>published",
            "shipped>dropped",
            "shipped>shipped",
            "dropped>published",
            "dropped>shipped",
            "dropped>dropped");

    /** Those of the deeds below after which none of the others is legal. */
    private static final int[] DECISIONS = {0, 1, 2, 4, 5, 7};

    @AutoClose
    private final TestStore store;

    private final Random random = new Random(20_261_127);
    private final SuggestionId canonical;

    TriagePropertiesTest(Stores stores, @TempDir Path folder) {
        this.store = stores.open(folder);
        this.canonical = store.draft("Canonical");
    }

    @Test
    void noSequenceOfMovesReachesAStateThatTheDesignForbids() {
        SuggestionId id = store.draft("Dark mode");
        State seen = store.stateOf(id);

        for (int deed = 0; deed < DEEDS; deed++) {
            State before = store.stateOf(id);
            boolean moved = deed(random.nextInt(11), id, seen, NOW.plusSeconds(deed));
            assertThat(!moved || isOnItsWay(id))
                    .as("deed %d from %s", deed, before)
                    .isTrue();
            assertThat(moved || store.stateOf(id).equals(before))
                    .as("deed %d changed nothing but %s", deed, before)
                    .isTrue();
            seen = random.nextBoolean() ? store.stateOf(id) : seen; // a card may be out of date
            id = store.stateOf(id) instanceof State.Split ? store.draft("Dark mode " + deed) : id;
        }

        Set<String> taken = store.moves().of(new SuggestionId(2)).stream()
                .map(TriagePropertiesTest::way)
                .collect(Collectors.toSet());
        assertThat(WAYS).containsAll(taken);
    }

    @Test
    void ofTwoSimultaneousDecisionsExactlyOneIsLeft() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SuggestionId id = store.draft("Wish " + round);
            State seen = store.stateOf(id);
            int one = DECISIONS[random.nextInt(DECISIONS.length)];
            int other = DECISIONS[random.nextInt(DECISIONS.length)];

            List<Callable<Boolean>> both =
                    List.of(() -> deed(one, id, seen, NOW), () -> deed(other, id, seen, NOW.plusSeconds(1)));
            List<Boolean> won = Race.of(both);

            assertThat(won).as("%d against %d", one, other).containsExactlyInAnyOrder(true, false);
            assertThat(store.moves().of(id)).hasSize(2);
        }
    }

    /** Something that people do, whether it is legal now or not. */
    private boolean deed(int which, SuggestionId id, State seen, Instant at) {
        Decision decision = new Decision(MAINTAINER, at, "Because.");
        State.Draft draft = new State.Draft();
        return switch (which) {
            case 0 -> store.detours().ask(id, draft.ask(decision));
            case 1 -> store.detours().snooze(id, draft.snooze(decision, Optional.of(at), OptionalInt.empty()));
            case 2 -> store.detours().defer(id, draft.defer(decision, QUARTER), at);
            case 3 -> store.detours().escalate(id, draft.escalate(decision));
            case 4 -> store.duplicates().merge(id, draft.merge(decision, canonical));
            case 5 -> store.suggestions().decline(id, draft.decline(decision));
            case 6 -> store.suggestions().withdraw(id, MEMBER, draft.withdraw(at));
            case 7 -> store.suggestions().approve(id, found(id), draft.approve(decision, QUARTER), at);
            case 8 -> reopened(id, seen, at);
            case 9 -> store.suggestions().undo(id, MAINTAINER, at);
            default -> random.nextInt(10) == 0 && split(id, draft, decision);
        };
    }

    private boolean reopened(SuggestionId id, State seen, Instant at) {
        if (seen instanceof State.Merged merged) {
            return store.duplicates().unmerge(id, merged, MAINTAINER, at);
        }
        return seen instanceof State.Returning returning && store.detours().reopen(id, returning, MAINTAINER, at);
    }

    private boolean split(SuggestionId id, State.Draft draft, Decision decision) {
        var whole = store.suggestions().find(id).orElseThrow();
        return !store.parts()
                .split(whole, draft.split(decision), List.of(wish("One"), wish("Two")), new Parts.Along(true, false))
                .isEmpty();
    }

    private boolean isOnItsWay(SuggestionId id) {
        List<Move> moves = store.moves().of(id);
        Move last = moves.get(moves.size() - 1);
        String status = StateColumns.of(store.stateOf(id), MEMBER).status();
        return WAYS.contains(way(last)) && last.to().equals(status);
    }

    private Wish found(SuggestionId id) {
        return store.suggestions().find(id).orElseThrow().wish();
    }

    private static String way(Move move) {
        return move.from() + ">" + move.to();
    }
}
