package io.github.roadmapbot.config;

import io.github.roadmapbot.feedback.review.CheckIns;
import io.github.roadmapbot.feedback.review.Stages;
import java.util.List;

/** When it is told how a quarter goes, and what the board's stages mean, read from the file. */
final class CheckInPlan {

    private static final Form<Integer> WEEKS = Form.number(0, 13);
    private static final Form<Integer> DAYS = Form.number(7, 92);
    private static final Form<String> STAGE = Forms.line(100, "In Progress");
    private static final Size STAGES = new Size(0, 20, "a board has fewer");

    private CheckInPlan() {}

    static CheckIns read(Section section) {
        CheckIns usual = CheckIns.DEFAULT;
        Section stages = section.section("stages");
        CheckIns checkIns = new CheckIns(
                section.optional("weeks", WEEKS, usual.weeks()),
                section.optional("staleDays", DAYS, usual.staleDays()),
                new Stages(
                        names(stages, "ready", usual.stages().ready()),
                        names(stages, "inProgress", usual.stages().inProgress()),
                        names(stages, "blocked", usual.stages().blocked())));
        stages.done();
        section.done();
        return checkIns;
    }

    private static List<String> names(Section stages, String key, List<String> usual) {
        return stages.has(key) ? stages.list(key, STAGE, STAGES) : usual;
    }
}
