package io.github.roadmapbot.quarter;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.user;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Dates;
import io.github.roadmapbot.feedback.cycle.Duty;
import io.github.roadmapbot.feedback.cycle.Level;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.cycle.Cycles.Due;
import io.github.roadmapbot.store.cycle.Meetings.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people do about the planning of a quarter; each deed answers in words for who did it. */
final class Planner {

    private static final String TOO_LATE = "That is not so any more: %s Nothing was changed.";

    /** Who takes a quarter up late needs at least as long before people meet. */
    private static final Duration TO_PREPARE = Duration.ofDays(2);

    /** Who comes early may begin early. */
    private static final Duration EARLIEST = Duration.ofHours(1);

    private final CycleDesk desk;
    private final Authority authority;

    Planner(CycleDesk desk, Authority authority) {
        this.desk = desk;
        this.authority = authority;
    }

    /** Why this person may not prepare a quarter; empty if they may, or were appointed. */
    Optional<String> refusal(Plan plan, String person) {
        return plan.cycle().planners().contains(person)
                ? Optional.empty()
                : refusal(plan.roadmap(), authority.mayPlan(plan.roadmap(), person));
    }

    private static Optional<String> refusal(Roadmap roadmap, Verdict verdict) {
        if (verdict instanceof Verdict.Allowed) {
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Verdict.Refused
                        ? "That is for those who plan the quarters of %s. Nothing was changed."
                                .formatted(escape(roadmap.project()))
                        : "I could not find out who plans the quarters, so nobody can at the moment. Nothing was changed."
                                + " Please try again in a minute.");
    }

    /** Takes it, or asks those who may to let this person lead. */
    String volunteer(Plan plan, String person) {
        Cycle cycle = plan.cycle();
        if (!cycle.state().isAhead() && !(cycle.state() instanceof CycleState.Skipped)) {
            return late(plan);
        }
        Verdict verdict = authority.mayPlan(plan.roadmap(), person);
        if (verdict instanceof Verdict.Allowed) {
            return appoint(plan, person, person);
        }
        if (verdict instanceof Verdict.Undetermined) {
            return refusal(plan.roadmap(), verdict).orElseThrow();
        }
        if (!(authority.maySuggest(plan.roadmap(), person) instanceof Verdict.Allowed)) {
            return "I could not make sure that you are a member of %s, so I told nobody."
                    .formatted(escape(plan.roadmap().project()));
        }
        boolean first = desk.words()
                .say(
                        cycle,
                        "volunteer " + person,
                        List.of(Word.due(cycle.quarter(), Word.VOLUNTEER, person)),
                        desk.now());
        return first
                ? "Thank you! A maintainer of the organisation should plan a quarter, so I have told them that you would like to lead it. They can appoint you."
                : "They know already that you would like to lead it. Thank you!";
    }

    /** Why somebody cannot be appointed; empty if they can. */
    Optional<String> unfit(Plan plan, String person) {
        return authority.maySuggest(plan.roadmap(), person) instanceof Verdict.Allowed
                ? Optional.empty()
                : Optional.of("I could not make sure that they are a member of %s. Please choose somebody else."
                        .formatted(plan.roadmap().project()));
    }

    /** Has somebody plan it, themselves or another; whoever appoints was let in already. */
    String appoint(Plan plan, String person, String by) {
        Cycle cycle = plan.cycle();
        Instant now = desk.now();
        if (cycle.state() instanceof CycleState.Skipped skipped) {
            if (now.isAfter(end(plan))) {
                return "%s is over. `/roadmap quarter` shows the next one.".formatted(cycle.quarter());
            }
            Optional<String> refusal = takeUp(plan, skipped, by, now);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        } else if (!cycle.state().isAhead()) {
            return "%s was planned already.".formatted(cycle.quarter());
        }
        String told = person.equals(by) ? person : person + " " + by;
        List<Due> dues = List.of(Word.due(cycle.quarter(), Word.PLANNER, told));
        boolean added = desk.cycles().plan(cycle, person, by, dues, now);
        Plan fresh = desk.find(cycle.roadmap(), cycle.quarter()).orElse(plan);
        String next = "The session is on %s. `/roadmap quarter` shows what is to be done and moves its date."
                .formatted(CycleText.when(fresh));
        if (!added) {
            return "%s %s already. %s"
                    .formatted(
                            person.equals(by) ? "You" : user(person), person.equals(by) ? "plan it" : "plans it", next);
        }
        return "%s %s now. %s"
                .formatted(person.equals(by) ? "Thank you! You plan" : user(person) + " plans", cycle.quarter(), next);
    }

