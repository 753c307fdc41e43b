package io.github.roadmapbot.quarter;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Mrkdwn.user;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;

import com.slack.api.model.block.LayoutBlock;
import io.github.roadmapbot.feedback.cycle.Cycle;
import io.github.roadmapbot.feedback.cycle.CycleState;
import io.github.roadmapbot.quarter.CycleButtons.Verb;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.cycle.Meetings.Note;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said about the planning of a quarter while it goes its way. */
final class CycleText {

    private static final String NOBODY = "Nobody plans it yet; whoever maintains the project can.";

    private CycleText() {}

    static Content opened(Plan plan, Optional<URI> discussion) {
        Cycle cycle = plan.cycle();
        String text = ":seedling: *%s of %s*: what should it bring? %s %s"
                .formatted(
                        cycle.quarter(),
                        escape(plan.roadmap().project()),
                        discussion
                                .map(url -> "Say it in %s, or here with `/roadmap suggest`."
                                        .formatted(link(url.toString(), "its discussion")))
                                .orElse("Say it with `/roadmap suggest`."),
                        purpose(cycle));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(paragraph(text.strip())));
        blocks.add(smallPrint("The session is on %s.".formatted(when(plan))));
        if (!cycle.hasPlanner()) {
            blocks.add(paragraph(NOBODY));
            blocks.add(CycleButtons.row(cycle, Verb.PLAN));
        }
        return new Content(blocks, text.strip());
    }

    static Content nudge(Plan plan, Optional<URI> discussion, int number, List<String> questions) {
        String question = questions.get(Math.floorMod(number - 1, questions.size()));
        String where =
                discussion.map(url -> link(url.toString(), "the discussion")).orElse("the discussion");
        return Texts.section(":seedling: *%s*: %s Tell it in %s or with `/roadmap suggest`; the session is on %s."
                .formatted(plan.cycle().quarter(), escape(question), where, when(plan)));
    }

    static Content compile(Plan plan, int undecided) {
        Cycle cycle = plan.cycle();
        String waits = undecided == 0
                ? "Nothing waits for a decision: all that came is decided."
                : "*%d %s for a decision*: `/roadmap triage` shows them together, by category, and decides on several at once. What does not fit into three months is split first."
                        .formatted(undecided, undecided == 1 ? "suggestion waits" : "suggestions wait");
        String text = ":card_index_dividers: *%s of %s* is compiled until the session on %s. %s\n%s"
                .formatted(cycle.quarter(), escape(plan.roadmap().project()), when(plan), waits, planners(cycle));
        return cycle.hasPlanner()
                ? Texts.section(text)
                : new Content(List.of(paragraph(text), CycleButtons.row(cycle, Verb.PLAN)), text);
    }

    static Content invitation(Plan plan, Optional<URI> discussion) {
        Cycle cycle = plan.cycle();
        String text =
                ":calendar: *%s* on %s. We look at what the last quarter brought, go through what is planned, and keep at least 15 minutes for what is new. Everybody is welcome.%s"
                        .formatted(
                                escape(agenda(plan)),
                                when(plan),
                                discussion
                                        .map(url -> " What was said so far is in "
                                                + link(url.toString(), "the discussion") + ".")
                                        .orElse(""));
        return new Content(
                List.of(
                        paragraph(text),
                        answers(cycle),
                        smallPrint(
                                "Maintainers and contributors: please say whether you can come. Whoever says nothing is not taken to be absent.")),
                text);
    }

    /** The first item of the meeting's agenda, word for word as its process has it. */
    static String agenda(Plan plan) {
        return plan.settings()
                .agenda()
                .of(plan.roadmap().project(), plan.cycle().quarter());
    }

    static Content moved(Plan plan) {
        String text = ":calendar: *%s* is moved: the session is on %s. Please say whether you can come then."
                .formatted(escape(agenda(plan)), when(plan));
        return new Content(List.of(paragraph(text), answers(plan.cycle())), text);
    }

    /** They are about this day and no other. */
    private static LayoutBlock answers(Cycle cycle) {
        String session = cycle.dates().moment();
        return CycleButtons.row(
                List.of(CycleButtons.of(Verb.COME, cycle, session), CycleButtons.of(Verb.ABSENT, cycle, session)));
    }

    /** Asked of whoever plans it; nothing moves by itself. */
    static Content postpone(Plan plan, String why) {
        Cycle cycle = plan.cycle();
        Instant later = plan.dates().nextFree(cycle.dates().session());
        String text = ":warning: The session of *%s of %s* is on %s, and %s. Shall it be at the meeting of %s?"
                .formatted(
                        cycle.quarter(),
                        escape(plan.roadmap().project()),
                        when(plan),
                        escape(why),
                        Moments.inSlack(later, plan.zone()));
        String moment = Long.toString(later.getEpochSecond());
        String held = cycle.dates().moment();
        return new Content(
                List.of(
                        paragraph(text),
                        CycleButtons.row(List.of(
                                CycleButtons.named(
                                        Verb.POSTPONE,
                                        "Move it to " + Moments.day(LocalDate.ofInstant(later, plan.zone())),
                                        cycle,
                                        held + " " + moment),
                                CycleButtons.of(Verb.KEEP, cycle, held)))),
                text);
    }

    static Content start(Plan plan, String agenda) {
        Cycle cycle = plan.cycle();
        String text =
                ":hourglass_flowing_sand: The session of *%s of %s* begins at %s. %s The card that comes then goes from item to item and keeps the time."
                        .formatted(
                                cycle.quarter(),
                                escape(plan.roadmap().project()),
                                when(plan),
                                cycle.hasPlanner()
                                        ? "Start it here."
                                        : "Nobody plans it: whoever leads it starts it here. A maintainer of the organisation is recommended.");
        return new Content(List.of(paragraph(text), CycleButtons.row(cycle, Verb.START), paragraph(agenda)), text);
    }

    static Content planner(Plan plan, String person) {
        return Texts.section(":compass: %s plans *%s of %s*. `/roadmap quarter` shows where it stands."
                .formatted(
                        user(person),
                        plan.cycle().quarter(),
                        escape(plan.roadmap().project())));
    }

    static Content volunteer(Plan plan, String person) {
        Cycle cycle = plan.cycle();
        String text =
                ":raising_hand: %s would like to lead the session of *%s of %s*, and is no planner. Whoever may appoint one can do it here."
                        .formatted(
                                user(person),
                                cycle.quarter(),
                                escape(plan.roadmap().project()));
        return new Content(List.of(paragraph(text), CycleButtons.row(cycle, Verb.APPOINT)), text);
    }

    static Content skipped(Plan plan, String why, Instant now) {
        Cycle cycle = plan.cycle();
        boolean late = plan.day(now).isAfter(cycle.quarter().lastDay());
        String text =
                ":zzz: *%s of %s was not planned*, and is recorded as skipped. %s Everything that was suggested is kept for the next quarter.%s"
                        .formatted(
                                cycle.quarter(),
                                escape(plan.roadmap().project()),
                                escape(why),
                                late ? "" : " It is not too late: who maintains the project can still take it up.");
        return late
                ? Texts.section(text)
                : new Content(List.of(paragraph(text), CycleButtons.row(cycle, Verb.PLAN)), text);
    }

    static Content proposed(Plan plan, URI pull) {
        return Texts.section(
                ":page_facing_up: The roadmap page of *%s of %s* is proposed: %s. Merge it and everybody can read it; what you commit to its branch stays."
                        .formatted(
                                plan.cycle().quarter(),
                                escape(plan.roadmap().project()),
                                link(pull.toString(), "the pull request")));
    }

    static Content page(Plan plan, URI page) {
        return Texts.section(":page_facing_up: The roadmap of *%s of %s* is there to be read: %s."
                .formatted(
                        plan.cycle().quarter(), escape(plan.roadmap().project()), link(page.toString(), "its page")));
    }

    /** With what was decided and promised, for those who were not there. */
    static Content held(Plan plan, List<Note> notes, int present) {
        String text = ":tada: *%s of %s* is planned. Thank you, everybody who came and everybody who wrote."
                .formatted(plan.cycle().quarter(), escape(plan.roadmap().project()));
        List<String> lines = new ArrayList<>();
        if (present > 0) {
            lines.add("%d %s there.".formatted(present, present == 1 ? "person was" : "people were"));
        }
        notes.forEach(note -> lines.add("• %s: %s".formatted(note.label(), escape(note.words()))));
        return lines.isEmpty()
                ? Texts.section(text)
                : new Content(List.of(paragraph(text), paragraph(String.join("\n", lines))), text);
    }

    static String planners(Cycle cycle) {
        return cycle.hasPlanner()
                ? "Planned by %s."
                        .formatted(cycle.planners().stream()
                                .map(person -> user(person))
                                .collect(Collectors.joining(", ")))
                : NOBODY;
    }

    static String purpose(Cycle cycle) {
        return cycle.purpose().isEmpty() ? "" : "Its goal: %s".formatted(escape(cycle.purpose()));
    }

    static String when(Plan plan) {
        return Moments.inSlack(plan.cycle().dates().session(), plan.zone());
    }

    /** Where a quarter stands, in one line. */
    static String standing(Plan plan) {
        CycleState state = plan.cycle().state();
        return "*%s of %s*: %s."
                .formatted(
                        plan.cycle().quarter(),
                        escape(plan.roadmap().project()),
                        state instanceof CycleState.Skipped skipped
                                        && !skipped.why().isEmpty()
                                ? "skipped. " + escape(skipped.why()).replaceAll("\\.$", "")
                                : state.words());
    }
}
