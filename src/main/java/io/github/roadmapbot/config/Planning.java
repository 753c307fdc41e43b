package io.github.roadmapbot.config;

import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.quarter.PlanningSettings;
import io.github.roadmapbot.quarter.PlanningSettings.Blackout;
import io.github.roadmapbot.quarter.PlanningSettings.Reminders;
import io.github.roadmapbot.roadmap.agenda.AgendaTitle;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a roadmap's quarters are planned, read from the file; a roadmap without the section plans none. */
final class Planning {

    private static final Form<Integer> WEEKS = Form.number(1, 13);
    private static final Form<Integer> MINUTES = Form.number(30, 480);
    private static final Form<Integer> OFFSET = Form.number(-28, 28);
    private static final Form<Integer> OPEN = Form.number(14, 28);
    private static final Form<Integer> COMPILE = Form.number(1, 14);
    private static final Form<Integer> PAGE = Form.number(0, 28);
    private static final Form<Integer> DAYS = Form.number(0, 60);
    private static final Form<Integer> PERCENT = Form.number(1, 100);

    /** Each begins where the one before ends, so that nobody is told before whoever has to do it. */
    private static final Form<Integer> MAINTAINERS = Form.number(1, 3);

    private static final Form<Integer> EVERYBODY = Form.number(4, 13);
    private static final Form<Integer> GIVE_UP = Form.number(14, 60);
    private static final Form<Integer> MOST = Form.number(0, 50);
    private static final Form<String> WHY = Forms.line(80, "it is a holiday");
    private static final Form<String> QUESTION = Forms.line(150, "What one thing should come first?");
    private static final Form<AgendaTitle> AGENDA = Form.text(
            "a Mustache template with {{number}}, {{quarter}} or {{boardQuarter}}, in which {{project}} and {{year}} may stand, too",
            AgendaTitle.DEFAULT,
            AgendaTitle::new);
    private static final Size BLACKOUTS = new Size(0, 100, "more than a hundred is a calendar of its own");
    private static final Size QUESTIONS = new Size(1, 5, "nobody answers more");

    private static final int LENGTH = 60;
    private static final int OPEN_DAYS = 21;
    private static final int COMPILE_DAYS = 7;
    private static final int PAGE_DAYS = 1;

    private Planning() {}

    static Optional<PlanningSettings> read(Section roadmap) {
        boolean there = roadmap.has("planning");
        Section section = roadmap.section("planning");
        Section meetings = section.section("meetings");
        Rhythm rhythm = new Rhythm(
                meetings.optional("weeks", WEEKS, 1),
                meetings.optional("day", Forms.WEEKDAY, Rhythm.DEFAULT.day()),
                meetings.optional("time", Forms.TIME, Rhythm.DEFAULT.time()),
                meetings.optional("from", Forms.DATE, Rhythm.SOME_WEEK));
        Duration length = Duration.ofMinutes(meetings.optional("minutes", MINUTES, LENGTH));
        meetings.done();
        PlanningSettings settings = new PlanningSettings(
                rhythm,
                length,
                section.optional("offset", OFFSET, 0),
                section.optional("open", OPEN, OPEN_DAYS),
                section.optional("compile", COMPILE, COMPILE_DAYS),
                section.optional("page", PAGE, PAGE_DAYS),
                blackouts(section),
                section.has("contributors") ? People.circle(section, "contributors") : Circle.NOBODY,
                section.has("questions") ? section.list("questions", QUESTION, QUESTIONS) : PlanningSettings.QUESTIONS,
                reminders(section.section("reminders")),
                CheckInPlan.read(section.section("checkIns")),
                section.optional("byOthers", PERCENT).map(OptionalInt::of).orElse(OptionalInt.empty()),
                section.optional("agenda", AGENDA, AgendaTitle.DEFAULT));
        section.done();
        return there ? Optional.of(settings) : Optional.empty();
    }

    private static List<Blackout> blackouts(Section section) {
        List<Blackout> all = new ArrayList<>();
        for (Section each : section.sections("blackouts", BLACKOUTS)) {
            LocalDate from = each.required("from", Forms.DATE);
            LocalDate to = each.optional("to", Forms.DATE, from);
            if (to.isBefore(from)) {
                each.problem("to", "is before from");
            }
            all.add(new Blackout(from, to, each.optional("why", WHY, "people are elsewhere")));
            each.done();
        }
        return all;
    }

    private static Reminders reminders(Section section) {
        Reminders usual = Reminders.DEFAULT;
        Reminders reminders = new Reminders(
                section.optional("planner", DAYS, usual.planner()),
                section.optional("maintainers", MAINTAINERS, usual.maintainers()),
                section.optional("everybody", EVERYBODY, usual.everybody()),
                section.optional("giveUp", GIVE_UP, usual.giveUp()),
                section.optional("most", MOST, usual.most()));
        section.done();
        return reminders;
    }
}
