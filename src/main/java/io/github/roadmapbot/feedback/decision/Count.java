package io.github.roadmapbot.feedback.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts votes: one voice of each voter who is still one, the last that they cast. */
public final class Count {

    private static final int ALL = 100;

    private final Terms terms;
    private final Set<String> eligible;
    private final Map<String, Vote> counted;

    /**
     * Takes what was cast.
     *
     * @param votes oldest first; those of anybody who is no voter do not count
     */
    public Count(Terms terms, List<Voter> voters, List<Vote> votes) {
        this.terms = terms;
        this.eligible = voters.stream()
                .filter(voter -> !voter.left())
                .map(Voter::person)
                .collect(Collectors.toUnmodifiableSet());
        this.counted = latest(votes.stream()
                .filter(vote -> eligible.contains(vote.person()) && terms.takes(vote.voice()))
                .toList());
    }

    /** The last vote of each person, in the order in which they first voted. */
    public static Map<String, Vote> latest(List<Vote> votes) {
        Map<String, Vote> latest = new LinkedHashMap<>();
        votes.forEach(vote -> latest.put(vote.person(), vote));
        return latest;
    }

    /** What somebody had voted just before; empty if they never changed their vote. */
    public static Optional<Vote> before(List<Vote> votes, String person) {
        List<Vote> theirs =
                votes.stream().filter(vote -> vote.person().equals(person)).toList();
        return theirs.size() < 2 ? Optional.empty() : Optional.of(theirs.get(theirs.size() - 2));
    }

    /** The votes that count: the last of each who is still a voter, in the order in which they first voted. */
    public List<Vote> votes() {
        return List.copyOf(counted.values());
    }

    /** How many count for an option. */
    public int forOption(int option) {
        return (int) counted.values().stream()
                .filter(vote -> vote.voice().equals(new Voice.ForOption(option)))
                .count();
    }

    public int abstentions() {
        return (int) counted.values().stream()
                .filter(vote -> vote.voice() instanceof Voice.Abstention)
                .count();
    }

    public int objections() {
        return (int) counted.values().stream().filter(this::objects).count();
    }

    /** Who may vote and has not. */
    public List<String> owing() {
        return eligible.stream()
                .filter(person -> !counted.containsKey(person))
                .sorted()
                .toList();
    }

    public int eligible() {
        return eligible.size();
    }

    public int cast() {
        return counted.size();
    }

    /** How many have to take part; somebody has to. */
    public int needed() {
        return Math.max(1, (terms.quorum() * eligible.size() + ALL - 1) / ALL);
    }

    /** Whether enough took part. */
    public boolean hasQuorum() {
        return counted.size() >= needed();
    }

    /** How it ends if it ends like this. */
    public Outcome atTheEnd() {
        if (terms.rule() == Rule.LAZY) {
            return lazily();
        }
        if (!hasQuorum()) {
            return new Outcome.QuorumMissed();
        }
        return winner(choosing()).<Outcome>map(Outcome.Decided::new).orElseGet(Outcome.NoAgreement::new);
    }

    /** How it ends if those who decide could not see it in time: their silence is no consent. */
    public Outcome unseen() {
        if (terms.rule() != Rule.LAZY || objections() > 0) {
            return atTheEnd();
        }
        return beyondDoubt().<Outcome>map(decided -> decided).orElseGet(Outcome.QuorumMissed::new);
    }

    /** How it ends if those who decide say that they cannot agree. */
    public Outcome handedOn() {
        return beyondDoubt().<Outcome>map(decided -> decided).orElseGet(Outcome.NoAgreement::new);
    }

    /** The option that has won whatever those say who have not voted yet. */
    public Optional<Outcome.Decided> beyondDoubt() {
        if (terms.rule() == Rule.LAZY) {
            boolean all = owing().isEmpty() && forOption(1) > 0;
            return all && objections() == 0 ? Optional.of(new Outcome.Decided(1)) : Optional.empty();
        }
        return hasQuorum() ? winner(choosing() + owing().size()).map(Outcome.Decided::new) : Optional.empty();
    }

    /** Silence is consent, but somebody must have been there to be silent. */
    private Outcome lazily() {
        if (eligible.isEmpty()) {
            return new Outcome.QuorumMissed();
        }
        return objections() == 0 ? new Outcome.Decided(1) : new Outcome.NoAgreement();
    }

    private Optional<Integer> winner(int choosing) {
        return IntStream.rangeClosed(1, terms.options().size())
                .boxed()
                .filter(option -> terms.rule().isMetBy(forOption(option), choosing))
                .findFirst();
    }

    /** How many chose an option, whichever. */
    private int choosing() {
        return counted.size() - abstentions();
    }

    /** Whoever wants something else than what would happen by itself objects to it. */
    private boolean objects(Vote vote) {
        return vote.voice() instanceof Voice.Objection
                || (terms.rule() == Rule.LAZY
                        && vote.voice() instanceof Voice.ForOption chosen
                        && chosen.option() != 1);
    }
}
