package io.github.roadmapbot.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What may be named only once, and where it was named first. */
final class Taken {

    private final Map<String, String> pathByName = new HashMap<>();
    private final Problems problems;

    Taken(Problems problems) {
        this.problems = problems;
    }

    /** Takes a name as people read it: neither case nor how its words are joined makes it another. */
    void takeName(String name, String path) {
        take(name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " "), path);
    }

    /** Takes a value as it is. */
    void take(String value, String path) {
        String first = pathByName.putIfAbsent(value, path);
        if (first != null) {
            problems.add(path, "is the same as %s; each may be named only once".formatted(first));
        }
    }
}
