package io.github.roadmapbot.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which key was meant by one that is not known. */
final class Nearest {

    private Nearest() {}

    /** Asks for the nearest key if one is near enough to be a slip; otherwise empty. */
    static String question(String key, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(each -> distance(key, each)))
                .filter(nearest -> distance(key, nearest) <= Math.max(1, nearest.length() / 3))
                .map(nearest -> " did you mean " + nearest + "?")
                .orElse("");
    }

    /** How many letters have to be typed, taken away or changed to get from one to the other, whatever their case. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
