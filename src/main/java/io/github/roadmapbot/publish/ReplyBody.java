package io.github.roadmapbot.publish;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.github.Mark;
import java.net.URI;
import java.util.Optional;

/** What the bot answers beneath a comment that became a suggestion: the wish itself stands above it. */
final class ReplyBody {

    private ReplyBody() {}

    /**
     * Renders it.
     *
     * @param issue its address, if those who read the answer may know it
     * @param reply the address of what is answered, if that is one of several replies
     */
    static String render(State state, Quarter quarter, Optional<URI> issue, Optional<String> reply, Mark mark) {
        String what = reply.filter(address -> !address.isEmpty())
                .map("[This suggestion](%s)"::formatted)
                .orElse("This");
        return "Thank you! %s %s\n\n%s\n"
                .formatted(what, standing(state).formatted(quarter) + where(state, issue), mark);
    }

    private static String standing(State state) {
        if (state instanceof State.Shipped) {
            return "was on the roadmap for %s and is done";
        }
        return state instanceof State.Dropped
                ? "was on the roadmap for %s and will not be done after all"
                : "is on the roadmap for %s";
    }

    private static String where(State state, Optional<URI> issue) {
        boolean over = state instanceof State.Shipped || state instanceof State.Dropped;
        return issue.map(address -> (over ? ": " : ", tracked in ") + address)
                .orElse(", in an issue that is not public.");
    }
}
