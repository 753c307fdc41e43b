package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.store.cycle.Comings;
import io.github.roadmapbot.store.cycle.CycleWords;
import io.github.roadmapbot.store.cycle.Cycles;
import io.github.roadmapbot.store.cycle.Meetings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What everything about the planning of quarters works with: the roadmaps that plan them, their settings, and what is kept. */
public record CycleDesk(
        Roadmaps roadmaps,
        Map<String, PlanningSettings> settings,
        Cycles cycles,
        CycleWords words,
        Comings comings,
        Meetings meetings,
        Clock clock) {

    public CycleDesk {
        settings = Map.copyOf(settings);
    }

    /** A quarter's planning with the roadmap it is of. */
    public record Plan(Roadmap roadmap, Cycle cycle, PlanningSettings settings) {

        public ZoneId zone() {
            return roadmap.calendar().zone();
        }

        /** The day on which it is in the roadmap's zone. */
        public LocalDate day(Instant now) {
            return LocalDate.ofInstant(now, zone());
        }

        /** The same, once people have had their coffee: nobody is written to at midnight. */
        LocalDate workday(Instant now) {
            return now.isBefore(day(now).atTime(Heartbeat.HOUR).atZone(zone()).toInstant())
                    ? day(now).minusDays(1)
                    : day(now);
        }

        DefaultDates dates() {
            return new DefaultDates(settings, zone());
        }
    }

    /** A quarter's planning; empty for a roadmap that plans none, or does not any more. */
    public Optional<Plan> find(String roadmap, Quarter quarter) {
        Optional<PlanningSettings> known = Optional.ofNullable(settings.get(roadmap));
        return roadmaps.of(roadmap)
                .flatMap(of ->
                        known.flatMap(how -> cycles.find(roadmap, quarter).map(cycle -> new Plan(of, cycle, how))));
    }

    /** What people mean who do not say which quarter: the first whose session is still to come, else the last there is. */
    public Optional<Plan> current(Roadmap roadmap) {
        Optional<PlanningSettings> how = Optional.ofNullable(settings.get(roadmap.key()));
        return how.flatMap(known -> {
            var all = cycles.of(roadmap.key());
            Optional<Cycle> ahead =
                    all.stream().filter(each -> each.state().isAhead()).findFirst();
            Optional<Cycle> last = all.stream()
                    .filter(each -> !(each.state() instanceof CycleState.Skipped))
                    .reduce((first, second) -> second)
                    .or(() -> all.stream().reduce((first, second) -> second));
            return ahead.or(() -> last).map(cycle -> new Plan(roadmap, cycle, known));
        });
    }

    /** The quarter that somebody typed; the current one if they typed none. */
    Optional<Plan> meant(Roadmap roadmap, String typed) {
        return typed.isBlank()
                ? current(roadmap)
                : Quarter.typed(typed).flatMap(quarter -> find(roadmap.key(), quarter));
    }

    Instant now() {
        return clock.instant();
    }
}
