package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.cycle.Call;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Dates;
import io.github.roadmapbot.feedback.cycle.Level;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.store.Publications;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import io.github.roadmapbot.store.cycle.Meetings.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Moves the planning of a roadmap's quarters on as their dates come, and owes what is to be said. The subject of its one step is
 * a roadmap's key; it is never done, only later.
 */
public final class CycleRound implements StepRunner {

    private static final Duration PERIOD = Duration.ofMinutes(15);

    /** So that the planner has found the window when people come. */
    private static final Duration BEFORE_SESSION = Duration.ofMinutes(15);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    /** The bot asks again as often, unless feedback comes by itself. */
    private static final int NUDGE_DAYS = 7;

    /** Who brings as many in a week needs no reminder. */
    private static final int FLOWING = 3;

    private final CycleDesk desk;
    private final Publications publications;
    private final Predicate<Plan> hasPage;
    private final Milestones milestones;

    /**
     * Takes what it looks at.
     *
     * @param hasPage whether a quarter's page is there, or none is wanted
     */
    public CycleRound(CycleDesk desk, Publications publications, Predicate<Plan> hasPage, Milestones milestones) {
        this.desk = desk;
        this.publications = publications;
        this.hasPage = hasPage;
        this.milestones = milestones;
    }

    /** Begins it for every roadmap that plans its quarters, or goes on where it was. */
    public void begin() {
        desk.settings().keySet().forEach(roadmap -> desk.cycles().begin(roadmap, desk.now()));
    }

    @Override
    public Outcome run(Step step) {
        Optional<Roadmap> roadmap = desk.roadmaps().of(step.subject());
        PlanningSettings settings = desk.settings().get(step.subject());
        if (roadmap.isEmpty() || settings == null) {
            return Outcome.DONE; // it is not configured any more
        }
        Instant now = desk.now();
        create(roadmap.get(), settings, now);
        desk.cycles().of(roadmap.get().key()).forEach(cycle -> {
            Plan plan = advanced(new Plan(roadmap.get(), cycle, settings), now);
            speakUp(plan, now);
            milestones.owe(plan, now);
            tick(plan, now);
        });
        return new Outcome.Later(next(roadmap.get(), now), "What is due of the quarters was owed");
    }

    /**
     * The next quarter always; the present one as long as its session can still be held; and those that went by while the bot was
     * away, so that none is missing without a word.
     */
    private void create(Roadmap roadmap, PlanningSettings settings, Instant now) {
        DefaultDates dates = new DefaultDates(settings, roadmap.calendar().zone());
        Quarter current = Quarter.of(LocalDate.ofInstant(now, roadmap.calendar().zone()));
        List<Cycle> known = desk.cycles().of(roadmap.key());
        Quarter first = known.isEmpty()
                ? dates.of(current).session().isAfter(now) ? current : current.next()
                : known.get(known.size() - 1).quarter().next();
        for (Quarter quarter = first; quarter.compareTo(current.next()) <= 0; quarter = quarter.next()) {
            desk.cycles().create(roadmap.key(), quarter, dates.of(quarter), now);
        }
    }

    /** Who was away for weeks goes through several states at once. */
    private Plan advanced(Plan plan, Instant now) {
        advance(plan, now);
        Plan after = desk.find(plan.cycle().roadmap(), plan.cycle().quarter()).orElse(plan);
        return after.cycle().state().equals(plan.cycle().state()) ? after : advanced(after, now);
    }

    private void advance(Plan plan, Instant now) {
        CycleState state = plan.cycle().state();
        if (state instanceof CycleState.Settled settled) {
            goOn(plan, settled, now);
        } else if (state instanceof CycleState.Ahead ahead && !skip(plan, ahead, now)) {
            prepare(plan, ahead, now);
            meet(plan, now);
        }
    }

    private void prepare(Plan plan, CycleState.Ahead ahead, Instant now) {
        if (ahead instanceof CycleState.Upcoming upcoming) {
            open(plan, upcoming, now);
        } else if (ahead instanceof CycleState.Collecting collecting) {
            nudge(plan, now);
            compile(plan, collecting, now);
        }
    }

    /** From the session to the look back, one state a round. */
    private void goOn(Plan plan, CycleState.Settled settled, Instant now) {
        Cycle cycle = plan.cycle();
        LocalDate today = plan.day(now);
        LocalDate lookedBack =
                cycle.quarter().lastDay().plusDays(plan.settings().reminders().giveUp());
        if (today.isAfter(lookedBack)) {
            desk.cycles().move(cycle, settled.review(), "", "", List.of(), now);
        } else if (settled instanceof CycleState.Planned planned && hasPage.test(plan)) {
            desk.cycles().move(cycle, planned.finalise(), "", "", List.of(), now);
        } else if (settled instanceof CycleState.Finalised finalised
                && !today.isBefore(cycle.quarter().firstDay())) {
            desk.cycles().move(cycle, finalised.run(), "", "", List.of(), now);
        }
    }

    /** The discussion is opened by a step that knows GitHub; it has been, once there is one. */
    private void open(Plan plan, CycleState.Upcoming upcoming, Instant now) {
        Cycle cycle = plan.cycle();
        if (plan.workday(now).isBefore(cycle.dates().opens())) {
            return;
        }
        if (publications.discussion(cycle.roadmap(), cycle.quarter()).isPresent()) {
            desk.cycles().move(cycle, upcoming.open(), "", "", List.of(said(cycle, Word.OPENED, "")), now);
        } else {
            Due open = new Due(StepKind.OPEN_DISCUSSION, cycle.quarter().key());
            desk.words()
                    .say(cycle, "open %s %d".formatted(cycle.dates().opens(), cycle.revision()), List.of(open), now);
        }
    }

