package io.github.roadmapbot.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.NeedsPerson;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A board's fields and options as they are, found by the names that people gave them.
 *
 * @param writable whether the token's account may change the board
 */
public record BoardLayout(BoardName name, String id, URI url, boolean closed, boolean writable, List<Field> fields) {

    /**
     * A column.
     *
     * @param options maps names to ids and is empty for a field that is not a single-select
     * @param undescribed the names of those options of which the board does not say what they mean
     * @param issueField the id of the organisation's issue field that it shows, if it is none of the board itself
     */
    public record Field(
            String id,
            String name,
            String type,
            Map<String, String> options,
            Set<String> undescribed,
            Optional<Long> issueField) {

        /** Whether one of several options is chosen in it. */
        public boolean isSingleSelect() {
            return type.equals("SINGLE_SELECT");
        }

        /** The id of an option; how it is written in capitals does not matter. */
        public Optional<String> option(String wanted) {
            return optionName(wanted).map(options::get);
        }

        /** The name of an option as the field has it. */
        public Optional<String> optionName(String wanted) {
            return options.containsKey(wanted)
                    ? Optional.of(wanted)
                    : options.keySet().stream().filter(wanted::equalsIgnoreCase).findFirst();
        }

        static Field of(JsonNode node, Map<String, Long> issueFields) {
            Map<String, String> options = new LinkedHashMap<>();
            node.path("options")
                    .forEach(option -> options.put(
                            option.path("name").asText(), option.path("id").asText()));
            Set<String> undescribed = node.path("options")
                    .valueStream()
                    .filter(option -> option.path("description").asText("").isBlank())
                    .map(option -> option.path("name").asText())
                    .collect(Collectors.toSet());
            return new Field(
                    node.path("id").asText(),
                    node.path("name").asText(),
                    node.path("dataType").asText(),
                    options,
                    undescribed,
                    Optional.ofNullable(issueFields.get(node.path("name").asText())));
        }
    }

    /** One option of one field, by their ids; in an issue field it goes by its name. */
    record Choice(String field, String fieldId, Optional<Long> issueField, String optionId, String optionName) {

        /** Whether it is words and no option. */
        boolean isText() {
            return optionId.isEmpty();
        }
    }

    /** Reads a board whose fields came in one page or several. */
    static BoardLayout of(BoardName name, List<JsonNode> pages, Map<String, Long> issueFields) {
        List<Field> fields = pages.stream()
                .flatMap(page -> page.at("/fields/nodes").valueStream())
                .map(node -> Field.of(node, issueFields))
                .toList();
        JsonNode board = pages.get(0);
        return new BoardLayout(
                name,
                board.path("id").asText(),
                URI.create(board.path("url").asText()),
                board.path("closed").asBoolean(),
                board.path("viewerCanUpdate").asBoolean(),
                fields);
    }

    /**
     * The ids of the wanted options by the names of their fields; a name that the board lacks is a person's business.
     *
     * @param free the fields that may as well take any words
     */
    List<Choice> choose(Map<String, String> optionsByField, Set<String> free) throws NeedsPerson {
        List<Choice> choices = new ArrayList<>();
        for (Map.Entry<String, String> wanted : optionsByField.entrySet()) {
            Field field = field(wanted.getKey(), free.contains(wanted.getKey()));
            String option = field.isSingleSelect() ? option(field, wanted.getValue()) : wanted.getValue();
            choices.add(new Choice(
                    field.name(),
                    field.id(),
                    field.issueField(),
                    field.options().getOrDefault(option, ""),
                    option));
        }
        return choices;
    }

    /** The field that people mean by a name; how it is written in capitals does not matter. */
    public Optional<Field> find(String wanted) {
        Optional<Field> exactly =
                fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
        return exactly.or(() -> fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(wanted))
                .findFirst());
    }

    /** The same where there has to be one. */
    public Field field(String wanted) throws NeedsPerson {
        return field(wanted, false);
    }

    private Field field(String wanted, boolean free) throws NeedsPerson {
        Optional<Field> found = find(wanted);
        if (fields.isEmpty()) {
            throw new NeedsPerson(
                    "GitHub shows the " + name + " without any of its fields, which a token sees that may not look into"
                            + " it. Give it the organisation permission Projects: write (classic tokens: the scope project)"
                            + " and access under " + settings() + "/access, then try again.",
                    "NO_FIELDS");
        }
        if (found.isEmpty()) {
            throw new NeedsPerson(
                    "There is no field \"" + wanted + "\" on " + name + "; it has " + listed(singleSelects())
                            + ". Add a single-select field of that name at " + settings()
                            + " → New field, then try again.",
                    "NO_FIELD");
        }
        if (!found.get().isSingleSelect() && !(free && found.get().type().equals("TEXT"))) {
            throw new NeedsPerson(
                    "The field \"" + wanted + "\" of " + name + " is of type "
                            + found.get().type()
                            + ", the bot needs a single-select field. Rename it and add a single-select field of that name at "
                            + settings() + ", then try again.",
                    "NO_SELECT");
        }
        return found.get();
    }

    private String option(Field field, String wanted) throws NeedsPerson {
        Optional<String> found = field.optionName(wanted);
        if (found.isPresent()) {
            return found.get();
        }
        throw new NeedsPerson(
                "The field \"" + field.name() + "\" of " + name + " has no option \"" + wanted + "\"; it has "
                        + listed(field.options().keySet()) + ". " + waysTo(field, wanted),
                "NO_OPTION");
    }

    private List<String> singleSelects() {
        return fields.stream().filter(Field::isSingleSelect).map(Field::name).toList();
    }

    private String waysTo(Field field, String wanted) {
        return field.issueField().isPresent()
                ? "It is an issue field of the organisation: an owner opens " + issueFieldSettings() + ", chooses \""
                        + field.name() + "\" and adds the option \"" + wanted + "\". Then click Retry."
                : "Open " + settings() + ", choose \"" + field.name() + "\" under Custom fields, type " + wanted
                        + " into Add option, click Add and then Save options. Then click Retry.";
    }

    /** Where people change the board's fields. */
    public String settings() {
        return url + "/settings";
    }

    /** Where an owner of the organisation changes its issue fields. */
    public String issueFieldSettings() {
        return url.resolve("/organizations/" + name.owner() + "/settings/issue-fields")
                .toString();
    }

    private static String listed(Collection<String> names) {
        String all = names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }
}