    /** Its own day if that is still to come, else the next free meeting; why not, or empty. */
    private Optional<String> takeUp(Plan plan, CycleState.Skipped skipped, String by, Instant now) {
        Cycle cycle = plan.cycle();
        Instant session = cycle.dates().session().isAfter(now)
                ? cycle.dates().session()
                : plan.dates().nextFree(now.plus(TO_PREPARE));
        Optional<String> mistake = mistake(plan, session);
        if (mistake.isPresent()) {
            return Optional.of("The next meeting is on %s. %s `/roadmap quarter` shows the next quarter."
                    .formatted(Moments.inSlack(session, plan.zone()), mistake.get()));
        }
        Dates fresh = plan.dates().moved(cycle.dates(), session, now);
        return desk.cycles().takeUp(cycle, skipped, fresh, by, now) ? Optional.empty() : Optional.of(late(plan));
    }

    String leave(Plan plan, String person) {
        Cycle cycle = plan.cycle();
        List<Due> dues = cycle.planners().equals(List.of(person))
                ? List.of(Word.due(
                        cycle.quarter(),
                        Word.CALL,
                        "%s %s %s".formatted(Duty.PLANNER.key(), Level.MAINTAINERS.key(), plan.day(desk.now()))))
                : List.of();
        return desk.cycles().leave(cycle, person, person, dues, desk.now())
                ? "You do not plan %s any more. Thank you for saying so in time; I ask the maintainers for somebody else if nobody is left."
                        .formatted(cycle.quarter())
                : "You do not plan %s. Nothing was changed.".formatted(cycle.quarter());
    }

    /** Moves the session; who was invited is told. */
    String move(Plan plan, Instant session, String by, String why) {
        Cycle cycle = plan.cycle();
        Instant now = desk.now();
        Dates fresh = plan.dates().moved(cycle.dates(), session, now);
        List<Due> dues = new ArrayList<>();
        if (desk.words()
                .last(cycle.roadmap(), cycle.quarter(), "invitation")
                .isPresent()) { // what tells of the move is the new invitation
            desk.words().say(cycle, "invitation " + session, List.of(), now);
            dues.add(Word.due(cycle.quarter(), Word.MOVED, Long.toString(session.getEpochSecond())));
        }
        dues.addAll(files(cycle));
        boolean moved = desk.cycles().redate(cycle, fresh, by, why, dues, now);
        return moved
                ? "The session of %s is on %s now. Its discussion opens on %s, and its feedback is compiled from %s."
                        .formatted(
                                cycle.quarter(),
                                Moments.inSlack(session, plan.zone()),
                                Moments.day(fresh.opens()),
                                Moments.day(fresh.compiles()))
                : late(plan);
    }

    /** A new file for everybody who has one in their calendar. */
    private List<Due> files(Cycle cycle) {
        return desk.comings().invited(cycle).stream()
                .map(person -> new Due(StepKind.SEND_INVITATION, cycle.quarter().key() + " " + person))
                .toList();
    }

    /** What is wrong with a day; empty if nothing is. */
    Optional<String> mistake(Plan plan, Instant session) {
        if (!session.isAfter(desk.now())) {
            return Optional.of("This is over already. Please choose a day that is still to come.");
        }
        LocalDate day = LocalDate.ofInstant(session, plan.zone());
        return day.isAfter(plan.cycle().quarter().lastDay())
                ? Optional.of("%s ends on %s. Please choose an earlier day."
                        .formatted(
                                plan.cycle().quarter(),
                                Moments.day(plan.cycle().quarter().lastDay())))
                : Optional.empty();
    }

