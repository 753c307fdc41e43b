package io.github.roadmapbot.github.board.option;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of one single-select field in their order, with all that GitHub wants sent back so that it keeps them. */
record OptionList(List<Option> options) {

    private static final String PLAIN = "GRAY";

    /** One option; a new one has no id yet. */
    record Option(Optional<String> id, String name, String color, String description) {

        static Option of(JsonNode node) {
            return new Option(
                    Optional.of(node.path("id").asText()),
                    node.path("name").asText(),
                    node.path("color").asText(),
                    node.path("description").asText());
        }

        Option saying(String words) {
            return new Option(id, name, color, words);
        }

        Option anew() {
            return new Option(Optional.empty(), name, color, description);
        }

        /** Without its id it would be another option of the same name, and every item would lose it. */
        Map<String, String> input() {
            Map<String, String> input = new HashMap<>(Map.of("name", name, "color", color, "description", description));
            id.ifPresent(known -> input.put("id", known));
            return input;
        }
    }

    OptionList {
        options = List.copyOf(options);
    }

    static OptionList of(JsonNode nodes) {
        return new OptionList(nodes.valueStream().map(Option::of).toList());
    }

    Optional<Option> named(String name) {
        return options.stream()
                .filter(option -> option.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private Optional<Option> identified(Option wanted) {
        return options.stream()
                .filter(option -> option.id().equals(wanted.id()))
                .findFirst();
    }

    /** The same with one more at the end, in the colour that they all have, if they have one. */
    OptionList with(String name, String description) {
        List<String> colors = options.stream().map(Option::color).distinct().toList();
        List<Option> more = new ArrayList<>(options);
        more.add(new Option(Optional.empty(), name, colors.size() == 1 ? colors.get(0) : PLAIN, description));
        return new OptionList(more);
    }

    /** The same with some of them described otherwise, by their ids. */
    OptionList saying(Map<String, String> words) {
        return new OptionList(options.stream()
                .map(option -> option.saying(words.getOrDefault(option.id().orElse(""), option.description())))
                .toList());
    }

    /** Those of these that {@code later} has not got any more, whatever they are called by now. */
    List<Option> missingFrom(OptionList later) {
        return options.stream()
                .filter(option -> later.identified(option).isEmpty())
                .toList();
    }

    /** These in their order, as they are in {@code later} where it has them still, and what else it has. */
    OptionList mergedInto(OptionList later) {
        List<Option> all = new ArrayList<>();
        for (Option option : options) {
            all.add(later.identified(option)
                    .or(() -> later.named(option.name()))
                    .orElseGet(option::anew));
        }
        later.options.stream().filter(option -> !all.contains(option)).forEach(all::add);
        return new OptionList(all);
    }

    List<Map<String, String>> inputs() {
        return options.stream().map(Option::input).toList();
    }
}
