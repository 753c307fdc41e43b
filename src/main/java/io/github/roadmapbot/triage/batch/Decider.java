package io.github.roadmapbot.triage.batch;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.feedback.Decision;
import io.github.roadmapbot.feedback.Roadmap;
import java.time.Instant;
import java.util.Map;

/** Somebody who decides on several drafts of one roadmap, and the window that they sent. */
record Decider(String user, Roadmap roadmap, ViewSubmissionContext context) {

    /** Says at a field what is wrong with it. */
    Response wrong(String block, String why) {
        return context.ackWithErrors(Map.of(block, why));
    }

    Decision decision(Instant at, String reason) {
        return new Decision(user, at, reason);
    }
}
