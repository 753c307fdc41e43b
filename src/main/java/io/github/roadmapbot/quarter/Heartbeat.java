package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.cycle.Call;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Duty;
import io.github.roadmapbot.feedback.cycle.Level;
import io.github.roadmapbot.quarter.PlanningSettings.Reminders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which duties of a quarter's planning were not done by their date, and who is to be told by now. */
public final class Heartbeat {

    /** When people have had their coffee. */
    static final LocalTime HOUR = LocalTime.of(9, 0);

    /** How long before the session what was collected is to be decided. */
    private static final int DECIDED_DAYS = 2;

    private final Reminders reminders;
    private final ZoneId zone;

    public Heartbeat(Reminders reminders, ZoneId zone) {
        this.reminders = reminders;
        this.zone = zone;
    }

    /**
     * The words that are due, one a duty.
     *
     * @param undecided how many suggestions wait for a decision
     */
    public List<Call> calls(Cycle cycle, int undecided, Instant now) {
        List<Call> calls = new ArrayList<>();
        LocalDate session = cycle.dates().day(zone);
        if (cycle.state().isAhead() && !cycle.hasPlanner()) {
            LocalDate by = cycle.dates().opens().minusDays(reminders.planner());
            planner(by, session, now)
                    .map(level -> new Call(Duty.PLANNER, level, by))
                    .ifPresent(calls::add);
        }
        if (cycle.state() instanceof CycleState.Upcoming) {
            LocalDate by = cycle.dates().opens().plusDays(1);
            level(by, Level.MAINTAINERS, cycle, now)
                    .map(level -> new Call(Duty.DISCUSSION, level, by))
                    .ifPresent(calls::add);
        }
        if (cycle.state().isAhead()
                && undecided > 0
                && cycle.hasPlanner()
                && now.isBefore(cycle.dates().session())) {
            LocalDate by = session.minusDays(DECIDED_DAYS);
            level(by, Level.MAINTAINERS, cycle, now)
                    .map(level -> new Call(Duty.COMPILE, level, by))
                    .ifPresent(calls::add);
        }
        if (cycle.state().isAhead()) {
            LocalDate by = session.plusDays(1);
            level(by, Level.EVERYBODY, cycle, now)
                    .map(level -> new Call(Duty.SESSION, level, by))
                    .ifPresent(calls::add);
        }
        if (cycle.state() instanceof CycleState.Planned) {
            LocalDate by = weekly(cycle.dates().page(), now);
            Level first = by.equals(cycle.dates().page()) ? Level.PLANNERS : Level.MAINTAINERS;
            level(by, Level.MAINTAINERS, cycle, now)
                    .map(level -> level.compareTo(first) < 0 ? first : level)
                    .map(level -> new Call(Duty.PAGE, level, by))
                    .ifPresent(calls::add);
        }
        return calls;
    }

    /** A page that does not come is spoken of every week. */
    private LocalDate weekly(LocalDate first, Instant now) {
        long weeks = Math.max(0, ChronoUnit.WEEKS.between(first, LocalDate.ofInstant(now, zone)));
        LocalDate by = first.plusWeeks(weeks);
        return weeks > 0 && now.isBefore(at(by)) ? by.minusWeeks(1) : by;
    }

    /** When a quarter whose session nobody held is given up. */
    public Instant givesUp(Cycle cycle) {
        return at(cycle.dates().day(zone).plusDays(reminders.giveUp()));
    }

    /** Nobody is there to be told in private: the maintainers are asked first, and everybody once the discussion should be open. */
    private Optional<Level> planner(LocalDate by, LocalDate session, Instant now) {
        if (!now.isBefore(at(session.plusDays(1)))) {
            return Optional.empty(); // that nobody held the session says it all
        }
        LocalDate publicly = by.plusDays(reminders.planner() + (long) reminders.everybody());
        if (!now.isBefore(at(publicly))) {
            return Optional.of(Level.EVERYBODY);
        }
        return now.isBefore(at(by)) ? Optional.empty() : Optional.of(Level.MAINTAINERS);
    }

    private Optional<Level> level(LocalDate by, Level highest, Cycle cycle, Instant now) {
        Level due;
        if (!now.isBefore(at(by.plusDays(reminders.everybody())))) {
            due = Level.EVERYBODY;
        } else if (!now.isBefore(at(by.plusDays(reminders.maintainers())))) {
            due = Level.MAINTAINERS;
        } else if (!now.isBefore(at(by))) {
            due = cycle.hasPlanner() ? Level.PLANNERS : Level.MAINTAINERS;
        } else {
            return Optional.empty();
        }
        return Optional.of(due.compareTo(highest) > 0 ? highest : due);
    }

    private Instant at(LocalDate day) {
        return day.atTime(HOUR).atZone(zone).toInstant();
    }
}
