package io.github.roadmapbot;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.review.CheckIns;
import io.github.roadmapbot.feedback.review.Standings;
import io.github.roadmapbot.feedback.review.Work;
import io.github.roadmapbot.goal.rhythm.AlsoSaid;
import java.util.List;

/** How far a quarter's roadmap is, as its board says it beside the goals. */
final class BoardWords {

    private BoardWords() {}

    static AlsoSaid of(Quarter quarter, CheckIns settings, List<Work> works) {
        if (works.isEmpty()) {
            return AlsoSaid.NOTHING;
        }
        Standings standings = Standings.of(works, settings.stages());
        String more = standings.elsewhere() == 0 ? "" : ", %d in other columns".formatted(standings.elsewhere());
        return new AlsoSaid(
                "The roadmap of %s: %d done, %d in progress, %d ready, %d blocked%s."
                        .formatted(
                                quarter,
                                standings.done(),
                                standings.inProgress(),
                                standings.ready(),
                                standings.blocked(),
                                more),
                standings.blocked() > 0);
    }
}
