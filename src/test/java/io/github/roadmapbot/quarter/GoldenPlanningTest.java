package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Duty;
import io.github.roadmapbot.feedback.cycle.Level;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.quarter.CycleButtons.Verb;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.quarter.PlanningSettings.Reminders;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.cycle.Meetings.Note;
import io.github.roadmapbot.text.VisibleText;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said about the planning of a quarter, from the least to the most there is to say. */
class GoldenPlanningTest {

    private static final Optional<URI> DISCUSSION =
            Optional.of(URI.create("https://github.com/example-org/project/discussions/2"));

    private static final PlanningSettings SETTINGS = new PlanningSettings(
            new Rhythm(1, DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), Rhythm.SOME_WEEK),
            Duration.ofMinutes(60),
            0,
            21,
            7,
            1,
            List.of(),
            Circle.NOBODY,
            PlanningSettings.QUESTIONS,
            Reminders.DEFAULT);

    /** What people typed is one line here. */
    private static String line(Sample sample, int longest) {
        return Mrkdwn.atMost(longest, VisibleText.line(sample.reason()));
    }

    private static Plan plan(Sample sample, CycleState state) {
        Cycle cycle = new Cycle(
                sample.roadmap().key(),
                Sample.QUARTER,
                state,
                new DefaultDates(SETTINGS, sample.roadmap().calendar().zone()).of(Sample.QUARTER),
                sample == Sample.MINIMAL ? "" : line(sample, CycleForms.LONGEST_PURPOSE),
                sample == Sample.MINIMAL ? List.of() : List.of("U0MAINT0001", "U0MAINT0002"),
                Optional.empty(),
                3);
        return new Plan(sample.roadmap(), cycle, SETTINGS);
    }

    @ParameterizedTest
    @EnumSource
    void theWayOfAQuarter(Sample sample) {
        Plan plan = plan(sample, new CycleState.Collecting());
        Optional<URI> discussion = sample == Sample.MINIMAL ? Optional.empty() : DISCUSSION;
        int many = sample == Sample.MAXIMAL ? 123 : sample == Sample.USUAL ? 1 : 0;
        List<Note> notes = sample == Sample.MINIMAL
                ? List.of()
                : Collections.nCopies(
                        sample == Sample.MAXIMAL ? 40 : 2, new Note("decision", line(sample, 500), "U0MAINT0001"));
        Map<String, Content> all = new TreeMap<>(Map.of(
                "opened", CycleText.opened(plan, discussion),
                "nudge", CycleText.nudge(plan, discussion, 1, SETTINGS.questions()),
                "compile", CycleText.compile(plan, many),
                "invitation", CycleText.invitation(plan, discussion),
                "moved", CycleText.moved(plan),
                "postpone", CycleText.postpone(plan, line(sample, 80)),
                "start", CycleText.start(plan, "*The agenda*"),
                "skipped", CycleText.skipped(plan, line(sample, 500), Sample.NOW),
                "held", CycleText.held(plan, notes, many)));
        all.put("planner", CycleText.planner(plan, "U0MAINT0001"));
        all.put("volunteer", CycleText.volunteer(plan, "U0MEMBER001"));
        all.forEach((name, content) -> Golden.message("quarter-" + name, sample, content));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotDoneInTime(Duty duty) {
        for (Sample sample : List.of(Sample.MINIMAL, Sample.USUAL)) {
            Plan plan = plan(sample, new CycleState.Compiling());
            for (Level level : Level.values()) {
                Golden.message(
                        "quarter-call-%s-%s".formatted(duty.key(), level.key()).toLowerCase(Locale.ROOT),
                        sample,
                        CallText.of(plan, duty, level, plan.cycle().dates().page()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWindows(Sample sample) {
        Plan plan = plan(sample, new CycleState.Upcoming());
        for (Verb verb : List.of(Verb.DATES, Verb.APPOINT, Verb.PURPOSE, Verb.SKIP)) {
            Golden.view("quarter-" + verb.name().toLowerCase(Locale.ROOT), sample, CycleForms.of(verb, plan));
        }
    }
}
