package io.github.roadmapbot.home.tab;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.people.Sight.Seen;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Somebody at home, and what they look at.
 *
 * @param choices the roadmaps that they may see, this one among them
 * @param seen what they may see of this one
 */
public record Visitor(String person, Roadmap roadmap, List<Roadmap> choices, Seen seen, Instant now) {

    public Visitor {
        choices = List.copyOf(choices);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, roadmap.calendar().zone());
    }

    /** The quarter that runs. */
    Quarter current() {
        return Quarter.of(today());
    }

    /** The quarter that what is approved now belongs to. */
    Quarter planned() {
        return roadmap.calendar().planned(Clock.fixed(now, ZoneOffset.UTC));
    }
}
