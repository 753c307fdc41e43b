package io.github.roadmapbot.quarter;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.element.BlockElements.button;
import static io.github.roadmapbot.slack.Texts.words;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.cycle.Cycle;
import java.util.List;
import java.util.Optional;

/** The buttons on what is said about the planning of a quarter. */
public final class CycleButtons {

    /** What a click is for. */
    public enum Verb {
        PLAN("I plan it"),
        LEAVE("I cannot plan it after all"),
        APPOINT("Appoint a planner…"),
        DATES("Move the session…"),
        PURPOSE("Say what it is for…"),
        POSTPONE("Move it"),
        KEEP("Keep the day"),
        COME("I can come"),
        ABSENT("I cannot"),
        START("Start the session"),
        HELD("It was held"),
        SKIP("Skip this quarter…");

        private final String label;

        Verb(String label) {
            this.label = label;
        }

        public String action() {
            return "cycle-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What a button remembers.
     *
     * @param rest what else it is about; may be empty
     */
    record Memo(String roadmap, Quarter quarter, String rest) {

        /** Reads what {@link #toString} wrote; empty for anything else. */
        static Optional<Memo> read(String text) {
            String[] parts = text.split(" ", 3);
            return parts.length >= 2 && Quarter.isKey(parts[1])
                    ? Optional.of(new Memo(parts[0], Quarter.parse(parts[1]), parts.length == 3 ? parts[2] : ""))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return (roadmap + " " + quarter.key() + " " + rest).strip();
        }
    }

    private CycleButtons() {}

    static LayoutBlock row(Cycle cycle, Verb... verbs) {
        return row(List.of(verbs).stream().map(verb -> of(verb, cycle, "")).toList());
    }

    static LayoutBlock row(List<ButtonElement> buttons) {
        return actions(List.<BlockElement>copyOf(buttons));
    }

    static ButtonElement of(Verb verb, Cycle cycle, String rest) {
        return named(verb, verb.label, cycle, rest);
    }

    static ButtonElement named(Verb verb, String label, Cycle cycle, String rest) {
        String value = new Memo(cycle.roadmap(), cycle.quarter(), rest).toString();
        return button(button -> button.actionId(verb.action())
                .value(value)
                .text(words(label))
                .style(verb == Verb.PLAN ? "primary" : null));
    }
}
