package io.github.roadmapbot.publish.discussion;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.Mark;
import java.net.URI;

/** What a maintainer reads in a discussion who wanted a suggestion made of a comment there. */
final class PromotionText {

    static final String UNREADABLE =
            "Nothing was changed: nobody can read that comment now, because it is hidden, deleted or empty.";
    static final String NO_COMMENT =
            "Nothing was changed: there is no such comment in this roadmap's discussions. The address is that behind"
                    + " *⋯ → Copy link* at the comment.";

    private PromotionText() {}

    static String fresh(URI comment, SuggestionId id) {
        return "[This comment](%s) is a suggestion now, %s, in the name of who wrote it. It waits for a decision like any other."
                .formatted(comment, id);
    }

    static String known(URI comment, SuggestionId id) {
        return "[This comment](%s) is a suggestion already, %s.".formatted(comment, id);
    }

    static String ofProgram(URI comment) {
        return "Nothing was changed: [this comment](%s) was written by a program. `/roadmap suggest` in Slack takes it in your own words."
                .formatted(comment);
    }

    static String body(String text, Mark mark) {
        return "%s\n\n%s\n".formatted(text, mark);
    }
}
