package io.github.roadmapbot.feedback.goal;

import io.github.roadmapbot.feedback.Fingerprint;
import java.util.List;

/** How a goal reads in a window: what is entered there counts only as long as the goal still reads like that. */
public final class Shown {

    private Shown() {}

    public static String plan(Goal goal) {
        return Fingerprint.of(goal.plan().toString());
    }

    /** Their words alone: whether they are met may change while people look at them. */
    public static String criteria(Goal goal) {
        return lines(goal.plan().criteria());
    }

    public static String steps(Goal goal) {
        return lines(goal.steps());
    }

    public static String agreement(Goal goal) {
        return Fingerprint.of(goal.agreement());
    }

    private static String lines(List<String> words) {
        return Fingerprint.of(String.join("\n", words));
    }
}
