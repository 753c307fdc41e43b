package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Cuts lists into pages; the pages are small, so that whoever does not ask for the next one is found out. */
public final class Pages {

    private volatile int size = 3;

    /** A part of a list, and the cursor of the next part; empty if this is the last. */
    record Page<T>(List<T> items, String next) {

        JsonObject metadata() {
            return Json.of("next_cursor", next);
        }

        boolean more() {
            return !next.isEmpty();
        }
    }

    /** The most that one page holds, whatever limit is asked for. */
    public void size(int most) {
        this.size = most;
    }

    /** The page after a cursor, of items that each have a key of their own. */
    <T> Page<T> cut(List<T> all, Function<T, String> key, Arguments arguments) {
        int start =
                arguments.maybe("cursor").map(cursor -> after(all, key, cursor)).orElse(0);
        int end = Math.min(all.size(), start + Math.max(1, Math.min(size, arguments.number("limit", 100))));
        List<T> items = all.subList(start, end);
        return new Page<>(items, end < all.size() ? encoded(key.apply(all.get(end - 1))) : "");
    }

    private static <T> int after(List<T> all, Function<T, String> key, String cursor) {
        List<String> keys = all.stream().map(key).map(Pages::encoded).toList();
        int last = keys.indexOf(cursor);
        if (last < 0) {
            throw new Refused("invalid_cursor");
        }
        return last + 1;
    }

    private static String encoded(String key) {
        return Base64.getEncoder().encodeToString(("after:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
