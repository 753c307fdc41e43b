package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.github.Mark;

/** What the bot answers beneath a comment that became a suggestion: the wish itself stands above it. */
public final class ReplyBody {

    private ReplyBody() {}

    public static String render(Quarter quarter, Publication.Issue issue, Mark mark) {
        return """
                Thank you! This is on the roadmap for %s, tracked in %s

                %s
                """.formatted(quarter, issue.url(), mark);
    }
}
