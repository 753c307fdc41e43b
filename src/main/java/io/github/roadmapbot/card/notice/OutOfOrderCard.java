package io.github.roadmapbot.card.notice;

import static io.github.roadmapbot.slack.Mrkdwn.atMost;
import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Texts;

/** Tells the maintainers what cannot be used, what that means, and what mends it. */
public final class OutOfOrderCard {

    private static final int LONGEST_REASON = 1500;

    private OutOfOrderCard() {}

    public static Content content(Roadmap roadmap, Part part, OutOfOrder.Reason reason) {
        return Texts.section("""
                :construction: *%s*: %s
                >%s.
                >To mend it: %s.
                I look again every few minutes, and go on by myself once it is mended.\
                """.formatted(
                        escape(roadmap.project()),
                        consequence(part),
                        escape(atMost(LONGEST_REASON, reason.what())).replace("\n", "\n>"),
                        escape(atMost(LONGEST_REASON, reason.mend())).replace("\n", "\n>")));
    }

    private static String consequence(Part part) {
        return switch (part) {
            case FEEDBACK_CHANNEL -> "I cannot use the feedback channel, so nobody can suggest anything for now.";
            case MAINTAINERS_CHANNEL ->
                "I cannot use the maintainers' channel, so nobody can suggest anything for now.";
            case ISSUES -> "I cannot open issues, so what you approve waits.";
            case BOARD -> "I cannot use the project board. Issues are opened all the same, and put on it later.";
            case DISCUSSION ->
                "I cannot use the discussions. Issues are opened all the same, and the comments follow later.";
        };
    }
}
