package io.github.roadmapbot.quarter.review;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import java.time.Instant;

/** When the planning of a quarter was over: what is approved for it after that was added late. */
@FunctionalInterface
public interface Settled {

    Instant of(Roadmap roadmap, Quarter quarter);

    /** Where nobody keeps when a quarter was planned: after the days that the calendar has for it. */
    static Instant byCalendar(Roadmap roadmap, Quarter quarter) {
        return quarter.firstDay()
                .plusDays(roadmap.calendar().planningDays())
                .atStartOfDay(roadmap.calendar().zone())
                .toInstant();
    }
}
