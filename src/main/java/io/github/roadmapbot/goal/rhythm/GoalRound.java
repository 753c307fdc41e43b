package io.github.roadmapbot.goal.rhythm;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.goal.Goal;
import io.github.roadmapbot.feedback.goal.GoalState;
import io.github.roadmapbot.goal.GoalDesk;
import io.github.roadmapbot.goal.GoalSettings;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.goal.Availabilities;
import io.github.roadmapbot.store.goal.GoalRhythms;
import io.github.roadmapbot.store.goal.GoalRhythms.What;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Owes what is due of a roadmap's goals: sessions, reports, and the question how much time people have. The subject of its one step
 * is a roadmap's key; it is never done, only later.
 */
public final class GoalRound implements StepRunner {

    private static final Duration PERIOD = Duration.ofMinutes(15);

    /** In which a quarter is looked back at, and the next is begun. */
    private static final int LAST_DAYS = 7;

    private final GoalDesk desk;
    private final GoalRhythms rhythms;
    private final Availabilities availabilities;
    private final Clock clock;

    public GoalRound(GoalDesk desk, GoalRhythms rhythms, Availabilities availabilities, Clock clock) {
        this.desk = desk;
        this.rhythms = rhythms;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    /** Begins it for every roadmap, or goes on where it was. */
    public void begin() {
        desk.roadmaps().all().forEach(roadmap -> rhythms.begin(roadmap.key(), clock.instant()));
    }

    @Override
    public Outcome run(Step step) {
        Optional<Roadmap> roadmap = desk.roadmaps().of(step.subject());
        if (roadmap.isEmpty()) {
            return Outcome.DONE; // it is not configured any more
        }
        Instant now = clock.instant();
        GoalSettings settings = desk.of(roadmap.get());
        Quarter current = current(roadmap.get(), now);
        sessions(roadmap.get(), settings, current, now);
        reports(roadmap.get(), settings, current, now);
        if (settings.askAvailability()) {
            availabilities.ask(roadmap.get().key(), current, now);
            availabilities.ask(roadmap.get().key(), current.next(), now);
        }
        Instant later = now.plus(PERIOD);
        Instant next = settings.sessions()
                .next(now, roadmap.get().calendar().zone())
                .filter(later::isAfter)
                .orElse(later);
        return new Outcome.Later(next, "What is due of the goals was owed");
    }

    private void sessions(Roadmap roadmap, GoalSettings settings, Quarter current, Instant now) {
        ZoneId zone = roadmap.calendar().zone();
        Optional<Instant> last = settings.sessions().last(now, zone);
        if (last.isEmpty()) {
            return;
        }
        if (rhythms.last(roadmap.key(), What.REFINEMENT, now).isBefore(last.get())) {
            rhythms.due(
                    roadmap.key(), What.REFINEMENT, last.get(), StepKind.POST_REFINEMENT, "session " + last.get(), now);
        }
        Instant review = review(settings, current, zone);
        Instant reviewed = rhythms.last(roadmap.key(), What.REVIEW, now);
        if (!now.isBefore(review) && reviewed.isBefore(review)) {
            rhythms.due(roadmap.key(), What.REVIEW, review, StepKind.POST_REFINEMENT, "review " + current.key(), now);
        }
    }

    /** At the hour of the sessions, a week before the quarter ends. */
    private static Instant review(GoalSettings settings, Quarter current, ZoneId zone) {
        LocalDate day = current.lastDay().minusDays(LAST_DAYS - 1L);
        return day.atTime(settings.sessions().time()).atZone(zone).toInstant();
    }

    private void reports(Roadmap roadmap, GoalSettings settings, Quarter current, Instant now) {
        Duration period = Duration.ofDays(settings.reportDays());
        if (!rhythms.last(roadmap.key(), What.PROGRESS, now).plus(period).isAfter(now)) {
            rhythms.report(roadmap.key(), now, underWay(roadmap, current), now);
        }
        if (settings.boardStatus()
                && !rhythms.last(roadmap.key(), What.STATUS, now).plus(period).isAfter(now)) {
            String day = LocalDate.ofInstant(now, roadmap.calendar().zone()).toString();
            rhythms.due(roadmap.key(), What.STATUS, now, StepKind.POST_BOARD_STATUS, day, now);
        }
    }

    private List<Goal> underWay(Roadmap roadmap, Quarter current) {
        return desk.goals().of(roadmap.key(), current).stream()
                .filter(goal -> goal.state() instanceof GoalState.UnderWay)
                .toList();
    }

    static Quarter current(Roadmap roadmap, Instant now) {
        return Quarter.of(LocalDate.ofInstant(now, roadmap.calendar().zone()));
    }
}
