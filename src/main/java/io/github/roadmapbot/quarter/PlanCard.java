package io.github.roadmapbot.quarter;

import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.feedback.cycle.Dates;
import io.github.roadmapbot.quarter.CycleButtons.Verb;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Publications;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where a quarter's planning stands, and for those who plan it what they can do. */
final class PlanCard {

    private final CycleDesk desk;
    private final Publications publications;
    private final Predicate<Plan> hasPages;

    PlanCard(CycleDesk desk, Publications publications, Predicate<Plan> hasPages) {
        this.desk = desk;
        this.publications = publications;
        this.hasPages = hasPages;
    }

    /**
     * The card.
     *
     * @param may whether this person may plan it
     */
    Content of(Plan plan, String person, boolean may) {
        Cycle cycle = plan.cycle();
        List<String> lines = new ArrayList<>();
        lines.add(CycleText.standing(plan));
        if (!cycle.purpose().isEmpty()) {
            lines.add(CycleText.purpose(cycle));
        }
        lines.add(dates(plan));
        lines.add(CycleText.planners(cycle));
        if (may && cycle.state().isAhead()) {
            int undecided = desk.cycles().undecided(cycle.roadmap());
            lines.add(
                    undecided == 0
                            ? "Nothing waits for a decision."
                            : "%d %s for a decision: `/roadmap triage`."
                                    .formatted(undecided, undecided == 1 ? "suggestion waits" : "suggestions wait"));
        }
        String text = String.join("\n", lines);
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(text)));
        List<ButtonElement> buttons = may ? buttons(cycle, person) : toVolunteer(cycle);
        if (!buttons.isEmpty()) {
            blocks.add(CycleButtons.row(buttons));
        }
        blocks.add(smallPrint(next(cycle)));
        return new Content(blocks, text);
    }

    private String dates(Plan plan) {
        Cycle cycle = plan.cycle();
        Dates dates = cycle.dates();
        Optional<Publication.Discussion> discussion = publications.discussion(cycle.roadmap(), cycle.quarter());
        String talk = discussion
                .map(known -> "• " + link(known.url().toString(), "Its discussion") + " is open")
                .orElse("• Its discussion opens on " + Moments.day(dates.opens()));
        String days = "%s\n• Feedback becomes issues from %s\n• The session is on %s"
                .formatted(talk, Moments.day(dates.compiles()), CycleText.when(plan));
        return hasPages.test(plan) ? "%s\n• Its page is there by %s".formatted(days, Moments.day(dates.page())) : days;
    }

    private static List<ButtonElement> buttons(Cycle cycle, String person) {
        List<Verb> verbs = new ArrayList<>();
        if (cycle.state() instanceof CycleState.Skipped) {
            verbs.add(Verb.PLAN);
        } else if (cycle.state().isAhead()) {
            verbs.add(cycle.planners().contains(person) ? Verb.LEAVE : Verb.PLAN);
            verbs.addAll(List.of(Verb.APPOINT, Verb.DATES, Verb.PURPOSE, Verb.START, Verb.HELD, Verb.SKIP));
        }
        return verbs.stream().map(verb -> CycleButtons.of(verb, cycle, "")).toList();
    }

    private static List<ButtonElement> toVolunteer(Cycle cycle) {
        return cycle.state().isAhead() && !cycle.hasPlanner()
                ? List.of(CycleButtons.named(Verb.PLAN, "I would like to lead it", cycle, ""))
                : List.of();
    }

    private static String next(Cycle cycle) {
        CycleState state = cycle.state();
        if (state instanceof CycleState.Upcoming || state instanceof CycleState.Collecting) {
            return "Next: suggest what it should bring with `/roadmap suggest`.";
        } else if (state instanceof CycleState.Compiling) {
            return "Next: decide what waits, and meet.";
        } else if (state instanceof CycleState.Skipped) {
            return "Next: somebody who maintains the project takes it up, or the next quarter comes.";
        }
        return "`/roadmap top` shows what is wanted most; `/roadmap goal list` what is to be reached.";
    }
}
