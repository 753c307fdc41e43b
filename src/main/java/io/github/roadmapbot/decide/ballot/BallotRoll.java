package io.github.roadmapbot.decide.ballot;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.user;

import io.github.roadmapbot.decide.BallotFacts;
import io.github.roadmapbot.feedback.decision.Ballot;
import io.github.roadmapbot.feedback.decision.Count;
import io.github.roadmapbot.feedback.decision.Rule;
import io.github.roadmapbot.feedback.decision.Voice;
import io.github.roadmapbot.feedback.decision.Vote;
import io.github.roadmapbot.feedback.decision.Voter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who voted what, for everybody to check: nothing that counts is hidden, and what was changed is said to be. */
final class BallotRoll {

    /** A message has room for so many blocks. */
    private static final int MOST_OBJECTIONS = 15;

    private BallotRoll() {}

    /** The options alone. */
    static String options(BallotFacts facts) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= facts.ballot().terms().options().size(); i++) {
            lines.add(option(facts.ballot(), i));
        }
        return String.join("\n", lines);
    }

    /** The options with those who are for them, and everybody else; each stands by itself, so that nothing is cut off. */
    static List<String> votes(BallotFacts facts) {
        Ballot ballot = facts.ballot();
        Count count = facts.count();
        Map<String, Vote> latest = Count.latest(facts.votes());
        List<String> sections = new ArrayList<>();
        for (int i = 1; i <= ballot.terms().options().size(); i++) {
            Voice voice = new Voice.ForOption(i);
            sections.add(option(ballot, i) + counted(count.forOption(i), who(facts, latest, voice::equals)));
        }
        List<Vote> objections = latest.values().stream()
                .filter(vote -> vote.voice() instanceof Voice.Objection && isVoter(facts, vote.person()))
                .toList();
        objections.stream()
                .limit(MOST_OBJECTIONS)
                .forEach(vote -> sections.add("%s objects: %s".formatted(user(vote.person()), escape(vote.reason()))));
        List<String> lines = new ArrayList<>();
        if (objections.size() > MOST_OBJECTIONS) {
            lines.add("%d more object.".formatted(objections.size() - MOST_OBJECTIONS));
        }
        if (count.abstentions() > 0) {
            lines.add("Abstained: " + who(facts, latest, Voice.Abstention.class::isInstance));
        }
        others(facts, latest, count, lines);
        if (!lines.isEmpty()) {
            sections.add(String.join("\n", lines));
        }
        return sections;
    }

    private static void others(BallotFacts facts, Map<String, Vote> latest, Count count, List<String> lines) {
        if (facts.ballot().isOpen() && !count.owing().isEmpty()) {
            boolean lazy = facts.ballot().terms().rule() == Rule.LAZY;
            lines.add((lazy ? "Said nothing so far: " : "Still to vote: ") + BallotCard.people(count.owing()));
        }
        facts.turnout()
                .ifPresent(turnout -> lines.add(turnout + (count.owing().isEmpty() ? "" : silent(facts, count))));
        facts.voters().stream().filter(Voter::left).forEach(voter -> {
            Vote vote = latest.get(voter.person());
            String cast = vote == null ? "did not vote" : "had voted: " + said(facts.ballot(), vote.voice());
            lines.add("%s has left and does not count; %s".formatted(user(voter.person()), cast));
        });
        latest.keySet().forEach(person -> changed(facts, person).ifPresent(lines::add));
        facts.givenUp()
                .ifPresent(given -> lines.add(
                        "%s said that there is no agreement: %s".formatted(user(given.by()), escape(given.why()))));
    }

    private static String silent(BallotFacts facts, Count count) {
        boolean lazy = facts.ballot().terms().rule() == Rule.LAZY;
        return (lazy ? " Said nothing: " : " Did not vote: ") + BallotCard.people(count.owing());
    }

    /** What somebody had voted just before. */
    private static Optional<String> changed(BallotFacts facts, String person) {
        long times = facts.votes().stream()
                        .filter(vote -> vote.person().equals(person))
                        .count()
                - 1;
        return Count.before(facts.votes(), person)
                .map(before -> "%s changed their vote%s; before: %s"
                        .formatted(
                                user(person),
                                times == 1 ? "" : " %d times".formatted(times),
                                said(facts.ballot(), before.voice())));
    }

    private static String option(Ballot ballot, int number) {
        boolean byItself = ballot.terms().rule() == Rule.LAZY && number == 1;
        return "%d. %s%s"
                .formatted(
                        number,
                        escape(ballot.terms().option(number)),
                        byItself ? " _(is done unless somebody objects)_" : "");
    }

    private static String counted(int number, String who) {
        return number == 0 ? "" : ": *%d* (%s)".formatted(number, who);
    }

    private static String who(BallotFacts facts, Map<String, Vote> latest, Predicate<Voice> said) {
        return BallotCard.people(latest.values().stream()
                .filter(vote -> said.test(vote.voice()) && isVoter(facts, vote.person()))
                .map(Vote::person)
                .toList());
    }

    private static boolean isVoter(BallotFacts facts, String person) {
        return facts.voters().contains(new Voter(person, false));
    }

    static String said(Ballot ballot, Voice voice) {
        if (voice instanceof Voice.ForOption chosen) {
            return escape(ballot.terms().option(chosen.option()));
        }
        return voice instanceof Voice.Abstention ? "abstained" : "objected";
    }
}
