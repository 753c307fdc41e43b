package io.github.roadmapbot.config;

import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.goal.GoalSettings;
import io.github.roadmapbot.publish.PublishSettings;

/** How a roadmap keeps its goals, read from the file. */
final class Goals {

    private static final Form<Integer> WEEKS = Form.number(0, 13);
    private static final Form<Integer> DAYS = Form.number(1, 92);

    private static final int REPORT_DAYS = 14;

    private Goals() {}

    static GoalSettings read(Section section, PublishSettings publish) {
        Section sessions = section.section("sessions");
        Rhythm usual = Rhythm.DEFAULT;
        GoalSettings goals = new GoalSettings(
                section.optional("channel", Forms.CHANNEL),
                section.optional("label", Forms.LABEL, "goal"),
                new Rhythm(
                        sessions.optional("weeks", WEEKS, usual.weeks()),
                        sessions.optional("day", Forms.WEEKDAY, usual.day()),
                        sessions.optional("time", Forms.TIME, usual.time()),
                        sessions.optional("from", Forms.DATE, usual.from())),
                section.optional("reportDays", DAYS, REPORT_DAYS),
                section.optional("boardStatus", Form.yesOrNo(), true),
                section.optional("availability", Form.yesOrNo(), true),
                place(publish));
        sessions.done();
        section.done();
        return goals;
    }

    private static GoalSettings.Place place(PublishSettings publish) {
        return new GoalSettings.Place(
                publish.repository(),
                publish.board(),
                publish.fields().stage(),
                publish.fields().category(),
                publish.fields().quarter(),
                publish.stage(),
                publish.roadmapLabel(),
                publish.goodFirstIssueLabel());
    }
}
