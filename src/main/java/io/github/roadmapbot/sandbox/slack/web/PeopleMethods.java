package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.BotUser;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.UserGroup;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.slack.talk.Emoji;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The methods about people, groups and the workspace itself. */
public final class PeopleMethods implements Family {

    private final Workspace workspace;

    public PeopleMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.named("auth.test", arguments -> authTest()).with(Method.Token.ANY),
                Method.named("users.info", this::info)
                        .scope("users:read")
                        .needs("user")
                        .takes("include_locale"),
                Method.named("usergroups.list", this::groups)
                        .scope("usergroups:read")
                        .takes("include_users", "include_count", "include_disabled", "team_id"),
                Method.named("usergroups.users.list", this::groupMembers)
                        .scope("usergroups:read")
                        .needs("usergroup")
                        .takes("include_disabled", "team_id"),
                Method.named("emoji.list", this::emoji).scope("emoji:read").takes("include_categories"));
    }

    private JsonObject authTest() {
        BotUser bot = workspace.bot();
        return Json.of(
                "url", Permalinks.WORKSPACE,
                "team", "Sandbox",
                "user", bot.name().toLowerCase(Locale.ROOT).replace(" ", ""),
                "team_id", workspace.teamId(),
                "user_id", bot.userId(),
                "bot_id", bot.botId(),
                "is_enterprise_install", false);
    }

    private JsonObject info(Arguments arguments) {
        return everybody().stream()
                .filter(user -> user.id().equals(arguments.text("user")))
                .findFirst()
                .map(user -> Json.of("user", json(user)))
                .orElseThrow(() -> new Refused("user_not_found"));
    }

    private JsonObject groups(Arguments arguments) {
        List<JsonObject> groups = new ArrayList<>();
        for (UserGroup group : workspace.groups()) {
            JsonObject json = Json.of(
                    "id",
                    group.id(),
                    "team_id",
                    workspace.teamId(),
                    "is_usergroup",
                    true,
                    "is_subteam",
                    true,
                    "name",
                    group.name(),
                    "handle",
                    group.handle(),
                    "description",
                    "",
                    "date_delete",
                    0);
            if (arguments.flag("include_users")) {
                json.add("users", Json.list(group.users()));
            }
            if (arguments.flag("include_count")) {
                json.addProperty("user_count", group.users().size());
            }
            groups.add(json);
        }
        return Json.of("usergroups", Json.listOf(groups));
    }

    private JsonObject groupMembers(Arguments arguments) {
        return workspace.groups().stream()
                .filter(group -> group.id().equals(arguments.text("usergroup")))
                .findFirst()
                .map(group -> Json.of("users", Json.list(group.users())))
                .orElseThrow(() -> new Refused("no_such_subteam"));
    }

    private JsonObject emoji(Arguments arguments) {
        JsonObject emoji = new JsonObject();
        for (Map.Entry<String, String> each : workspace.customEmoji().entrySet()) {
            emoji.addProperty(each.getKey(), each.getValue());
        }
        JsonObject answer = Json.of("emoji", emoji, "cache_ts", "1700000000.000000");
        if (arguments.flag("include_categories")) {
            JsonObject all = Json.of(
                    "name",
                    "Smileys & People",
                    "emoji_names",
                    Json.list(Emoji.standard().stream().sorted().toList()));
            answer.addProperty("categories_version", "5");
            answer.add("categories", Json.listOf(List.of(all)));
        }
        return answer;
    }

    private List<User> everybody() {
        BotUser bot = workspace.bot();
        List<User> everybody = new ArrayList<>(workspace.users());
        everybody.add(new User(bot.userId(), bot.name(), false, true, false, false));
        return everybody;
    }

    private JsonObject json(User user) {
        String team = user.teamId(workspace);
        JsonObject json = Json.of(
                "id",
                user.id(),
                "team_id",
                team,
                "name",
                user.name().replace(" ", "."),
                "deleted",
                user.deleted(),
                "real_name",
                user.name(),
                "tz",
                "Etc/UTC",
                "tz_label",
                "UTC",
                "tz_offset",
                0,
                "is_bot",
                user.bot(),
                "is_app_user",
                false,
                "updated",
                0);
        if (!user.deleted()) {
            json.addProperty("is_restricted", user.restricted());
            json.addProperty("is_ultra_restricted", false);
        }
        if (user.stranger()) {
            json.addProperty("is_stranger", true);
        }
        json.add("profile", profile(user, team));
        return json;
    }

    private static JsonObject profile(User user, String team) {
        return Json.of(
                "real_name", user.name(),
                "real_name_normalized", user.name(),
                "display_name", user.name(),
                "display_name_normalized", user.name(),
                "team", team);
    }
}
