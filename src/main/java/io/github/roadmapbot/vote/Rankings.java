package io.github.roadmapbot.vote;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Support;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.vote.Ranking.Candidate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ranks what is in the store right now. */
public final class Rankings {

    private static final Support NONE = Support.inSlack(List.of());

    private final Candidates candidates;
    private final Votes votes;
    private final Clock clock;

    public Rankings(Candidates candidates, Votes votes, Clock clock) {
        this.candidates = candidates;
        this.votes = votes;
        this.clock = clock;
    }

    /**
     * Ranks what waits for a decision, or what is planned for a quarter.
     *
     * @param category the key of the only category to be ranked, if there is only one
     */
    public Ranking of(Roadmap roadmap, Optional<String> category, Optional<Quarter> quarter) {
        List<Suggestion> found = quarter.map(wanted -> candidates.plannedFor(roadmap.key(), wanted))
                .orElseGet(() -> candidates.undecided(roadmap.key()));
        Map<SuggestionId, Support> support = votes.supportOn(roadmap.key());
        return Ranking.of(
                found.stream()
                        .filter(each -> category.isEmpty()
                                || category.get().equals(each.wish().category()))
                        .map(each -> new Candidate(
                                each, roadmap.voting().count(support.getOrDefault(each.id(), NONE), each.proposer())))
                        .toList(),
                clock.instant());
    }
}
