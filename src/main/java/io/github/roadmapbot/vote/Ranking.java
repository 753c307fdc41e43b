package io.github.roadmapbot.vote;

import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.Voting.Tally;
import io.github.roadmapbot.feedback.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Suggestions in the order of their points, each with the reasons for its place. Points order a list and do nothing else:
 * none is left out, and none is decided by them.
 *
 * @param places from the first to the last
 */
public record Ranking(List<Place> places) {

    /** What is ranked. */
    public record Candidate(Suggestion suggestion, Tally votes) {}

    /** Where something stands and why; the points are those of its reasons. */
    public record Place(int number, Candidate candidate, List<Reason> reasons) {

        public int points() {
            return Ranking.points(reasons);
        }
    }

    /** One thing that points were given for, in words. */
    public record Reason(int points, String what) {}

    /** Said wherever somebody asks why. */
    public static final String RULES =
            "A vote gives 2 points (times its weight), on GitHub as in Slack, and everybody has one; a good first issue, a proposer who could do"
                    + " it, a wish that fits into a quarter, and every two weeks of waiting give 1 each. Of equals the oldest comes"
                    + " first. Points only order the list; maintainers decide.";

    private static final int OF_A_VOTE = 2;
    private static final Duration PATIENCE = Duration.ofDays(14);

    private record Judged(Candidate candidate, List<Reason> reasons) {

        int points() {
            return Ranking.points(reasons);
        }
    }

    public Ranking {
        places = List.copyOf(places);
    }

    public static Ranking of(List<Candidate> candidates, Instant now) {
        List<Judged> judged = candidates.stream()
                .map(each -> new Judged(each, reasons(each, now)))
                .sorted(Comparator.comparingInt(Judged::points)
                        .reversed()
                        .thenComparing(each -> each.candidate().suggestion().suggestedAt())
                        .thenComparing(
                                each -> each.candidate().suggestion().id().number()))
                .toList();
        return new Ranking(IntStream.range(0, judged.size())
                .mapToObj(index -> new Place(
                        index + 1,
                        judged.get(index).candidate(),
                        judged.get(index).reasons()))
                .toList());
    }

    /** Where a suggestion stands, if it is ranked. */
    public Optional<Place> of(Suggestion suggestion) {
        return places.stream()
                .filter(place -> place.candidate().suggestion().id().equals(suggestion.id()))
                .findFirst();
    }

    private static int points(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    private static List<Reason> reasons(Candidate candidate, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        Tally votes = candidate.votes();
        if (votes.people() > 0) {
            reasons.add(new Reason(OF_A_VOTE * votes.weight(), voted(votes)));
        }
        Wish wish = candidate.suggestion().wish();
        if (wish.goodFirstIssue()) {
            reasons.add(new Reason(1, "a good first issue"));
        }
        if (wish.volunteer()) {
            reasons.add(new Reason(1, "the proposer could do it"));
        }
        if (wish.fitsInQuarter()) {
            reasons.add(new Reason(1, "fits into a quarter"));
        }
        int spans = (int)
                Duration.between(candidate.suggestion().suggestedAt(), now).dividedBy(PATIENCE);
        if (spans > 0) {
            reasons.add(new Reason(spans, "%d weeks of waiting".formatted(2 * spans)));
        }
        return reasons;
    }

    private static String voted(Tally votes) {
        String people = Phrases.inWords(votes);
        return votes.weight() == votes.people() ? people : "%s that weigh %d".formatted(people, votes.weight());
    }
}
