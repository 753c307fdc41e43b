package io.github.roadmapbot.publish;

import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.github.Mark;

/** What the bot answers beneath a comment that became a suggestion: the wish itself stands above it. */
final class ReplyBody {

    private ReplyBody() {}

    static String render(State state, Quarter quarter, Publication.Issue issue, Mark mark) {
        return "Thank you! %s\n\n%s\n".formatted(standing(state).formatted(quarter, issue.url()), mark);
    }

    private static String standing(State state) {
        if (state instanceof State.Shipped) {
            return "This was on the roadmap for %s and is done: %s";
        }
        return state instanceof State.Dropped
                ? "This was on the roadmap for %s and will not be done after all: %s"
                : "This is on the roadmap for %s, tracked in %s";
    }
}