    /** Begins the session; anybody who belongs to the project can lead it if no maintainer does. */
    String start(Plan plan, String person) {
        Cycle cycle = plan.cycle();
        if (!cycle.state().isAhead()) {
            return late(plan);
        }
        Instant earliest = cycle.dates().session().minus(EARLIEST);
        if (desk.now().isBefore(earliest)) {
            return "The session of %s is only on %s. If you meet earlier, move it first: `/roadmap quarter`."
                    .formatted(cycle.quarter(), CycleText.when(plan));
        }
        if (!(authority.maySuggest(plan.roadmap(), person) instanceof Verdict.Allowed)) {
            return "I could not make sure that you are a member of %s, so I began nothing."
                    .formatted(escape(plan.roadmap().project()));
        }
        if (!desk.meetings().begin(cycle, person, earliest, desk.now())) {
            Optional<String> lead =
                    desk.meetings().find(cycle.roadmap(), cycle.quarter()).map(Meeting::lead);
            return lead.filter(person::equals).isPresent()
                    ? "You lead it already: its card is in our direct messages."
                    : "%s leads it already.".formatted(user(lead.orElse("")));
        }
        String card = "Its card is in our direct messages: it goes from item to item, keeps the time, and takes notes.";
        return authority.mayPlan(plan.roadmap(), person) instanceof Verdict.Allowed
                ? "You lead the session of %s. %s".formatted(cycle.quarter(), card)
                : "You lead the session of %s. %s A maintainer of the organisation is recommended as its lead, because they know all of the project; go on all the same if nobody is there. Approving and declining is still for maintainers."
                        .formatted(cycle.quarter(), card);
    }

    /** Keeps that people have met; the page follows. */
    String held(Plan plan, String by) {
        return plan.cycle().state().isAhead()
                        && desk.now().isBefore(plan.cycle().dates().session())
                ? "The session of %s is only on %s. If you met earlier, move it first: `/roadmap quarter`."
                        .formatted(plan.cycle().quarter(), CycleText.when(plan))
                : end(plan, by);
    }

    /** The same at the end of a session that was led. */
    String end(Plan plan, String by) {
        Cycle cycle = plan.cycle();
        if (!(cycle.state() instanceof CycleState.Ahead ahead)) {
            return late(plan);
        }
        LocalDate page = LocalDate.ofInstant(desk.now(), plan.zone())
                .plusDays(plan.settings().pageDays());
        List<Due> dues = List.of(Word.due(cycle.quarter(), Word.HELD, ""));
        return desk.cycles().hold(cycle, ahead.hold(), page, by, dues, desk.now())
                ? "Thank you. %s is planned; everybody is told, and its page follows.".formatted(cycle.quarter())
                : late(plan);
    }

    String skip(Plan plan, String by, String why) {
        Cycle cycle = plan.cycle();
        if (!(cycle.state() instanceof CycleState.Ahead ahead)) {
            return late(plan);
        }
        List<Due> dues = new ArrayList<>(List.of(Word.due(cycle.quarter(), Word.SKIPPED, "")));
        dues.addAll(files(cycle));
        return desk.cycles().move(cycle, ahead.skip(why), by, why, dues, desk.now())
                ? "%s is recorded as skipped, and everybody is told why.".formatted(cycle.quarter())
                : late(plan);
    }

    String purpose(Plan plan, String purpose, String by) {
        Cycle cycle = plan.cycle();
        desk.cycles().purpose(cycle, purpose, by, desk.now());
        if (purpose.isEmpty()) {
            return "%s has no goal of its own now.".formatted(cycle.quarter());
        }
        return cycle.state() instanceof CycleState.Upcoming
                ? "Kept. It stands at the top of the discussion of %s and on its page.".formatted(cycle.quarter())
                : "Kept. It stands on the page of %s. Its discussion is open already, and I do not rewrite what people have read: please add it there as a comment."
                        .formatted(cycle.quarter());
    }

    private String late(Plan plan) {
        return TOO_LATE.formatted(desk.find(plan.cycle().roadmap(), plan.cycle().quarter())
                .map(CycleText::standing)
                .orElse("it is gone."));
    }

    private static Instant end(Plan plan) {
        return plan.cycle()
                .quarter()
                .next()
                .firstDay()
                .atStartOfDay(plan.zone())
                .toInstant();
    }
}
