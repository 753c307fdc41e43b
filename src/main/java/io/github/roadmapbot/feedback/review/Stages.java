package io.github.roadmapbot.feedback.review;

import java.util.List;

/** What the stages of a board mean, by their names, however they are spelt. */
public record Stages(List<String> ready, List<String> inProgress, List<String> blocked) {

    public static final Stages DEFAULT =
            new Stages(List.of("Now", "Ready for Work", "Ready", "Next"), List.of("In Progress"), List.of("Blocked"));

    /** What a stage means. */
    public enum Meaning {
        READY,
        IN_PROGRESS,
        BLOCKED,
        /** People call it something that nobody configured. */
        OTHER
    }

    public Stages {
        ready = List.copyOf(ready);
        inProgress = List.copyOf(inProgress);
        blocked = List.copyOf(blocked);
    }

    /**
     * What it means.
     *
     * @param stage empty for the one in which the bot put it
     */
    public Meaning of(String stage) {
        if (stage.isEmpty() || has(ready, stage)) {
            return Meaning.READY;
        }
        if (has(inProgress, stage)) {
            return Meaning.IN_PROGRESS;
        }
        return has(blocked, stage) ? Meaning.BLOCKED : Meaning.OTHER;
    }

    private static boolean has(List<String> names, String stage) {
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(stage.strip()));
    }
}
