package io.github.roadmapbot.feedback.decision;

import java.time.Instant;
import java.util.List;

/**
 * What is asked, and how it is decided.
 *
 * @param options two to five; under lazy consensus the first is done unless somebody objects
 * @param quorum how many of a hundred voters have to take part; silence is consent under lazy consensus
 */
public record Terms(String question, List<String> options, Rule rule, int quorum, Instant closesAt) {

    public static final int LEAST_OPTIONS = 2;
    public static final int MOST_OPTIONS = 5;

    public Terms {
        options = List.copyOf(options);
        int least = rule == Rule.LAZY ? 1 : LEAST_OPTIONS;
        if (question.isBlank() || options.size() < least || options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException("A question with %d options".formatted(options.size()));
        }
    }

    /** Whether these words can be said in this vote. */
    public boolean takes(Voice voice) {
        if (voice instanceof Voice.ForOption chosen) {
            return chosen.option() <= options.size();
        }
        return voice instanceof Voice.Abstention || rule == Rule.LAZY;
    }

    /** One of the options, counted from 1. */
    public String option(int number) {
        return options.get(number - 1);
    }
}
