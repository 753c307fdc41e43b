package io.github.roadmapbot.feedback;

import java.util.Optional;

/**
 * A wish that is about to be kept, and how it came here.
 *
 * @param origin names the one thing that it was captured from; the same origin again is the same suggestion
 * @param roadmap the key of its {@link Roadmap}
 * @param source the message it was captured from, if it was
 * @param followed its words are those of the message, so that an edit there is one here
 * @param thread the ts of the thread that is to be taken along, if it is
 * @param released whether its proposer lets these words be shown on GitHub before it is approved
 * @param repository where its issue is to be opened, if the place that it comes from says so
 * @param ticked whether the message gets a tick when this is kept
 */
public record Captured(
        String origin,
        String roadmap,
        String proposer,
        String recorder,
        Wish wish,
        Optional<Source> source,
        boolean followed,
        Optional<String> thread,
        boolean ticked,
        boolean released,
        Optional<String> repository) {

    /** What a person typed for themselves. */
    public static Captured typed(String origin, String roadmap, String proposer, Wish wish) {
        return new Captured(
                origin,
                roadmap,
                proposer,
                proposer,
                wish,
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    /** A whole message, captured without a window by {@code recorder}. */
    public static Captured marked(Source source, String roadmap, String proposer, String recorder, Wish wish) {
        return new Captured(
                source.origin(),
                roadmap,
                proposer,
                recorder,
                wish,
                Optional.of(source),
                true,
                Optional.empty(),
                true,
                false,
                Optional.empty());
    }

    /** What somebody wrote on GitHub, where all can read it; an edit there is one here. */
    public static Captured written(String origin, String roadmap, String proposer, Wish wish) {
        return new Captured(
                origin,
                roadmap,
                proposer,
                proposer,
                wish,
                Optional.empty(),
                true,
                Optional.empty(),
                false,
                true,
                Optional.empty());
    }

    /** The same, whose issue is to be opened there. */
    public Captured in(Optional<String> place) {
        return new Captured(
                origin, roadmap, proposer, recorder, wish, source, followed, thread, ticked, released, place);
    }
}
