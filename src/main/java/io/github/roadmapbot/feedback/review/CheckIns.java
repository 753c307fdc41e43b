package io.github.roadmapbot.feedback.review;

import io.github.roadmapbot.feedback.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * On which days it is told how a quarter goes, and what of it is told.
 *
 * @param weeks from one day to the next; 0 for none
 * @param staleDays after how many days without a move something counts as not moving
 */
public record CheckIns(int weeks, int staleDays, Stages stages) {

    public static final CheckIns DEFAULT = new CheckIns(4, 28, Stages.DEFAULT);

    /** The last one comes so long before the quarter ends that something can still be done about it. */
    private static final int BEFORE_THE_END = 14;

    /** As close to another one it tells nothing new. */
    private static final int TOO_CLOSE = 7;

    /** The days, the earliest first: by their rhythm from the session on, and one two weeks before the quarter ends. */
    public List<LocalDate> days(Quarter quarter, LocalDate session) {
        List<LocalDate> days = new ArrayList<>();
        if (weeks == 0) {
            return days;
        }
        LocalDate last = last(quarter);
        LocalDate start = session.isBefore(quarter.firstDay()) ? quarter.firstDay() : session;
        for (LocalDate day = start.plusWeeks(weeks);
                day.isBefore(last.minusDays(TOO_CLOSE - 1L));
                day = day.plusWeeks(weeks)) {
            days.add(day);
        }
        if (last.isAfter(start)) {
            days.add(last);
        }
        return days;
    }

    /** The day two weeks before the quarter ends. */
    public static LocalDate last(Quarter quarter) {
        return quarter.lastDay().minusDays(BEFORE_THE_END);
    }
}
