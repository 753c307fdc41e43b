package io.github.roadmapbot.roadmap.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a template may name, in words for whoever wrote one that names something else. */
final class Names {

    private Names() {}

    static String in(Map<?, ?> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(each -> each.getKey() + within(each.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String within(Object value) {
        if (value instanceof Map<?, ?> map) {
            return " (with %s)".formatted(in(map));
        }
        return value instanceof List<?> list && !list.isEmpty() ? within(list.get(0)) : "";
    }
}
