package io.github.roadmapbot.journey;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Changes payloads where it hurts: members go, come twice, change their type, and point to other people, messages, buttons,
 * windows and workspaces. The same seed makes the same changes.
 */
final class Mutator {

    private static final int MOST_CHANGES = 4;

    private final RandomGenerator random;
    private final List<Payload> corpus;
    private final Values values;
    private final Map<String, List<JsonElement>> seen = new LinkedHashMap<>();

    Mutator(List<Payload> corpus, RandomGenerator random) {
        this.corpus = corpus;
        this.random = random;
        this.values = new Values(random);
        Map<String, Set<JsonElement>> all = new LinkedHashMap<>();
        corpus.forEach(each -> collect("", each.json(), all));
        all.forEach((name, found) -> seen.put(name, List.copyOf(found)));
    }

    /** Another payload than any before, or now and then one that is as it was. */
    Payload next(long number) {
        Payload payload = corpus.get(random.nextInt(corpus.size())).copy();
        refresh(payload.json(), number);
        int changes = random.nextInt(MOST_CHANGES + 1);
        for (int i = 0; i < changes; i++) {
            change(payload.json());
        }
        return payload;
    }

    /** What Slack sends twice, the bot does once; so events differ. Of windows a few do: each makes a wish with its cards. */
    private void refresh(JsonObject json, long number) {
        if (json.has("trigger_id")) {
            json.addProperty("trigger_id", "1700000000.17.%08x".formatted(number));
        }
        if (json.has("event_id") && random.nextInt(10) > 0) {
            json.addProperty("event_id", "EvFuzz" + number);
        }
        if (json.has("view") && random.nextInt(5) == 0 && json.get("view") instanceof JsonObject view) {
            view.addProperty("id", "VFUZZ" + number);
        }
    }

    private void change(JsonObject root) {
        List<JsonElement> holders = new ArrayList<>();
        holders(root, holders);
        JsonElement holder = holders.get(random.nextInt(holders.size()));
        if (holder instanceof JsonObject object && object.size() > 0) {
            changeMember(object);
        } else if (holder instanceof JsonArray array && array.size() > 0) {
            changeElement(array);
        }
    }

    private void changeMember(JsonObject object) {
        List<String> names = List.copyOf(object.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.add(name, JsonNull.INSTANCE);
            case 2, 3 -> object.add(name, elsewhere(name));
            case 4 -> object.add(name, values.any());
            default -> object.add(values.text(), object.remove(name));
        }
    }

    private void changeElement(JsonArray array) {
        int place = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.remove(place);
            case 1 -> array.add(array.get(place).deepCopy());
            case 2 -> array.set(place, JsonNull.INSTANCE);
            default -> array.set(place, values.any());
        }
    }

    /** A value that stands under the same name somewhere else. */
    private JsonElement elsewhere(String name) {
        List<JsonElement> others = seen.getOrDefault(name, List.of());
        return others.isEmpty()
                ? values.any()
                : others.get(random.nextInt(others.size())).deepCopy();
    }

    private static void holders(JsonElement element, List<JsonElement> found) {
        if (element instanceof JsonObject object) {
            found.add(object);
            object.entrySet().forEach(each -> holders(each.getValue(), found));
        } else if (element instanceof JsonArray array) {
            found.add(array);
            array.forEach(each -> holders(each, found));
        }
    }

    private static void collect(String name, JsonElement element, Map<String, Set<JsonElement>> found) {
        if (element instanceof JsonObject object) {
            object.entrySet().forEach(each -> collect(each.getKey(), each.getValue(), found));
        } else if (element instanceof JsonArray array) {
            array.forEach(each -> collect(name, each, found));
        } else if (element instanceof JsonPrimitive) {
            found.computeIfAbsent(name, each -> new LinkedHashSet<>()).add(element);
        }
    }
}