    /** Asks again every week, one question at a time; not where feedback flows, and not once the invitation has gone out. */
    private void nudge(Plan plan, Instant now) {
        Cycle cycle = plan.cycle();
        LocalDate today = plan.workday(now);
        long weeks = ChronoUnit.DAYS.between(cycle.dates().opens(), today) / NUDGE_DAYS;
        if (weeks < 1 || !today.isBefore(cycle.dates().compiles())) {
            return;
        }
        Instant since = now.minus(Duration.ofDays(NUDGE_DAYS));
        boolean flows = desk.cycles().broughtSince(cycle.roadmap(), since) >= FLOWING;
        List<Due> dues = flows ? List.of() : List.of(said(cycle, Word.NUDGE, Long.toString(weeks)));
        desk.words().say(cycle, "nudge " + weeks, dues, now);
    }

    private void compile(Plan plan, CycleState.Collecting collecting, Instant now) {
        Cycle cycle = plan.cycle();
        if (!plan.workday(now).isBefore(cycle.dates().compiles())) {
            desk.cycles().move(cycle, collecting.compile(), "", "", List.of(said(cycle, Word.COMPILE, "")), now);
        }
    }

    /** Invites, asks whether the day will do, and wakes the planner when it is time. */
    private void meet(Plan plan, Instant now) {
        Cycle cycle = plan.cycle();
        Dates dates = cycle.dates();
        String session = dates.session().toString();
        String moment = dates.moment();
        if (now.isAfter(dates.ends())) {
            return;
        }
        if (!plan.workday(now).isBefore(dates.opens())) {
            plan.settings().conflict(dates.day(plan.zone())).ifPresent(why -> {
                List<Due> asked = Word.toPlanners(cycle, Word.POSTPONE, moment, why);
                desk.words().say(cycle, "postpone " + session, asked, now);
            });
        }
        if (!plan.workday(now).isBefore(dates.compiles())) {
            Due invitation = said(cycle, Word.INVITATION, moment);
            desk.words().say(cycle, "invitation " + session, List.of(invitation), now);
        }
        if (!now.isBefore(dates.session().minus(BEFORE_SESSION))) {
            List<Due> starts = cycle.hasPlanner()
                    ? cycle.planners().stream()
                            .map(person -> said(cycle, Word.START, moment + " " + person))
                            .toList()
                    : List.of(said(cycle, Word.START, moment));
            desk.words().say(cycle, "start " + session, starts, now);
        }
    }

    /** Gives it up when its time is over. */
    private boolean skip(Plan plan, CycleState.Ahead ahead, Instant now) {
        Cycle cycle = plan.cycle();
        if (now.isBefore(heartbeat(plan).givesUp(cycle))) {
            return false;
        }
        String tried = Tried.words(desk.words().calls(cycle.roadmap(), cycle.quarter()), plan);
        return desk.cycles().move(cycle, ahead.skip(tried), "", tried, List.of(said(cycle, Word.SKIPPED, "")), now);
    }

    private void speakUp(Plan plan, Instant now) {
        Cycle cycle = plan.cycle();
        int undecided = cycle.state().isAhead() ? desk.cycles().undecided(cycle.roadmap()) : 0;
        for (Call call : heartbeat(plan).calls(cycle, undecided, now)) {
            desk.words().call(cycle, call, plan.settings().reminders().most(), told(cycle, call), now);
        }
    }

    private static List<Due> told(Cycle cycle, Call call) {
        if (call.level() != Level.PLANNERS) {
            return List.of(said(cycle, Word.CALL, call.key()));
        }
        return cycle.planners().stream()
                .map(person -> said(cycle, Word.CALL, call.key() + " " + person))
                .toList();
    }

    private static Heartbeat heartbeat(Plan plan) {
        return new Heartbeat(plan.settings().reminders(), plan.zone());
    }

    private static Due said(Cycle cycle, String what, String rest) {
        return Word.due(cycle.quarter(), what, rest);
    }

    /** A session that goes on shows the time. */
    private void tick(Plan plan, Instant now) {
        open(plan.cycle()).ifPresent(meeting -> {
            if (plan.cycle().state().isAhead()) {
                desk.meetings().tick(meeting, now);
            } else { // somebody said elsewhere that it was held, or the bot was killed before it could say so
                desk.meetings().end(meeting, now);
            }
        });
    }

    /** Nobody sits in a session for half a day: whoever did not end it is asked tomorrow. */
    private Optional<Meeting> open(Cycle cycle) {
        return desk.meetings()
                .find(cycle.roadmap(), cycle.quarter())
                .filter(meeting -> meeting.isOpen()
                        && desk.now().isBefore(meeting.startedAt().plus(LONGEST_SESSION)));
    }

    /** Whether a session goes on, or a discussion is just being opened. */
    private boolean moves(Cycle cycle, Roadmap roadmap, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, roadmap.calendar().zone());
        boolean opens = cycle.state() instanceof CycleState.Upcoming
                && cycle.dates().opens().equals(today);
        return opens || open(cycle).isPresent();
    }

    /** Looks often enough for what is told by the day, and in time for a session. */
    private Instant next(Roadmap roadmap, Instant now) {
        List<Instant> moments = new ArrayList<>(List.of(now.plus(PERIOD)));
        List<Cycle> cycles = desk.cycles().of(roadmap.key());
        cycles.stream()
                .map(cycle -> cycle.dates().session().minus(BEFORE_SESSION))
                .filter(now::isBefore)
                .forEach(moments::add);
        if (cycles.stream().anyMatch(cycle -> moves(cycle, roadmap, now))) {
            moments.add(now.plus(MINUTE));
        }
        return moments.stream().min(Instant::compareTo).orElseThrow();
    }
}
