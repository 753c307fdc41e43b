package io.github.roadmapbot.decide;

import io.github.roadmapbot.feedback.decision.Rule;
import java.time.Duration;
import java.util.Optional;

/**
 * How a roadmap's decisions are taken.
 *
 * @param usual what is chosen at first in the window
 * @param remind how long before the end those are reminded who have not voted
 * @param category of the discussions of single questions
 * @param steering how the steering group decides
 * @param steeringCategory of the discussions of what it decides; it has none without one
 * @param words what comments on GitHub begin with that ask something
 * @param steeringChannel where it does; the maintainers' channel without one
 */
public record DecideSettings(
        Way usual,
        Duration remind,
        String category,
        Way steering,
        Optional<String> steeringChannel,
        Optional<String> steeringCategory,
        Words words) {

    /**
     * How it is voted.
     *
     * @param quorum how many of a hundred have to take part
     * @param days how long there is time
     */
    public record Way(Rule rule, int quorum, int days) {}

    /** What a comment begins with. */
    public record Words(String question, String remark, String risk, String answer) {

        public static final Words DEFAULT = new Words("Question:", "Remark:", "Risk:", "Answer:");
    }

    public static final DecideSettings DEFAULT = new DecideSettings(
            new Way(Rule.LAZY, 50, 7),
            Duration.ofHours(24),
            "Roadmap",
            new Way(Rule.MAJORITY, 50, 14),
            Optional.empty(),
            Optional.empty(),
            Words.DEFAULT);
}
