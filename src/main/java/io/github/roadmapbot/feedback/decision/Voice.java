package io.github.roadmapbot.feedback.decision;

import java.util.Optional;

/** What somebody says in a vote. */
public sealed interface Voice {

    /** How it is kept. */
    String key();

    /**
     * For one of the options.
     *
     * @param option counted from 1
     */
    record ForOption(int option) implements Voice {

        public ForOption {
            if (option < 1) {
                throw new IllegalArgumentException("Options are counted from 1, not " + option);
            }
        }

        @Override
        public String key() {
            return Integer.toString(option);
        }
    }

    /** Counts for the quorum, and for nothing else. */
    record Abstention() implements Voice {

        @Override
        public String key() {
            return "abstain";
        }
    }

    /** Against what would happen by itself; there is none without a reason. */
    record Objection() implements Voice {

        @Override
        public String key() {
            return "object";
        }
    }

    /** Reads what was kept or clicked; empty for anything else. */
    static Optional<Voice> parse(String key) {
        return switch (key) {
            case "abstain" -> Optional.of(new Abstention());
            case "object" -> Optional.of(new Objection());
            default ->
                key.matches("[1-9][0-9]?") ? Optional.of(new ForOption(Integer.parseInt(key))) : Optional.empty();
        };
    }
}
