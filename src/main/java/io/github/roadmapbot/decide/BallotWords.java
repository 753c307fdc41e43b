package io.github.roadmapbot.decide;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.slack.Mrkdwn;
import java.util.Optional;

/** How people in Slack are told of a vote. */
public final class BallotWords {

    private BallotWords() {}

    /** What it is known by: its number and its question, with a link to its card if there is one. */
    public static String name(BallotFacts facts) {
        Ballot ballot = facts.ballot();
        String id = ballot.id().toString();
        return "%s *%s*"
                .formatted(
                        facts.places()
                                .card()
                                .map(card -> Mrkdwn.link(card.permalink(), id))
                                .orElse(id),
                        escape(ballot.terms().question()));
    }

    /** Who decides, by which rule, until when. */
    public static String terms(BallotFacts facts) {
        Ballot ballot = facts.ballot();
        String who = ballot.council() == Council.STEERING ? "the steering group" : "the maintainers";
        String quorum = ballot.terms().rule() == Rule.LAZY
                ? "silence is consent"
                : "%d %% have to take part".formatted(ballot.terms().quorum());
        String until = ballot.closed().isPresent()
                ? ""
                : "open until %s · ".formatted(Moment.minute(ballot.terms().closesAt(), facts.roadmap()));
        return ("Put to %s · %s, %s · %sasked by %s · every vote stands with its name, here and with the decision"
                        + " beneath the issue on GitHub")
                .formatted(who, ballot.terms().rule().words(), quorum, until, Mrkdwn.user(ballot.openedBy()));
    }

    /** For somebody who still owes a vote. */
    public static String reminder(BallotFacts facts) {
        return "%s still waits for your vote. It is open until %s; *Abstain* on its card counts as taking part."
                .formatted(name(facts), Moment.minute(facts.ballot().terms().closesAt(), facts.roadmap()));
    }

    /** For who wanted to hand it on to people who are the same by now. */
    public static String kept(BallotFacts facts) {
        return "%s goes on: the steering group are the same people as the maintainers by now, so there is nobody to hand it on to. It is open until %s."
                .formatted(name(facts), Moment.minute(facts.ballot().terms().closesAt(), facts.roadmap()));
    }

    /** For everybody where the question came from; empty while it is open. */
    public static Optional<String> told(BallotFacts facts) {
        return end(facts).map(end -> "%s\n%s%s".formatted(name(facts), end, toDo(facts)));
    }

    /** The same for one person; whoever asked is asked for the reasons as well. */
    public static Optional<String> told(BallotFacts facts, String person) {
        Ballot ballot = facts.ballot();
        boolean decided = ballot.closed()
                .filter(closed -> closed.outcome() instanceof Outcome.Decided)
                .isPresent();
        String next = ballot.openedBy().equals(person) && decided
                ? "\nPlease write down the reasons with the button on its card, so that everybody can follow them."
                : "";
        return told(facts).map(told -> told + next);
    }

    /** How it ended; empty while it has not. */
    public static Optional<String> end(BallotFacts facts) {
        return facts.ballot().closed().map(closed -> end(facts, closed));
    }

    /** What the steering group still has to do about what was escalated to it, on a line of its own; empty if nothing. */
    public static String toDo(BallotFacts facts) {
        Optional<Stage.Closed> over = facts.ballot().closed().filter(closed -> !closed.isOvertaken());
        return over.flatMap(closed -> facts.waiting().map(id -> toDo(facts.ballot(), closed.outcome(), id)))
                .orElse("");
    }

    private static String toDo(Ballot ballot, Outcome outcome, SuggestionId id) {
        return outcome instanceof Outcome.Decided decided
                ? "\n%s still waits for it: one of the steering group, please press *%s* on the card of %s."
                        .formatted(id, decided.option() == 1 ? "Approve…" : "Decline…", ballot.id())
                : "\n%s still waits: anybody of the steering group can approve or decline it on the card of %s."
                        .formatted(id, ballot.id());
    }

    private static String end(BallotFacts facts, Stage.Closed closed) {
        String day = Moment.day(closed.at(), facts.roadmap());
        if (closed.outcome() instanceof Outcome.Decided decided) {
            return ":white_check_mark: Decided on %s: *%s*"
                    .formatted(day, escape(facts.ballot().terms().option(decided.option())));
        }
        if (closed.outcome() instanceof Outcome.Overtaken) {
            return ":fast_forward: %s on %s, so this vote is over. It decided nothing; nobody has to vote or give reasons any more."
                    .formatted(facts.overtaken().orElse("It was decided elsewhere"), day);
        }
        String why = closed.outcome() instanceof Outcome.NoAgreement
                ? ":warning: No agreement by %s.".formatted(day)
                : ":warning: Too few took part by %s.".formatted(day);
        return why + " " + next(facts);
    }

    private static String after(Ballot steering) {
        if (steering.closed().filter(Stage.Closed::isOvertaken).isPresent()) {
            return "It went to the steering group as %s, and was decided elsewhere before they did."
                    .formatted(steering.id());
        }
        return steering.closed()
                .map(Stage.Closed::outcome)
                .filter(Outcome.Decided.class::isInstance)
                .map(Outcome.Decided.class::cast)
                .map(decided -> "The steering group decided it as %s: *%s*"
                        .formatted(steering.id(), escape(steering.terms().option(decided.option()))))
                .orElseGet(() -> steering.closed().isPresent()
                        ? "The steering group did not decide it either, as %s.".formatted(steering.id())
                        : "The steering group decides it now as %s.".formatted(steering.id()));
    }

    private static String next(BallotFacts facts) {
        return facts.after().map(BallotWords::after).orElseGet(() -> undecided(facts));
    }

    /** What was escalated is not asked again: it waits for the steering group on its card. */
    private static String undecided(BallotFacts facts) {
        boolean steering = facts.ballot().council() == Council.STEERING;
        if (!steering) {
            return "Nothing was decided. It can be asked again with `/roadmap decide`.";
        }
        return facts.ballot().from().isPresent()
                ? "The steering group decided nothing. A maintainer can ask again with `/roadmap decide`."
                : "The steering group decided nothing.";
    }
}
