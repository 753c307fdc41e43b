package io.github.roadmapbot.roadmap.facts;

/**
 * How far an item is.
 *
 * @param name what the board calls it; may be empty
 * @param end whether and how it came to an end
 */
public record Stage(String name, End end) {

    /** Whether it goes on. */
    public enum End {
        OPEN,
        DONE,
        DROPPED
    }

    public static Stage open(String name) {
        return new Stage(name, End.OPEN);
    }

    public static Stage done() {
        return new Stage("Done", End.DONE);
    }

    public static Stage dropped() {
        return new Stage("Not planned any more", End.DROPPED);
    }

    public boolean isDone() {
        return end == End.DONE;
    }
}
