package io.github.roadmapbot.triage.batch;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Support;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Votes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A draft that waits for the maintainers, with how many people want it. */
record Waiting(Suggestion suggestion, int votes) {

    private static final Support NOBODY = Support.inSlack(List.of());

    private static final Comparator<Waiting> MOST_WANTED = Comparator.comparingInt(Waiting::votes)
            .reversed()
            .thenComparing(each -> each.suggestion().id().number());

    /** All of a roadmap's, most wanted first. */
    static List<Waiting> on(Roadmap roadmap, Candidates candidates, Votes votes) {
        Map<SuggestionId, Support> support = votes.supportOn(roadmap.key());
        return candidates.undecided(roadmap.key()).stream()
                .filter(each -> each.state() instanceof State.Draft)
                .map(each -> new Waiting(
                        each,
                        roadmap.voting()
                                .count(support.getOrDefault(each.id(), NOBODY), each.proposer())
                                .people()))
                .sorted(MOST_WANTED)
                .toList();
    }
}
