package io.github.roadmapbot.sandbox.slack.modal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.block.BlockKit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element that holds a value, within a view or a message.
 *
 * @param block the block that it stands in
 */
public record Field(JsonObject block, JsonObject element) {

    private static final Set<String> WITHOUT_VALUE = Set.of("button", "overflow", "image", "mrkdwn", "plain_text");
    private static final String RICH_TEXT = "rich_text_input";
    private static final Set<String> SEVERAL_OPTIONS = Set.of("checkboxes", "multi_static_select");
    private static final Set<String> ONE_OPTION = Set.of("static_select", "radio_buttons", "overflow");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("users_select", "selected_user"),
            Map.entry("channels_select", "selected_channel"),
            Map.entry("conversations_select", "selected_conversation"),
            Map.entry("multi_users_select", "selected_users"),
            Map.entry("multi_channels_select", "selected_channels"),
            Map.entry("multi_conversations_select", "selected_conversations"),
            Map.entry("datepicker", "selected_date"),
            Map.entry("timepicker", "selected_time"),
            Map.entry("datetimepicker", "selected_date_time"));

    /** All the fields of a view or a message, from top to bottom. */
    public static List<Field> of(JsonObject holder) {
        List<Field> fields = new ArrayList<>();
        for (JsonObject block : Json.objects(holder, "blocks")) {
            boolean text = Set.of("context", "rich_text").contains(Json.text(block, "type"));
            for (JsonObject element : text ? List.<JsonObject>of() : BlockKit.elements(block)) {
                if (!WITHOUT_VALUE.contains(Json.text(element, "type"))) {
                    fields.add(new Field(block, element));
                }
            }
        }
        return fields;
    }

    public String blockId() {
        return Json.text(block, "block_id");
    }

    public String actionId() {
        return Json.text(element, "action_id");
    }

    /** Under which its value is kept while the view is open. */
    String key() {
        return blockId() + " " + actionId();
    }

    public boolean dispatches() {
        return !Json.text(block, "type").equals("input") || Json.flag(block, "dispatch_action");
    }

    boolean required() {
        return Json.text(block, "type").equals("input") && !Json.flag(block, "optional");
    }

    /** What it holds when it is shown for the first time. */
    List<String> initial() {
        if (type().equals(RICH_TEXT) && element.get("initial_value") instanceof JsonObject composed) {
            return List.of(composed.toString());
        }
        List<String> initial = new ArrayList<>();
        element.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("initial_"))
                .forEach(entry -> add(initial, entry.getValue()));
        return initial;
    }

    /** What it holds after a person has entered this; a field for rich text keeps it as JSON, as the composer made it. */
    public List<String> entered(Object value) {
        if (value instanceof Iterable<?> several) {
            List<String> list = new ArrayList<>();
            several.forEach(each -> list.add(String.valueOf(each)));
            return list;
        }
        if (value.toString().isEmpty()) {
            return List.of();
        }
        return List.of(type().equals(RICH_TEXT) ? Composed.of(value).toString() : value.toString());
    }

    /** Its value as in {@code view.state.values}. */
    public JsonObject state(List<String> values) {
        JsonObject state = Json.of("type", type());
        if (type().equals(RICH_TEXT)) {
            state.add("rich_text_value", values.isEmpty() ? JsonNull.INSTANCE : JsonParser.parseString(values.get(0)));
        } else if (SEVERAL_OPTIONS.contains(type())) {
            state.add(
                    "selected_options",
                    Json.listOf(values.stream().map(this::option).toList()));
        } else if (ONE_OPTION.contains(type())) {
            state.add("selected_option", values.isEmpty() ? JsonNull.INSTANCE : option(values.get(0)));
        } else if (type().startsWith("multi_")) {
            state.add(name(), Json.list(values));
        } else if (type().equals("datetimepicker")) {
            state.addProperty(name(), values.isEmpty() ? null : Long.valueOf(values.get(0)));
        } else {
            state.addProperty(name(), values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0));
        }
        return state;
    }

    /** Why Slack does not let the person submit this, if so. */
    Optional<String> complaint(List<String> values) {
        String text = String.join("", values);
        if (text.isEmpty() || (type().equals(RICH_TEXT) && Composed.isEmpty(text))) {
            return required() ? Optional.of("Please complete this required field.") : Optional.empty();
        }
        int min = limit("min_length", 0);
        int max = limit("max_length", 3000);
        if (type().equals("plain_text_input") && text.length() < min) {
            return Optional.of("Must be at least " + min + " characters.");
        }
        if (type().equals("plain_text_input") && text.length() > max) {
            return Optional.of("Must be at most " + max + " characters.");
        }
        int most = limit("max_selected_items", Integer.MAX_VALUE);
        return values.size() > most ? Optional.of("Choose at most " + most + ".") : Optional.empty();
    }

    /** The option with this value, without its description; asking for one that is not offered is the caller's mistake. */
    private JsonObject option(String value) {
        List<JsonObject> options = Json.objects(element, "options");
        Json.objects(element, "option_groups").forEach(group -> options.addAll(Json.objects(group, "options")));
        return options.stream()
                .filter(option -> Json.text(option, "value").equals(value))
                .map(option -> Json.of("text", option.get("text").deepCopy(), "value", value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(blockId() + " does not offer " + value + " but "
                        + options.stream().map(each -> Json.text(each, "value")).toList()));
    }

    private String type() {
        return Json.text(element, "type");
    }

    private String name() {
        return NAMES.getOrDefault(type(), "value");
    }

    private int limit(String name, int otherwise) {
        return element.has(name) ? element.get(name).getAsInt() : otherwise;
    }

    private static void add(List<String> initial, JsonElement value) {
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(each -> add(initial, each));
        } else if (value.isJsonObject()) {
            initial.add(Json.text(value.getAsJsonObject(), "value"));
        } else if (value.isJsonPrimitive() && !value.getAsString().isEmpty()) {
            initial.add(value.getAsString());
        }
    }
}
