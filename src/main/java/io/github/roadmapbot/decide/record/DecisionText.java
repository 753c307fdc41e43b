package io.github.roadmapbot.decide.record;

import static io.github.roadmapbot.github.markdown.SafeMarkdown.literal;

import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.decide.Moment;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Council;
import io.github.roadmapbot.feedback.decision.Count;
import io.github.roadmapbot.feedback.decision.Outcome;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Stage;
import io.github.roadmapbot.feedback.decision.Voice;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.feedback.decision.Voter;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.markdown.SafeMarkdown;
import io.github.roadmapbot.people.Names;
import io.github.roadmapbot.slack.SlackFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What GitHub is told of a vote: the question, what was decided and by whom, why, and who wanted something else. */
final class DecisionText {

    private static final int LINE = 1500;
    private static final int LONGEST_REASONS = 6000;

    private final Names names;

    DecisionText(Names names) {
        this.names = names;
    }

    /** The comment beneath the issue, or in the discussion; the question alone while it is open. */
    String comment(BallotFacts facts, Mark mark) throws SlackFailure {
        List<String> lines = new ArrayList<>();
        Ballot ballot = facts.ballot();
        lines.add("**%s: %s**".formatted(ballot.id(), literal(ballot.terms().question(), LINE)));
        if (ballot.closed().isPresent()) {
            lines.add(end(facts, ballot.closed().get()));
            lines.addAll(votes(facts));
            turnout(facts).ifPresent(lines::add);
            if (!ballot.closed().get().reasons().isEmpty()) {
                lines.add("### Reasons\n\n"
                        + SafeMarkdown.body(ballot.closed().get().reasons(), LONGEST_REASONS));
            }
        } else {
            lines.add(options(facts));
            lines.add(until(facts));
        }
        facts.places().talk().ifPresent(talk -> lines.add("It is talked over in " + talk.url() + "."));
        lines.add(mark.toString());
        return String.join("\n\n", lines);
    }

    static String title(Ballot ballot) {
        return SafeMarkdown.title(ballot.terms().question());
    }

    /** The first post of the discussion, which leads back to what it is about. */
    String discussion(BallotFacts facts, URI issue, Mark mark) throws SlackFailure {
        List<String> lines = new ArrayList<>();
        lines.add("This came up in %s and is to be decided.".formatted(issue));
        lines.add(options(facts));
        lines.add(until(facts));
        if (facts.before().isPresent()) {
            lines.addAll(before(facts.before().get()));
        }
        lines.add("Please say what you think; what is decided will stand here and there.");
        lines.add(mark.toString());
        return String.join("\n\n", lines);
    }

    /** What was said and voted until it was handed on, with the way to where it stands. */
    private List<String> before(BallotFacts facts) throws SlackFailure {
        String id = facts.places()
                .comment()
                .map(comment -> "[%s](%s)".formatted(facts.ballot().id(), comment.url()))
                .orElse(facts.ballot().id().toString());
        List<String> votes = votes(facts);
        if (votes.isEmpty()) {
            return List.of("The maintainers did not decide it in %s; nobody voted.".formatted(id));
        }
        List<String> lines = new ArrayList<>(List.of("The maintainers did not agree in %s:".formatted(id)));
        lines.addAll(votes);
        turnout(facts).ifPresent(lines::add);
        return lines;
    }

    private static String options(BallotFacts facts) {
        List<String> lines = new ArrayList<>();
        List<String> options = facts.ballot().terms().options();
        for (int i = 0; i < options.size(); i++) {
            lines.add("%d. %s".formatted(i + 1, literal(options.get(i), LINE)));
        }
        return String.join("\n", lines);
    }

    private static String until(BallotFacts facts) {
        Ballot ballot = facts.ballot();
        String lazy = ballot.terms().rule() == Rule.LAZY ? "; the first is done unless somebody objects" : "";
        return "%s decide until %s, by %s%s."
                .formatted(
                        who(ballot),
                        Moment.minute(ballot.terms().closesAt(), facts.roadmap()),
                        ballot.terms().rule().words(),
                        lazy);
    }

    private static String who(Ballot ballot) {
        return ballot.council() == Council.STEERING ? "The members of the steering group" : "The maintainers";
    }

    private static String end(BallotFacts facts, Stage.Closed closed) {
        Ballot ballot = facts.ballot();
        String day = Moment.day(closed.at(), facts.roadmap());
        if (closed.outcome() instanceof Outcome.Decided decided) {
            return "Decided on %s, by %s of %s: **%s**"
                    .formatted(
                            day,
                            ballot.terms().rule().words(),
                            ballot.council() == Council.STEERING ? "the steering group" : "the maintainers",
                            literal(ballot.terms().option(decided.option()), LINE));
        }
        if (closed.isOvertaken()) {
            return "%s on %s, so this vote is over. It decided nothing."
                    .formatted(facts.overtaken().orElse("It was decided elsewhere"), day);
        }
        String why = closed.outcome() instanceof Outcome.NoAgreement
                ? "There was no agreement until %s.".formatted(day)
                : "Too few took part until %s.".formatted(day);
        return why + " " + facts.after().map(DecisionText::after).orElse("Nothing was decided.");
    }

    private static String after(Ballot after) {
        if (after.closed().filter(Stage.Closed::isOvertaken).isPresent()) {
            return "It went to the steering group, as %s, and was decided elsewhere before they did."
                    .formatted(after.id());
        }
        return after.closed()
                .map(Stage.Closed::outcome)
                .filter(Outcome.Decided.class::isInstance)
                .map(Outcome.Decided.class::cast)
                .map(decided -> "The steering group decided, as %s: **%s**"
                        .formatted(after.id(), literal(after.terms().option(decided.option()), LINE)))
                .orElseGet(() -> after.closed().isPresent()
                        ? "The steering group did not decide it either, as %s.".formatted(after.id())
                        : "The steering group decides it now, as %s.".formatted(after.id()));
    }

    /** Everybody who voted is named with their vote: dissent is on record as much as consent. */
    private List<String> votes(BallotFacts facts) throws SlackFailure {
        List<String> lines = new ArrayList<>();
        for (Vote vote : Count.latest(facts.votes()).values()) {
            boolean counts = facts.voters().contains(new Voter(vote.person(), false));
            lines.add("- %s: %s%s%s"
                    .formatted(
                            literal(names.shown(vote.person()), LINE),
                            said(facts.ballot(), vote),
                            Count.before(facts.votes(), vote.person())
                                    .map(before -> " (before: %s)".formatted(said(facts.ballot(), before)))
                                    .orElse(""),
                            counts ? "" : " (has left since, and does not count)"));
        }
        return lines.isEmpty() ? List.of() : List.of(String.join("\n", lines));
    }

    /** Whether enough took part, for everybody to check. */
    private Optional<String> turnout(BallotFacts facts) throws SlackFailure {
        List<String> silent = new ArrayList<>();
        for (String person : facts.count().owing()) {
            silent.add(literal(names.shown(person), LINE));
        }
        String lazy = facts.ballot().terms().rule() == Rule.LAZY ? "Said nothing" : "Did not vote";
        return facts.turnout()
                .map(turnout ->
                        silent.isEmpty() ? turnout : "%s %s: %s".formatted(turnout, lazy, String.join(", ", silent)));
    }

    private static String said(Ballot ballot, Vote vote) {
        if (vote.voice() instanceof Voice.ForOption chosen) {
            return "for " + literal(ballot.terms().option(chosen.option()), LINE);
        }
        return vote.voice() instanceof Voice.Abstention ? "abstained" : "objected: " + literal(vote.reason(), LINE);
    }
}
