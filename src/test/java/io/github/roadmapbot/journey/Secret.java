package io.github.roadmapbot.journey;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A suggestion that did not come from GitHub, as the bot's store remembers it.
 *
 * @param words its title and its why
 * @param released whether its words may be shown before anybody approves it
 * @param moves what became of it, oldest first
 */
record Secret(long id, List<String> words, boolean released, List<Move> moves) {

    /** When it came into which state, and why. */
    record Move(Instant at, String to, String why) {}

    private static final String RELEASED = "may be shown on GitHub before it is approved";
    private static final String TAKEN_BACK = "is not shown on GitHub before it is approved";

    private static final Set<String> PUBLISHED = Set.of("published", "shipped", "dropped");

    Secret asReleased() {
        return new Secret(id, words, true, moves);
    }

    /** Whether nobody had approved or released it at that moment, or the approval had been undone. */
    boolean isKept(Instant at) {
        List<Move> before =
                moves.stream().filter(move -> !move.at().isAfter(at)).toList();
        return !isReleasedFromTheStart()
                && before.stream()
                        .noneMatch(move ->
                                PUBLISHED.contains(move.to()) || move.why().equals(RELEASED))
                && before.stream().reduce((earlier, later) -> later).stream()
                        .noneMatch(last -> last.to().equals("approved"));
    }

    private boolean isReleasedFromTheStart() {
        return moves.stream()
                .map(Move::why)
                .filter(why -> why.equals(RELEASED) || why.equals(TAKEN_BACK))
                .findFirst()
                .map(why -> why.equals(TAKEN_BACK))
                .orElse(released);
    }
}
