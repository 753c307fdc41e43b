package io.github.roadmapbot.quarter.meet;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Texts.paragraph;
import static io.github.roadmapbot.slack.Texts.smallPrint;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.ReviewCard;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.quarter.CycleDesk.Plan;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.store.Candidates;
import io.github.roadmapbot.store.Votes;
import io.github.roadmapbot.store.cycle.Meetings;
import io.github.roadmapbot.store.cycle.Meetings.Meeting;
import io.github.roadmapbot.store.cycle.Meetings.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The card by which somebody leads a session: what they are at, the buttons for it, and the time. */
final class Guide {

    /** The process keeps as long for what was not in the discussion. */
    static final Duration KEPT = Duration.ofMinutes(15);

    static final String NEXT = "session-next";
    static final String BACK = "session-back";
    static final String FLOOR = "session-floor";
    static final String NOTE = "session-note";
    static final String PRESENT = "session-present";
    static final String END = "session-end";

    private static final int MOST_NOTES = 8;

    private final CardDesk cards;
    private final Candidates candidates;
    private final Votes votes;
    private final Meetings meetings;
    private final LookBack lookBack;

    Guide(CardDesk cards, Candidates candidates, Votes votes, Meetings meetings, LookBack lookBack) {
        this.cards = cards;
        this.candidates = candidates;
        this.votes = votes;
        this.meetings = meetings;
        this.lookBack = lookBack;
    }

    Course course(Plan plan) {
        return Course.of(plan.roadmap(), plan.cycle().quarter(), candidates, votes);
    }

    Content content(Plan plan, Meeting meeting, Instant now) {
        Course course = course(plan);
        int place = course.place(meeting.item());
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = ":microphone: *The session of %s of %s*"
                .formatted(plan.cycle().quarter(), escape(plan.roadmap().project()));
        blocks.add(paragraph(title + " · " + time(plan, meeting, now)));
        if (!meeting.isOpen()) {
            blocks.add(paragraph("It is over. Thank you for leading it!"));
            notes(plan).ifPresent(blocks::add);
            return new Content(blocks, title);
        }
        if (isFloorTime(plan, meeting, now) && place <= course.items().size()) {
            blocks.add(
                    paragraph(
                            ":bell: Now is the time for what was not in the discussion: 15 minutes are kept for it. What you do not get to can be decided on its card."));
        }
        blocks.add(divider());
        blocks.addAll(item(plan, course, place));
        blocks.add(divider());
        notes(plan).ifPresent(blocks::add);
        blocks.add(actions(actions -> actions.elements(buttons(plan, course, place))));
        return new Content(blocks, title);
    }

    private List<LayoutBlock> item(Plan plan, Course course, int place) {
        if (place == 0) {
            return List.of(
                    paragraph(lookBack.words(plan)),
                    smallPrint("Ask what went well and what should be better, and note it. Then %d %s."
                            .formatted(course.items().size(), course.items().size() == 1 ? "item" : "items")));
        }
        if (place > course.items().size()) {
            return List.of(
                    paragraph(
                            "*What was not in the discussion*\nAsk everybody who has not spoken yet. `/roadmap suggest` takes down what comes; it is an item here at once."),
                    smallPrint(
                            "When it is over, press *End the session*: everybody is told what was decided, and the page follows."));
        }
        Suggestion suggestion = course.items().get(place - 1);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(smallPrint("%d of %d · %s"
                .formatted(
                        place,
                        course.items().size(),
                        escape(plan.roadmap().categoryName(suggestion.wish().category())))));
        if (suggestion.state() instanceof State.Draft && !suggestion.wish().fitsInQuarter()) {
            blocks.add(
                    paragraph(":scissors: It does not fit into three months, says who proposed it: split it first."));
        }
        blocks.addAll(ReviewCard.content(cards.facts(suggestion)).blocks());
        return blocks;
    }

    private Optional<LayoutBlock> notes(Plan plan) {
        List<Note> all = meetings.notes(plan.cycle().roadmap(), plan.cycle().quarter());
        int present =
                meetings.present(plan.cycle().roadmap(), plan.cycle().quarter()).size();
        if (all.isEmpty() && present == 0) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        if (present > 0) {
            lines.add("%d %s here".formatted(present, present == 1 ? "person is" : "people are"));
        }
        all.stream()
                .skip(Math.max(0, all.size() - MOST_NOTES))
                .forEach(note -> lines.add("• %s: %s".formatted(note.label(), escape(note.words()))));
        return Optional.of(smallPrint(String.join("\n", lines)));
    }

    private static List<BlockElement> buttons(Plan plan, Course course, int place) {
        List<BlockElement> buttons = new ArrayList<>();
        if (place > 0) {
            buttons.add(of(plan, BACK, "Back"));
        }
        if (place <= course.items().size()) {
            buttons.add(of(plan, NEXT, place == 0 ? "Begin" : "Next"));
        }
        if (place < course.items().size()) {
            buttons.add(of(plan, FLOOR, "To what is new"));
        }
        buttons.add(of(plan, NOTE, "Note…"));
        buttons.add(of(plan, PRESENT, "Who is here…"));
        buttons.add(of(plan, END, "End the session"));
        return buttons;
    }

    private static BlockElement of(Plan plan, String action, String label) {
        return button(button -> button.actionId(action)
                .value(memo(plan))
                .text(words(label))
                .style(action.equals(NEXT) ? "primary" : null));
    }

    static String memo(Plan plan) {
        return plan.cycle().roadmap() + " " + plan.cycle().quarter().key();
    }

    private static String time(Plan plan, Meeting meeting, Instant now) {
        long minutes = Duration.between(meeting.startedAt(), meeting.endedAt().orElse(now))
                .toMinutes();
        long length = plan.cycle().dates().length().toMinutes();
        long left = length - minutes;
        if (!meeting.isOpen()) {
            return "%d minutes".formatted(minutes);
        }
        return left >= 0 ? "%d of %d minutes".formatted(minutes, length) : "%d minutes over".formatted(-left);
    }

    /** Whether the last quarter of an hour has begun. */
    static boolean isFloorTime(Plan plan, Meeting meeting, Instant now) {
        return !now.isBefore(
                meeting.startedAt().plus(plan.cycle().dates().length()).minus(KEPT));
    }
}
