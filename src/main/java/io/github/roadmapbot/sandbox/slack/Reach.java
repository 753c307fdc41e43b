package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a text would call and where it would lead, as Slack reads it: by its markup, by its rich text, and where Slack may
 * look for itself, by its bare words.
 *
 * @param people user ids
 * @param groups ids of user groups
 * @param channels channel ids
 * @param broadcasts such as {@code here}
 * @param links addresses
 */
public record Reach(
        Set<String> people, Set<String> groups, Set<String> channels, Set<String> broadcasts, Set<String> links) {

    private static final Pattern MARKED = Pattern.compile("<([@#!]|[A-Za-z][A-Za-z0-9+.-]*:)([^<>|]*)(?:\\|[^<>]*)?>");
    private static final Pattern BARE = Pattern.compile("https?://[^\\s<>|]+");

    /** What a notification's text and the blocks of a message or a window reach. */
    public static Reach of(String text, JsonArray blocks) {
        Reach reach = new Reach(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        reach.readMarkup(text, true);
        reach.readAll(blocks);
        return reach;
    }

    private void readAll(JsonElement element) {
        if (element instanceof JsonArray list) {
            list.forEach(this::readAll);
        } else if (element instanceof JsonObject json) {
            read(json);
            json.entrySet().forEach(each -> readAll(each.getValue()));
        }
    }

    private void read(JsonObject json) {
        switch (Json.text(json, "type")) {
            case "mrkdwn" -> readMarkup(Json.text(json, "text"), Json.flag(json, "verbatim"));
            case "user" -> people.add(Json.text(json, "user_id"));
            case "usergroup" -> groups.add(Json.text(json, "usergroup_id"));
            case "channel" -> channels.add(Json.text(json, "channel_id"));
            case "broadcast" -> broadcasts.add(Json.text(json, "range"));
            case "link", "button", "image", "date" -> readAddresses(json);
            default -> {}
        }
    }

    private void readAddresses(JsonObject json) {
        for (String name : new String[] {"url", "image_url"}) {
            if (json.get(name) instanceof JsonPrimitive) {
                links.add(Json.text(json, name));
            }
        }
    }

    private void readMarkup(String text, boolean verbatim) {
        Matcher marked = MARKED.matcher(text);
        while (marked.find()) {
            String id = marked.group(2);
            switch (marked.group(1)) {
                case "@" -> people.add(id);
                case "#" -> channels.add(id);
                case "!" -> special(id);
                default -> links.add(Words.unescaped(marked.group(1) + id));
            }
        }
        Matcher bare = BARE.matcher(verbatim ? "" : MARKED.matcher(text).replaceAll(""));
        while (bare.find()) {
            links.add(bare.group());
        }
    }

    private void special(String id) {
        if (id.startsWith("subteam^")) {
            groups.add(id.substring("subteam^".length()));
        } else if (!id.startsWith("date^")) {
            broadcasts.add(id);
        }
    }
}
