package io.github.roadmapbot.vote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Voting.Tally;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.vote.Ranking.Candidate;
import io.github.roadmapbot.vote.Ranking.Place;
import io.github.roadmapbot.vote.Ranking.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void everyPointHasAReason() {
        Wish all = new Wish("Dark mode", "Because", "improvement", true, true, true);

        Place place = Ranking.of(List.of(candidate(1, all, new Tally(2, 4), 30)), NOW)
                .places()
                .get(0);

        assertThat(place.points()).isEqualTo(13);
        assertThat(place.reasons())
                .containsExactly(
                        new Reason(8, "2 votes that weigh 4"),
                        new Reason(1, "a good first issue"),
                        new Reason(1, "the proposer could do it"),
                        new Reason(1, "fits into a quarter"),
                        new Reason(2, "4 weeks of waiting"));
    }

    @Test
    void whatNobodyWantsYetHasItsPlaceAsWell() {
        Wish none = new Wish("Tabs", "Because", "improvement", false, false, false);

        Place place = Ranking.of(List.of(candidate(1, none, new Tally(0, 0), 0)), NOW)
                .places()
                .get(0);

        assertThat(place).returns(1, Place::number).returns(0, Place::points);
        assertThat(place.reasons()).isEmpty();
    }

    @Test
    void ofEqualsTheOldestComesFirst() {
        Candidate younger = candidate(1, plain(), new Tally(1, 1), 2);
        Candidate older = candidate(2, plain(), new Tally(1, 1), 3);

        assertThat(Ranking.of(List.of(younger, older), NOW).places())
                .extracting(Place::candidate)
                .containsExactly(older, younger);
    }

    @Test
    void oneMoreVoteNeverMakesAPlaceWorseAndNothingIsLeftOut() {
        Random random = new Random(4);
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            int votes = random.nextInt(10);
            candidates.add(candidate(number, plain(), new Tally(votes, votes), random.nextInt(100)));
        }
        for (int index = 0; index < candidates.size(); index++) {
            Candidate before = candidates.get(index);
            int votes = before.votes().people() + 1;
            List<Candidate> more = new ArrayList<>(candidates);
            more.set(index, new Candidate(before.suggestion(), new Tally(votes, votes)));
            Collections.shuffle(more, random);

            Ranking then = Ranking.of(more, NOW);

            assertThat(then.places()).hasSize(candidates.size());
            assertThat(placeOf(before, then)).isLessThanOrEqualTo(placeOf(before, Ranking.of(candidates, NOW)));
        }
    }

    private static int placeOf(Candidate candidate, Ranking ranking) {
        return ranking.of(candidate.suggestion()).orElseThrow().number();
    }

    private static Wish plain() {
        return new Wish("Tabs", "Because", "improvement", false, false, true);
    }

    private static Candidate candidate(long number, Wish wish, Tally votes, int daysOld) {
        Instant suggestedAt = NOW.minus(Duration.ofDays(daysOld));
        return new Candidate(
                new Suggestion(new SuggestionId(number), "project", "U1", wish, new State.Draft(), suggestedAt), votes);
    }
}
