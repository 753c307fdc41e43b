package io.github.roadmapbot.sandbox.script;

import java.util.Optional;

/**
 * One step of a story.
 *
 * @param number counts the steps from 1
 * @param line where it begins in the file
 * @param as the name of the person, if one is given
 */
record Step(int number, int line, Optional<String> as, Content content) {

    /** What the step is about. */
    sealed interface Content {}

    /** Somebody does something; {@code refused} holds the words in which they are to be turned away, if they are. */
    record Deed(Phrase phrase, Optional<String> refused) implements Content {
        @Override
        public String toString() {
            return phrase
                    + refused.map(words -> ", and is refused: \"" + words + "\"")
                            .orElse("");
        }
    }

    /** Somebody looks for something. */
    record Sight(Phrase phrase) implements Content {
        @Override
        public String toString() {
            return "sees " + phrase;
        }
    }

    /** Time, trouble or lag. */
    record World(String what, String how) implements Content {
        @Override
        public String toString() {
            return what + ": " + how;
        }
    }

    String place() {
        return "step %d (line %d)".formatted(number, line);
    }

    @Override
    public String toString() {
        return as.map(name -> name + " · ").orElse("") + content;
    }
}
