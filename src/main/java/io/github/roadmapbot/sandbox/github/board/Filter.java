package io.github.roadmapbot.sandbox.github.board;

import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a view shows: {@code quarter:"Q1 2027",Later is:issue}. All of its conditions have to hold, and one of the values of
 * each. Whatever names no column fits nothing, without a word about it.
 */
record Filter(List<Condition> conditions) {

    private static final Pattern TERM =
            Pattern.compile("(-?)([\\w-]+):((?:\"[^\"]*\"|[^\\s,]+)(?:,(?:\"[^\"]*\"|[^\\s,]+))*)");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"|([^,]+)");

    private record Condition(boolean not, String name, List<String> values) {

        private boolean fits(KeptItem item) {
            return not != values.stream().anyMatch(value -> says(item, value));
        }

        private boolean says(KeptItem item, String value) {
            if (name.equals("is")) {
                return value.equals(item.issue().isPresent() ? "issue" : "draft");
            }
            return column(item)
                    .flatMap(field -> item.raw(field).flatMap(field::option))
                    .filter(option -> option.name().equalsIgnoreCase(value))
                    .isPresent();
        }

        /** A column's name as filters have it: in small letters, with hyphens for spaces. */
        private Optional<KeptField> column(KeptItem item) {
            return item.board().fields().stream()
                    .filter(field -> field.name()
                            .toLowerCase(Locale.ROOT)
                            .replace(' ', '-')
                            .equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    static Filter of(String text) {
        List<Condition> conditions = new ArrayList<>();
        Matcher term = TERM.matcher(text);
        while (term.find()) {
            List<String> values = new ArrayList<>();
            Matcher value = VALUE.matcher(term.group(3));
            while (value.find()) {
                values.add(value.group(1) == null ? value.group(2) : value.group(1));
            }
            conditions.add(new Condition(!term.group(1).isEmpty(), term.group(2), values));
        }
        return new Filter(conditions);
    }

    boolean fits(KeptItem item) {
        return conditions.stream().allMatch(condition -> condition.fits(item));
    }
}
