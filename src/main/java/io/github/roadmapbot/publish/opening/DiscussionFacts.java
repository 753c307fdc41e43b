package io.github.roadmapbot.publish.opening;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.store.Ledgers.Line;
import java.util.List;

/**
 * What there is to say when the discussion of a quarter is opened.
 *
 * @param purpose the quarter's high-level goal; empty if it has none
 * @param questions what people are asked
 * @param open what of the quarter before is not done yet, and can be read by everybody who reads the discussion
 */
public record DiscussionFacts(
        Roadmap roadmap, Quarter quarter, String purpose, List<String> questions, List<Line> open) {

    /** Three that can be answered in a minute each: an empty page gets no answers. */
    public static final List<String> QUESTIONS = List.of(
            "What one thing should come first?",
            "Which rough edge do you run into again and again?",
            "What would have you use it where you cannot today?");

    public DiscussionFacts {
        questions = List.copyOf(questions);
        open = List.copyOf(open);
    }
}
