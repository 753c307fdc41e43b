package io.github.roadmapbot.store.decision;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody looks for in what people wrote, in whatever case. It is compared here and not in SQL: an engine's own lower
 * case may know no letters but the English ones, and there are never so many decisions and questions that it mattered.
 *
 * @param words each of them has to be there
 */
public record Words(List<String> words) {

    private static final Pattern NUMBER = Pattern.compile("[a-z]-[0-9]+");

    public Words {
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether all of them are in it; a number such as D-7 only as a whole. */
    boolean in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> isIn(word, lower));
    }

    private static boolean isIn(String word, String text) {
        return NUMBER.matcher(word).matches()
                ? Pattern.compile("(?<![a-z0-9])" + Pattern.quote(word) + "(?![0-9])")
                        .matcher(text)
                        .find()
                : text.contains(word);
    }
}
