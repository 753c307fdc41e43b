package io.github.roadmapbot.triage;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.form.ApprovalForm;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.typing.FormAnswers;
import io.github.roadmapbot.store.cycle.PlannedQuarters;
import io.github.roadmapbot.store.review.Courses;
import java.util.Optional;

/** Asks why something is added to a quarter that was planned already, and keeps the reason before it is added. */
public final class WhyNow {

    private static final String MEANWHILE =
            "%s was planned since you opened the window, so I ask now why something is added to it. Nothing was changed; please start again.";

    private final PlannedQuarters planned;
    private final Courses courses;

    public WhyNow(PlannedQuarters planned, Courses courses) {
        this.planned = planned;
        this.courses = courses;
    }

    /** Whether a window that approves something for a quarter has to ask. */
    public boolean isAsked(Roadmap roadmap, Quarter quarter) {
        return planned.wasPlanned(roadmap, quarter);
    }

    /** What is answered if no reason was given; empty if there is one, or none is needed. */
    public Optional<Response> missing(
            Roadmap roadmap, Quarter quarter, FormAnswers answers, ViewSubmissionContext context) {
        if (!isAsked(roadmap, quarter) || !ApprovalForm.whyNow(answers).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ApprovalForm.asksWhyNow(answers)
                        ? context.ackWithErrors(ApprovalForm.nothingSaidOfNow(quarter))
                        : context.ackWithUpdate(Texts.notice("Planned meanwhile", MEANWHILE.formatted(quarter))));
    }

    /** Keeps the reason that was given, if one was asked for. */
    public void keep(SuggestionId id, Roadmap roadmap, Quarter quarter, FormAnswers answers, String by) {
        if (isAsked(roadmap, quarter)) {
            courses.addedLate(id, quarter, by, ApprovalForm.whyNow(answers));
        }
    }
}
