package io.github.roadmapbot.feedback.decision;

/** How a vote ends. What is not certainly decided is not decided. */
public sealed interface Outcome {

    /**
     * The rule is met.
     *
     * @param option counted from 1
     */
    record Decided(int option) implements Outcome {}

    /** Enough took part, and the rule is not met. */
    record NoAgreement() implements Outcome {}

    /** Too few took part. */
    record QuorumMissed() implements Outcome {}

    /** It was decided elsewhere meanwhile, so that the vote has nothing to decide any more. */
    record Overtaken() implements Outcome {}
}
