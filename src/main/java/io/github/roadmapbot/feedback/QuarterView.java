package io.github.roadmapbot.feedback;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;

/**
 * The view of a quarter on its roadmap's board.
 *
 * @param number none if there is no view, because of what {@code refused} says
 * @param url the view's address, or the board's
 * @param filter what it shows
 * @param missing suggestions that it should show and does not
 * @param strange what it shows and should not, as people know it
 */
public record QuarterView(
        OptionalInt number, URI url, String filter, String refused, List<SuggestionId> missing, List<String> strange) {

    public QuarterView {
        missing = List.copyOf(missing);
        strange = List.copyOf(strange);
    }

    /** Whether there is one. */
    public boolean isThere() {
        return number.isPresent();
    }

    /** Whether GitHub would not have it made, or looked at. */
    public boolean isRefused() {
        return !isThere() || !refused.isEmpty();
    }

    /** Whether it is there and shows what it should. */
    public boolean isWell() {
        return isThere() && !isRefused() && missing.isEmpty() && strange.isEmpty();
    }

    /** One that is there, and of which nothing is known to be wrong. */
    public static QuarterView at(int number, URI url, String filter) {
        return new QuarterView(OptionalInt.of(number), url, filter, "", List.of(), List.of());
    }

    /** The same, at which GitHub does not let anybody look now; nobody knows what is wrong with it. */
    public QuarterView unseen(String why) {
        return new QuarterView(number, url, filter, why, List.of(), List.of());
    }

    /** One that could not be made on this board. */
    public static QuarterView refused(URI board, String filter, String why) {
        return new QuarterView(OptionalInt.empty(), board, filter, why, List.of(), List.of());
    }
}
