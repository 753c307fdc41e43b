package io.github.roadmapbot.feedback.decision;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.goal.GoalId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a decision, a question or a risk is about. Each kind is known in the store by a key of its own form. */
public sealed interface Subject {

    /** How it is kept, and how people name it. */
    String key();

    /** A suggestion, with its issue once it has one. */
    record Suggested(SuggestionId id) implements Subject {

        @Override
        public String key() {
            return id.toString();
        }
    }

    /** A goal, with its issue once it has one. */
    record Pursued(GoalId id) implements Subject {

        @Override
        public String key() {
            return id.toString();
        }
    }

    /**
     * An issue that is on GitHub already.
     *
     * @param repository {@code owner/name}
     */
    record Ticket(String repository, int number) implements Subject {

        public Ticket {
            if (number < 1) {
                throw new IllegalArgumentException("An issue's number starts at 1, not " + number);
            }
        }

        @Override
        public String key() {
            return repository + "#" + number;
        }
    }

    /** Reads a key; empty for anything else. */
    static Optional<Subject> parse(String key) {
        return SuggestionId.parse(key)
                .<Subject>map(Suggested::new)
                .or(() -> Keys.goal(key))
                .or(() -> Keys.ticket(key));
    }

    /** The forms of the keys of goals and issues. */
    final class Keys {

        private static final Pattern TICKET =
                Pattern.compile("([A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100})#([1-9][0-9]{0,8})");

        /** A number alone means a suggestion wherever it means anything. */
        private static final Pattern GOAL = Pattern.compile("(?i)G-[1-9][0-9]{0,17}");

        private Keys() {}

        private static Optional<Subject> goal(String key) {
            return Optional.of(key.strip())
                    .filter(text -> GOAL.matcher(text).matches())
                    .flatMap(GoalId::typed)
                    .map(Pursued::new);
        }

        private static Optional<Subject> ticket(String key) {
            Matcher matcher = TICKET.matcher(key.strip());
            return matcher.matches()
                    ? Optional.of(new Ticket(matcher.group(1), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        }
    }
}
