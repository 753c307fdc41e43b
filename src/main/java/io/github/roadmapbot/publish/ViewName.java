package io.github.roadmapbot.publish;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.github.roadmapbot.feedback.Quarter;
import java.util.Map;

/** What the view of a quarter on the board is called, as Mustache; one that names no quarter is one view for all of them. */
public record ViewName(String template) {

    public static final ViewName DEFAULT = new ViewName("{{boardQuarter}}");

    private static final int LONGEST = 100;

    /** An {@link IllegalArgumentException} says what is wrong with it. */
    public ViewName {
        String name = filled(template, new Quarter(2027, 1));
        if (name.isEmpty() || template.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A view's name is one line of 1 to %d characters".formatted(LONGEST));
        }
    }

    public String of(Quarter quarter) {
        return filled(template, quarter);
    }

    /** Whether each quarter has a view of its own. */
    public boolean isOfOneQuarter() {
        Quarter some = new Quarter(2027, 1);
        return !of(some).equals(of(some.next()));
    }

    private static String filled(String template, Quarter quarter) {
        try {
            return Mustache.compiler()
                    .escapeHTML(false)
                    .strictSections(true)
                    .compile(template)
                    .execute(Map.of("quarter", quarter.toString(), "boardQuarter", quarter.onTheBoard()))
                    .strip();
        } catch (MustacheException | UnsupportedOperationException e) { // the latter for another file's template
            throw new IllegalArgumentException(
                    e.getMessage() + "; only {{quarter}} and {{boardQuarter}} may stand in it", e);
        }
    }
}
