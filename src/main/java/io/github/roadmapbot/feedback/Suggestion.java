package io.github.roadmapbot.feedback;

import java.time.Instant;
import java.util.Optional;

/**
 * One wish from one proposer, and where it stands.
 *
 * @param roadmap the key of its {@link Roadmap}
 * @param proposer the Slack user id of who wants it, or what somebody on GitHub is known by here
 * @param recorder the Slack user id of who typed or captured it, which is often the proposer
 * @param source the message it was captured from, if it was
 * @param plan what its issue is to be like
 * @param elsewhere what of it was on GitHub first
 */
public record Suggestion(
        SuggestionId id,
        String roadmap,
        String proposer,
        String recorder,
        Optional<Source> source,
        Wish wish,
        State state,
        Instant suggestedAt,
        IssuePlan plan,
        Elsewhere elsewhere) {

    /** One that came from Slack. */
    public Suggestion(
            SuggestionId id,
            String roadmap,
            String proposer,
            String recorder,
            Optional<Source> source,
            Wish wish,
            State state,
            Instant suggestedAt,
            IssuePlan plan) {
        this(id, roadmap, proposer, recorder, source, wish, state, suggestedAt, plan, Elsewhere.NOTHING);
    }

    /** One of whose issue nobody has said anything. */
    public Suggestion(
            SuggestionId id,
            String roadmap,
            String proposer,
            String recorder,
            Optional<Source> source,
            Wish wish,
            State state,
            Instant suggestedAt) {
        this(id, roadmap, proposer, recorder, source, wish, state, suggestedAt, IssuePlan.OPEN);
    }

    /** One that its proposer typed. */
    public Suggestion(SuggestionId id, String roadmap, String proposer, Wish wish, State state, Instant suggestedAt) {
        this(id, roadmap, proposer, proposer, Optional.empty(), wish, state, suggestedAt);
    }

    public String title() {
        return wish.title();
    }

    /** Whether it may be shown on GitHub before it is approved. */
    public boolean isReleased() {
        return elsewhere.released();
    }

    /** Whether somebody else than the proposer brought it here. */
    public boolean isRecordedForAnother() {
        return !recorder.equals(proposer);
    }
}
