package io.github.roadmapbot.quarter;

import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.feedback.review.CheckIns;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.roadmap.agenda.AgendaTitle;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a roadmap's quarters are planned.
 *
 * @param meetings when the community meets
 * @param length how long a meeting takes
 * @param offset how many days after the first day of its quarter a session is at the earliest, before it if negative: 0 is the first
 *     meeting of the quarter, -7 one in the last week of the quarter before
 * @param openDays how many days before the session the discussion is opened
 * @param compileDays how many days before the session feedback becomes issues
 * @param pageDays how many days after the session the page is to be there
 * @param blackouts when nobody should be expected to come
 * @param contributors who counts besides the maintainers when it is asked whether most will be absent
 * @param checkIns when it is told how a quarter goes
 * @param byOthers how much of what is done people are to have a hand in who are not maintainers, in percent
 * @param questions what the community is asked, in the discussion and, one at a time, in the feedback channel
 * @param agenda what the session is called on the agenda of its meeting
 */
public record PlanningSettings(
        Rhythm meetings,
        Duration length,
        int offset,
        int openDays,
        int compileDays,
        int pageDays,
        List<Blackout> blackouts,
        Circle contributors,
        List<String> questions,
        Reminders reminders,
        CheckIns checkIns,
        OptionalInt byOthers,
        AgendaTitle agenda) {

    /** With the usual check-ins and the usual agenda, and without a target. */
    public PlanningSettings(
            Rhythm meetings,
            Duration length,
            int offset,
            int openDays,
            int compileDays,
            int pageDays,
            List<Blackout> blackouts,
            Circle contributors,
            List<String> questions,
            Reminders reminders) {
        this(
                meetings,
                length,
                offset,
                openDays,
                compileDays,
                pageDays,
                blackouts,
                contributors,
                questions,
                reminders,
                CheckIns.DEFAULT,
                OptionalInt.empty(),
                AgendaTitle.DEFAULT);
    }

    /** What is asked of the community where nobody has configured better questions. */
    public static final List<String> QUESTIONS = List.of(
            "What one thing should come first?",
            "Which rough edge do you run into again and again?",
            "What would have you use it where you cannot today?");

    public PlanningSettings {
        questions = List.copyOf(questions);
        blackouts = List.copyOf(blackouts);
    }

    /** Days on which people are elsewhere, both ends included. */
    public record Blackout(LocalDate from, LocalDate to, String why) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * When the bot speaks up.
     *
     * @param planner how many days before its discussion opens a quarter is to have a planner
     * @param maintainers how many days after a date has passed the maintainers are told
     * @param everybody how many days after it everybody is
     * @param giveUp how many days after a session that nobody held its quarter is recorded as skipped
     * @param most how many such words there are at most about one quarter
     */
    public record Reminders(int planner, int maintainers, int everybody, int giveUp, int most) {

        public static final Reminders DEFAULT = new Reminders(7, 2, 4, 14, 12);
    }

    /** Why people should not be expected on a day; empty if nothing is known. */
    public Optional<String> conflict(LocalDate day) {
        return blackouts.stream()
                .filter(each -> each.covers(day))
                .map(Blackout::why)
                .findFirst();
    }
}
