package io.github.roadmapbot.decide;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

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
        return ("Decided by %s · %s, %s · open until %s · asked by %s · every vote stands with its name, here and with the decision"
                        + " beneath the issue on GitHub")
                .formatted(
                        who,
                        ballot.terms().rule().words(),
                        quorum,
                        Moment.minute(ballot.terms().closesAt(), facts.roadmap()),
                        Mrkdwn.user(ballot.openedBy()));
    }

    /** How it ended; empty while it has not. */
    public static Optional<String> end(BallotFacts facts) {
        return facts.ballot().closed().map(closed -> end(facts, closed));
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
                ? ":warning: No agreement on %s.".formatted(day)
                : ":warning: Too few took part until %s.".formatted(day);
        return why + " " + next(facts);
    }

    private static String next(BallotFacts facts) {
        return facts.after()
                .map(after -> (after.closed().filter(Stage.Closed::isOvertaken).isPresent()
                                        ? "It went to the steering group as %s, and was decided elsewhere before they did."
                                        : "The steering group decides it now as %s.")
                                .formatted(after.id())
                        + after.closed()
                                .filter(end -> end.outcome() instanceof Outcome.Decided)
                                .map(end -> " It decided: *%s*"
                                        .formatted(escape(
                                                after.terms().option(((Outcome.Decided) end.outcome()).option()))))
                                .orElse(""))
                .orElse("Nothing was decided. It can be asked again with `/roadmap decide`.");
    }
}
