package io.github.roadmapbot.quarter;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;

import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.Duty;
import io.github.roadmapbot.feedback.cycle.Level;
import io.github.roadmapbot.quarter.CycleButtons.Verb;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackWeb.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is said when something was not done by its date: to whom it belongs, and with what mends it. */
final class CallText {

    private CallText() {}

    static Content of(Plan plan, Duty duty, Level level, LocalDate by) {
        Cycle cycle = plan.cycle();
        String which =
                "*%s of %s*".formatted(cycle.quarter(), escape(plan.roadmap().project()));
        String text = switch (duty) {
            case PLANNER -> planner(plan, level, which);
            case DISCUSSION ->
                ":warning: The discussion of %s was to be opened on %s, and is not open yet. If GitHub is in the way, there is a card about it here; `/roadmap quarter` moves the dates."
                        .formatted(which, Moments.day(cycle.dates().opens()));
            case COMPILE ->
                ":warning: The session of %s is on %s, and some suggestions still wait for a decision. `/roadmap triage` shows them together."
                        .formatted(which, CycleText.when(plan));
            case SESSION -> session(plan, level, which);
            case PAGE ->
                ":warning: The roadmap page of %s was to be there by %s. Its pull request waits for somebody to merge it."
                        .formatted(which, Moments.day(by));
        };
        List<ButtonElement> buttons = new ArrayList<>(buttons(duty, level, cycle));
        return buttons.isEmpty()
                ? new Content(List.of(paragraph(text)), text)
                : new Content(List.of(paragraph(text), CycleButtons.row(buttons)), text);
    }

    private static String planner(Plan plan, Level level, String which) {
        String day = CycleText.when(plan);
        return level == Level.EVERYBODY
                ? ":compass: %s has no planner yet. Its session would be on %s. Whoever maintains the project can take it with one click; whoever else would like to lead it can say so, and the maintainers hear of it."
                        .formatted(which, day)
                : ":compass: Who plans %s? Its discussion opens on %s by itself; a planner decides with the others what goes on the roadmap, and leads the session on %s."
                        .formatted(which, Moments.day(plan.cycle().dates().opens()), day);
    }

    private static String session(Plan plan, Level level, String which) {
        String day = Moments.day(plan.cycle().dates().day(plan.zone()));
        return switch (level) {
            case PLANNERS ->
                ":question: Was the session of %s held on %s? If so, its page follows. If not, move it."
                        .formatted(which, day);
            case MAINTAINERS ->
                ":question: The session of %s was to be on %s, and nobody has said that it was. Was it held?"
                        .formatted(which, day);
            case EVERYBODY ->
                plan.cycle().hasPlanner()
                        ? ":question: The session of %s was to be on %s, and nobody has said that it was. Whoever maintains the project can take over and give it another day."
                                .formatted(which, day)
                        : ":compass: %s has no planner, and its session on %s was not held. Whoever maintains the project can take it over with one click."
                                .formatted(which, day);
        };
    }

    private static List<ButtonElement> buttons(Duty duty, Level level, Cycle cycle) {
        ButtonElement plan = CycleButtons.of(Verb.PLAN, cycle, "");
        ButtonElement dates = CycleButtons.of(Verb.DATES, cycle, "");
        return switch (duty) {
            case PLANNER ->
                level == Level.EVERYBODY ? List.of(plan) : List.of(plan, CycleButtons.of(Verb.APPOINT, cycle, ""));
            case DISCUSSION -> List.of(dates);
            case COMPILE, PAGE -> List.of();
            case SESSION ->
                level == Level.EVERYBODY
                        ? List.of(plan, dates)
                        : List.of(CycleButtons.of(Verb.HELD, cycle, ""), dates, CycleButtons.of(Verb.SKIP, cycle, ""));
        };
    }
}
