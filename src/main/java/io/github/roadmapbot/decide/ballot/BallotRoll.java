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
import java.util.function.Predicate;

/** Who voted what, for everybody to check: nothing that counts is hidden, and what was changed is said to be. */
final class BallotRoll {

    private BallotRoll() {}

    /** The options alone. */
    static String options(BallotFacts facts) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= facts.ballot().terms().options().size(); i++) {
            lines.add(option(facts.ballot(), i));
        }
        return String.join("\n", lines);
    }

    /** The options with those who are for them, and everybody else. */
    static String votes(BallotFacts facts) {
        Ballot ballot = facts.ballot();
        Count count = facts.count();
        Map<String, Vote> latest = Count.latest(facts.votes());
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= ballot.terms().options().size(); i++) {
            Voice voice = new Voice.ForOption(i);
            lines.add(option(ballot, i) + counted(count.forOption(i), who(facts, latest, voice::equals)));
        }
        String abstained = who(facts, latest, Voice.Abstention.class::isInstance);
        if (count.abstentions() > 0) {
            lines.add("Abstained: " + abstained);
        }
        latest.values().stream()
                .filter(vote -> vote.voice() instanceof Voice.Objection && isVoter(facts, vote.person()))
                .forEach(vote -> lines.add("%s objects: %s".formatted(user(vote.person()), escape(vote.reason()))));
        others(facts, latest, count, lines);
        return String.join("\n", lines);
    }

    private static void others(BallotFacts facts, Map<String, Vote> latest, Count count, List<String> lines) {
        if (facts.ballot().isOpen() && !count.owing().isEmpty()) {
            boolean lazy = facts.ballot().terms().rule() == Rule.LAZY;
            lines.add((lazy ? "Said nothing so far: " : "Still to vote: ") + BallotCard.people(count.owing()));
        }
        facts.voters().stream().filter(Voter::left).forEach(voter -> {
            Vote vote = latest.get(voter.person());
            String cast = vote == null ? "did not vote" : "had voted: " + said(facts.ballot(), vote.voice());
            lines.add("%s has left and does not count; %s".formatted(user(voter.person()), cast));
        });
        int changed = facts.votes().size() - latest.size();
        if (changed > 0) {
            lines.add(changed == 1 ? "One vote was changed." : "%d votes were changed.".formatted(changed));
        }
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
