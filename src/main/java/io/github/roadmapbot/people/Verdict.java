package io.github.roadmapbot.people;

/** Whether somebody may do something. Only {@link Allowed} is a yes. */
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    record Refused() implements Verdict {}

    /** It could not be found out, which is a no. */
    record Undetermined(String why) implements Verdict {}
}
