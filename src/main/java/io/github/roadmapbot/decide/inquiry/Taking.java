package io.github.roadmapbot.decide.inquiry;

import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.feedback.decision.InquiryId;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.people.Door;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.decision.Inquiries;
import java.time.Clock;
import java.util.Optional;

/** Takes what somebody says in Slack about something, if they may, and says where it stands. */
record Taking(InquiryDesk desk, Door door, Clock clock) {

    /** Why it is not taken; empty if it may be. */
    Optional<String> refusal(Roadmap roadmap, String user) {
        return door.refusalToSpeak(roadmap, user);
    }

    /** Keeps it. */
    String take(Inquiries.Draft draft) {
        Optional<InquiryId> id = desk.inquiries().ask(draft, clock.instant());
        return "Taken%s, about %s. It stands %s.%s"
                .formatted(
                        id.map(known -> " as " + known).orElse(""),
                        Mrkdwn.escape(draft.subject().key()),
                        where(draft.subject()),
                        draft.kind() == Kind.REMARK ? "" : " I write to you when it is answered.");
    }

    private String where(Subject subject) {
        if (desk.subjects().issue(subject).isPresent()) {
            return "in Slack and beneath the issue on GitHub";
        }
        return desk.subjects().mayYetBePublic(subject)
                ? "in Slack, and beneath the issue on GitHub as soon as there is one"
                : "in Slack";
    }
}
