package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and builds raw JSON; what is missing or of another type reads as empty. */
public final class Json {

    private Json() {}

    /** The string or number of that name, or the empty string. */
    public static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    public static boolean flag(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    public static JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject value ? value : new JsonObject();
    }

    public static JsonArray array(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray value ? value : new JsonArray();
    }

    /** The objects within the list of that name. */
    public static List<JsonObject> objects(JsonObject json, String name) {
        return objects(array(json, name));
    }

    public static List<JsonObject> objects(JsonArray list) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement each : list) {
            if (each instanceof JsonObject object) {
                objects.add(object);
            }
        }
        return objects;
    }

    public static List<String> texts(JsonObject json, String name) {
        List<String> texts = new ArrayList<>();
        array(json, name).forEach(each -> texts.add(each.getAsString()));
        return texts;
    }

    public static JsonArray list(Iterable<String> texts) {
        JsonArray list = new JsonArray();
        texts.forEach(list::add);
        return list;
    }

    public static JsonArray listOf(Iterable<? extends JsonElement> elements) {
        JsonArray list = new JsonArray();
        elements.forEach(list::add);
        return list;
    }

    /** An object of alternating names and values: strings, numbers, booleans, JSON, or null. */
    public static JsonObject of(@Nullable Object... namesAndValues) {
        JsonObject json = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            set(json, String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return json;
    }

    private static void set(JsonObject json, String name, @Nullable Object value) {
        if (value instanceof JsonElement element) {
            json.add(name, element);
        } else if (value instanceof Number number) {
            json.addProperty(name, number);
        } else if (value instanceof Boolean flag) {
            json.addProperty(name, flag);
        } else {
            json.addProperty(name, value == null ? null : value.toString());
        }
    }
}
