package io.github.roadmapbot.feedback.goal;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.text.VisibleText;
import java.util.List;

/**
 * What a goal is about, as people wrote it down.
 *
 * @param what what will be different, as Markdown; may be empty where the title says it
 * @param criteria when it is reached, a line each: never none
 * @param risks what may come between, a line each
 * @param owners who answers for it, by their Slack ids: one of an individual goal
 * @param concerned who else has a say in it
 */
public record GoalPlan(
        Kind kind,
        String title,
        String what,
        String why,
        String category,
        Quarter quarter,
        List<String> criteria,
        List<String> risks,
        List<String> owners,
        List<String> concerned) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_LINE = 150;
    public static final int LONGEST_TEXT = 2_000;

    /** Slack shows no more boxes to tick at once, and nobody can hold more in mind. */
    public static final int MOST_CRITERIA = 10;

    public static final int MOST_RISKS = 10;
    public static final int MOST_STEPS = 12;
    public static final int MOST_PEOPLE = 20;

    /** Whose it is. */
    public enum Kind {
        /** Refined and carried by the group. */
        COLLECTIVE,
        /** Carried by one person; the group is told, and consulted where it helps. */
        INDIVIDUAL
    }

    public GoalPlan {
        title = VisibleText.line(title);
        criteria = List.copyOf(criteria);
        risks = List.copyOf(risks);
        owners = List.copyOf(owners);
        concerned = List.copyOf(concerned);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A goal has a title");
        }
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("A goal has at least one acceptance criterion");
        }
        if (owners.isEmpty() || (kind == Kind.INDIVIDUAL && owners.size() > 1)) {
            throw new IllegalArgumentException("A goal has an owner, an individual one exactly one");
        }
    }
}
