package io.github.roadmapbot.feedback.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every vote, whoever casts what in which order. */
class CountPropertiesTest {

    private static final int ROUNDS = 20_000;
    private static final List<Rule> RULES = List.of(Rule.values());
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    /** A vote by chance: up to seven voters, some of whom left, and people who are none. */
    private record Poll(Terms terms, List<Voter> voters, List<Vote> votes) {

        Count count() {
            return new Count(terms, voters, votes);
        }

        Set<String> eligible() {
            return voters.stream()
                    .filter(each -> !each.left())
                    .map(Voter::person)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void whatIsDecidedHasTheVotesThatItsRuleAsksFor() {
        always(poll -> {
            if (poll.count().atTheEnd() instanceof Outcome.Decided decided) {
                Map<String, Vote> last = new HashMap<>();
                poll.votes().stream()
                        .filter(vote -> poll.eligible().contains(vote.person()))
                        .forEach(vote -> last.put(vote.person(), vote));
                long forIt = last.values().stream()
                        .filter(vote -> vote.voice().equals(new Voice.ForOption(decided.option())))
                        .count();
                long others = last.values().stream()
                        .filter(vote -> !(vote.voice() instanceof Voice.Abstention))
                        .filter(vote -> !vote.voice().equals(new Voice.ForOption(decided.option())))
                        .count();
                switch (poll.terms().rule()) {
                    case LAZY -> assertThat(others).isZero();
                    case UNANIMITY -> assertThat(others == 0 && forIt > 0).isTrue();
                    case MAJORITY -> assertThat(forIt).isGreaterThan(others);
                    case SUPERMAJORITY ->
                        assertThat(forIt > 0 && forIt >= 2 * others).isTrue();
                }
            }
        });
    }

    @Test
    void withoutItsQuorumNothingIsDecidedButByConsent() {
        always(poll -> {
            Count count = poll.count();
            boolean enough =
                    count.cast() > 0 && count.cast() * 100 >= poll.terms().quorum() * count.eligible();

            if (poll.terms().rule() != Rule.LAZY && !enough) {
                assertThat(count.atTheEnd()).isEqualTo(new Outcome.QuorumMissed());
                assertThat(count.beyondDoubt()).isEmpty();
            }
        });
    }

    @Test
    void whereNobodyMayVoteNothingIsDecided() {
        always(poll -> {
            List<Voter> gone = poll.voters().stream()
                    .map(each -> new Voter(each.person(), true))
                    .toList();
            Count count = new Count(poll.terms(), gone, poll.votes());

            assertThat(count.atTheEnd()).isEqualTo(new Outcome.QuorumMissed());
            assertThat(count.beyondDoubt()).isEmpty();
        });
    }

    @Test
    void onlyTheLastVoteOfEachVoterCounts() {
        always(poll -> {
            List<Vote> last = new ArrayList<>(Count.latest(poll.votes()).values());

            assertSame(poll.count(), new Count(poll.terms(), poll.voters(), last));
        });
    }

    @Test
    void strangersAndThoseWhoLeftChangeNothing() {
        always(poll -> {
            List<Vote> own = poll.votes().stream()
                    .filter(vote -> poll.eligible().contains(vote.person()))
                    .toList();
            List<Voter> present =
                    poll.voters().stream().filter(each -> !each.left()).toList();

            assertSame(poll.count(), new Count(poll.terms(), present, own));
        });
    }

    @Test
    void whoVotesFirstDoesNotMatter() {
        Random chance = new Random(7);
        always(poll -> {
            List<Vote> last = new ArrayList<>(Count.latest(poll.votes()).values());
            Collections.shuffle(last, chance);

            assertSame(poll.count(), new Count(poll.terms(), poll.voters(), last));
        });
    }

    @Test
    void whatIsBeyondDoubtStaysSoWhateverTheOthersSay() {
        Random chance = new Random(11);
        always(poll -> poll.count().beyondDoubt().ifPresent(decided -> {
            List<Vote> more = new ArrayList<>(poll.votes());
            for (String person : poll.count().owing()) {
                if (chance.nextBoolean()) {
                    more.add(vote(chance, person, poll.terms()));
                }
            }

            assertThat(new Count(poll.terms(), poll.voters(), more).atTheEnd()).isEqualTo(decided);
        }));
    }

    @Test
    void abstentionsCountForTheQuorumAndForNothingElse() {
        Terms terms = new Terms("Which?", List.of("A", "B"), Rule.MAJORITY, 100, NOW);
        List<Voter> voters = List.of(new Voter("U1", false), new Voter("U2", false), new Voter("U3", false));
        List<Vote> two = List.of(cast("U1", "1"), cast("U2", "abstain"));
        List<Vote> three = List.of(cast("U1", "1"), cast("U2", "abstain"), cast("U3", "abstain"));

        assertThat(new Count(terms, voters, two).atTheEnd()).isEqualTo(new Outcome.QuorumMissed());
        assertThat(new Count(terms, voters, three).atTheEnd()).isEqualTo(new Outcome.Decided(1));
    }

    @Test
    void anObjectionNeedsAReason() {
        assertThatThrownBy(() -> new Vote("U1", new Voice.Objection(), " ", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Vote cast(String person, String voice) {
        return new Vote(person, Voice.parse(voice).orElseThrow(), "", NOW);
    }

    private static void assertSame(Count one, Count other) {
        assertThat(one.atTheEnd()).isEqualTo(other.atTheEnd());
        assertThat(one.beyondDoubt()).isEqualTo(other.beyondDoubt());
        assertThat(one.owing()).isEqualTo(other.owing());
    }

    private static void always(Consumer<Poll> holds) {
        Random chance = new Random(42);
        Set<String> ends = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Poll poll = poll(chance);
            ends.add(poll.count().atTheEnd().toString());
            holds.accept(poll);
        }
        assertThat(ends).hasSizeGreaterThan(4); // every end was met
    }

    private static Poll poll(Random chance) {
        Rule rule = RULES.get(chance.nextInt(RULES.size()));
        List<String> options = List.of("A", "B", "C", "D", "E").subList(0, 2 + chance.nextInt(4));
        Terms terms = new Terms("Which?", options, rule, chance.nextInt(101), NOW);
        List<Voter> voters = new ArrayList<>();
        int people = chance.nextInt(8);
        for (int i = 0; i < people; i++) {
            voters.add(new Voter("U" + i, chance.nextInt(5) == 0));
        }
        List<Vote> votes = new ArrayList<>();
        int cast = chance.nextInt(14);
        for (int i = 0; i < cast; i++) {
            votes.add(vote(chance, "U" + chance.nextInt(9), terms));
        }
        return new Poll(terms, voters, votes);
    }

    private static Vote vote(Random chance, String person, Terms terms) {
        int which = chance.nextInt(terms.options().size() + (terms.rule() == Rule.LAZY ? 2 : 1));
        Optional<Voice> voice = which == 0
                ? Voice.parse("abstain")
                : which > terms.options().size() ? Voice.parse("object") : Voice.parse(Integer.toString(which));
        return new Vote(person, voice.orElseThrow(), "Because", NOW);
    }
}
