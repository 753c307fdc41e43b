package io.github.roadmapbot.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong, one problem for each place: the first says enough. */
final class Problems {

    private final Map<String, Problem> byPath = new LinkedHashMap<>();

    void add(String path, String message) {
        byPath.putIfAbsent(path, new Problem(path, message));
    }

    List<Problem> all() {
        return List.copyOf(byPath.values());
    }

    void throwAny() throws InvalidSettings {
        if (!byPath.isEmpty()) {
            throw new InvalidSettings(all());
        }
    }
}
