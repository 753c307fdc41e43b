package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.wire.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The arguments of a call, be they sent as a form or as JSON. */
public final class Arguments {

    private final Map<String, String> all;

    private Arguments(Map<String, String> all) {
        this.all = all;
    }

    static Arguments of(Call call) {
        Map<String, String> all = new LinkedHashMap<>();
        form(call.query(), all);
        String type = call.header("content-type").orElse("");
        if (type.startsWith("application/json")) {
            json(call.body(), all);
        } else {
            form(call.body(), all);
        }
        return new Arguments(all);
    }

    /** The names of all arguments except the token. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(all.keySet());
        names.remove("token");
        return names;
    }

    /** The value, or the empty string. */
    String text(String name) {
        return all.getOrDefault(name, "");
    }

    Optional<String> maybe(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    boolean flag(String name) {
        return text(name).equals("1") || text(name).equals("true");
    }

    int number(String name, int otherwise) {
        try {
            return maybe(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw Refused.because(
                    "invalid_arguments", List.of("[ERROR] must be a number [json-pointer:/" + name + "]"));
        }
    }

    /** A JSON object, refused with {@code error} if it is something else. */
    JsonObject object(String name, String error) {
        if (parsed(name, error) instanceof JsonObject object) {
            return object;
        }
        throw new Refused(error);
    }

    JsonArray array(String name, String error) {
        if (parsed(name, error) instanceof JsonArray array) {
            return array;
        }
        throw new Refused(error);
    }

    private JsonElement parsed(String name, String error) {
        try {
            return JsonParser.parseString(text(name));
        } catch (JsonParseException e) {
            throw new Refused(error);
        }
    }

    private static void json(String body, Map<String, String> all) {
        try {
            JsonParser.parseString(body).getAsJsonObject().entrySet().stream()
                    .filter(field -> !field.getValue().isJsonNull())
                    .forEach(field -> all.put(
                            field.getKey(),
                            field.getValue() instanceof JsonPrimitive value
                                    ? value.getAsString()
                                    : field.getValue().toString()));
        } catch (JsonParseException | IllegalStateException e) {
            throw new Refused("invalid_json");
        }
    }

    private static void form(String encoded, Map<String, String> all) {
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            int is = pair.indexOf('=');
            String name = is < 0 ? pair : pair.substring(0, is);
            all.put(decoded(name), is < 0 ? "" : decoded(pair.substring(is + 1)));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
