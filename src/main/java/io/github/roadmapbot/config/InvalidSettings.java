package io.github.roadmapbot.config;

import java.util.List;
import java.util.stream.Collectors;

/** The bot cannot start with what it was given; the message is for the operator, as it is. */
public final class InvalidSettings extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidSettings(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong; the message has a line for each. */
    public List<Problem> problems() {
        return problems;
    }
}
