package io.github.roadmapbot.sandbox.slack.modal;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.View;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A view that is open for a person, and what the person has filled in.
 *
 * @param content what the app sent, completed with ids
 * @param values by {@link Field#key()}
 */
public record OpenView(
        String id,
        String user,
        JsonObject content,
        String hash,
        String rootId,
        Optional<String> previousId,
        Map<String, List<String>> values) {

    /** With other content; values stay where the same field stays. */
    OpenView with(JsonObject newContent, String newHash) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (Field field : Field.of(newContent)) {
            if (values.containsKey(field.key())) {
                kept.put(field.key(), values.getOrDefault(field.key(), List.of()));
            }
        }
        return new OpenView(id, user, newContent, newHash, rootId, previousId, kept);
    }

    OpenView filled(Field field, List<String> value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field.key(), List.copyOf(value));
        return new OpenView(id, user, content, hash, rootId, previousId, more);
    }

    public List<Field> fields() {
        return Field.of(content);
    }

    public List<String> value(Field field) {
        return values.getOrDefault(field.key(), field.initial());
    }

    public boolean flag(String name) {
        return Json.flag(content, name);
    }

    /** Why Slack does not let the person submit it, by block id. */
    public Map<String, String> complaints() {
        Map<String, String> complaints = new LinkedHashMap<>();
        for (Field field : fields()) {
            field.complaint(value(field)).ifPresent(why -> complaints.put(field.blockId(), why));
        }
        return complaints;
    }

    public View seen() {
        String title = Json.text(Json.object(content, "title"), "text");
        return new View(id, Json.text(content, "callback_id"), title, content.deepCopy());
    }

    /** As Slack writes it on the wire. */
    public JsonObject json(Workspace workspace) {
        JsonObject json = Json.of(
                "id",
                id,
                "team_id",
                workspace.teamId(),
                "private_metadata",
                "",
                "callback_id",
                "",
                "external_id",
                "",
                "hash",
                hash,
                "root_view_id",
                rootId,
                "previous_view_id",
                previousId.orElse(null),
                "clear_on_close",
                false,
                "notify_on_close",
                false,
                "close",
                null,
                "submit",
                null,
                "app_id",
                workspace.bot().appId(),
                "app_installed_team_id",
                workspace.teamId(),
                "bot_id",
                workspace.bot().botId());
        content.entrySet()
                .forEach(field -> json.add(field.getKey(), field.getValue().deepCopy()));
        json.add("state", state());
        return json;
    }

    private JsonObject state() {
        JsonObject byBlock = new JsonObject();
        for (Field field : fields()) {
            JsonObject block = Json.object(byBlock, field.blockId());
            block.add(field.actionId(), field.state(value(field)));
            byBlock.add(field.blockId(), block);
        }
        return Json.of("values", byBlock);
    }
}
