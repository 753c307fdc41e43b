package io.github.roadmapbot.feedback;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a suggestion stands. A state offers only the moves that are legal from it: there is no way to publish what nobody
 * approved.
 */
public sealed interface State {

    /** Nothing is decided for good; the proposer can still take it back. */
    sealed interface Open extends State {

        default Withdrawn withdraw(Instant at) {
            return new Withdrawn(at);
        }
    }

    /** It can be decided here and now. */
    sealed interface Decidable extends Open {

        default Approved approve(Decision decision, Quarter quarter) {
            return new Approved(decision, quarter);
        }

        default Declined decline(Decision decision) {
            return new Declined(decision);
        }
    }

    /** It can become a draft again. */
    sealed interface Returning extends State {

        default Draft reopen() {
            return new Draft();
        }
    }

    /** It lives on as an issue, and goes wherever people on GitHub take that. */
    sealed interface OnGitHub extends State {

        Decision decision();

        Quarter quarter();

        /** The same, planned for another quarter. */
        OnGitHub plan(Quarter other);

        /** Its issue is open, in the beginning or again. */
        default Published open() {
            return new Published(decision(), quarter());
        }

        /** Its issue was closed as completed. */
        default Shipped ship() {
            return new Shipped(decision(), quarter());
        }

        /** Its issue was closed without being done. */
        default Dropped drop() {
            return new Dropped(decision(), quarter());
        }
    }

    /** Waits for the maintainers. */
    record Draft() implements Decidable {

        /** Asks the proposer something; the reason is the question. */
        public NeedsInfo ask(Decision question) {
            return new NeedsInfo(question);
        }

        /** Puts it off until a time, until it has so many votes, or until whichever comes first. */
        public Snoozed snooze(Decision decision, Optional<Instant> until, OptionalInt votes) {
            return new Snoozed(decision, until, votes);
        }

        public Deferred defer(Decision decision, Quarter quarter) {
            return new Deferred(decision, quarter);
        }

        public Escalated escalate(Decision decision) {
            return new Escalated(decision);
        }

        public Merged merge(Decision decision, SuggestionId into) {
            return new Merged(decision, into);
        }

        public Split split(Decision decision) {
            return new Split(decision);
        }
    }

    /** The proposer was asked something, and it waits for the answer. */
    record NeedsInfo(Decision decision) implements Open, Returning {

        public NeedsInfo {
            if (decision.reason().isBlank()) {
                throw new IllegalArgumentException("Asking needs a question");
            }
        }
    }

    /**
     * Put off.
     *
     * @param votes how many votes bring it back
     */
    record Snoozed(Decision decision, Optional<Instant> until, OptionalInt votes) implements Open, Returning {

        public Snoozed {
            if (until.isEmpty() && votes.isEmpty()) {
                throw new IllegalArgumentException("What is put off comes back at a time or with votes");
            }
        }

        /** Whether it is to come back: its time has come, or its votes have. */
        public boolean isOver(Instant now, int votesNow) {
            return until.filter(end -> !now.isBefore(end)).isPresent()
                    || (votes.isPresent() && votesNow >= votes.getAsInt());
        }
    }

    /** Kept for a later quarter; it comes back when that is being planned. */
    record Deferred(Decision decision, Quarter quarter) implements Open, Returning {}

    /** The maintainers could not agree: the reason says on what. It is decided as a draft is. */
    record Escalated(Decision decision) implements Decidable {

        public Escalated {
            if (decision.reason().isBlank()) {
                throw new IllegalArgumentException("Escalating needs a question");
            }
        }
    }

    /** A maintainer wants it in {@code quarter}; GitHub is owed an issue, a board item and a comment. */
    record Approved(Decision decision, Quarter quarter) implements State {

        public Published published() {
            return new Published(decision, quarter);
        }
    }

    /** On the roadmap, with an issue that is open. */
    record Published(Decision decision, Quarter quarter) implements OnGitHub {

        @Override
        public Published plan(Quarter other) {
            return new Published(decision, other);
        }

        /** Takes it off the roadmap, to be decided anew. */
        public Draft giveBack() {
            return new Draft();
        }

        /** Decides that it will not be done after all. */
        public Dropped drop(Decision why) {
            if (why.reason().isBlank()) {
                throw new IllegalArgumentException("Dropping needs a reason, because everybody is told it");
            }
            return new Dropped(why, quarter);
        }
    }

    /** It is done. */
    record Shipped(Decision decision, Quarter quarter) implements OnGitHub {

        @Override
        public Shipped plan(Quarter other) {
            return new Shipped(decision, other);
        }
    }

    /** It was on the roadmap, and will not be done. */
    record Dropped(Decision decision, Quarter quarter) implements OnGitHub {

        @Override
        public Dropped plan(Quarter other) {
            return new Dropped(decision, other);
        }
    }

    /** A maintainer said no, and why. */
    record Declined(Decision decision) implements Returning {

        public Declined {
            if (decision.reason().isBlank()) {
                throw new IllegalArgumentException("Declining needs a reason, because the proposer is told it");
            }
        }
    }

    /** Its proposer took it back. */
    record Withdrawn(Instant at) implements Returning {}

    /** Somebody wished for the same before; its votes count there. */
    record Merged(Decision decision, SuggestionId into) implements Returning {}

    /** It lives on in smaller ones. */
    record Split(Decision decision) implements State {}
}
