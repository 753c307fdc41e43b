package io.github.roadmapbot.feedback;

import java.util.Map;
import java.util.Optional;

/** What of each roadmap cannot be used at the moment, and why. It is looked at anew after every start, so it is not kept. */
public final class OutOfOrder {

    /** One part of one roadmap. */
    public record Place(String roadmap, Part part) {}

    /**
     * Why something cannot be used.
     *
     * @param what what is wrong, in a sentence without its full stop
     * @param mend the click or command that mends it
     */
    public record Reason(String what, String mend) {}

    private volatile Map<Place, Reason> reasons = Map.of();

    /** Why a part of a roadmap cannot be used; empty if it can, as far as is known. */
    public Optional<Reason> reason(Roadmap roadmap, Part part) {
        return Optional.ofNullable(reasons.get(new Place(roadmap.key(), part)));
    }

    /** Everything that is out of order. */
    public Map<Place, Reason> all() {
        return reasons;
    }

    /** Puts what a new look showed in the place of what was known. */
    public void now(Map<Place, Reason> found) {
        reasons = Map.copyOf(found);
    }
}
