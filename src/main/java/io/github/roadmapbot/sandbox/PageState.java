package io.github.roadmapbot.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Channel;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Person;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.View;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;

/** What the page shows to the person who is played at the moment, as JSON. */
final class PageState {

    /** What the page calls the app's home tab among the places. */
    private static final String HOME = "home";

    private final Sandbox sandbox;
    private final PageGitHub gitHub;

    PageState(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.gitHub = new PageGitHub(sandbox.gitHub());
    }

    /** The whole page for {@code as} (a user id), who looks into {@code in} (a channel id) and {@code thread} (a ts). */
    JsonObject json(Map<String, String> query) {
        long version = sandbox.changes().version();
        User me = sandbox.cast()
                .byId(query.getOrDefault("as", ""))
                .orElse(sandbox.cast().people().get(0));
        Person person = sandbox.slack().as(me.id());
        String open = query.getOrDefault("in", "");
        return Json.of(
                "version", version,
                "clock", clock(),
                "connected", sandbox.slack().sockets() > 0,
                "me", me.id(),
                "bot", sandbox.cast().workspace().bot().userId(),
                "users", users(),
                "commands", Json.array(sandbox.features(), "slash_commands"),
                "shortcuts", Json.array(sandbox.features(), "shortcuts"),
                "troubles", troubles(),
                "channels", channels(me, person),
                "messages", messages(person, history(person, open)),
                "thread", thread(person, open, query.getOrDefault("thread", "")),
                "home", person.home().map(PageState::modal).orElse(null),
                "modal", person.modal().map(PageState::modal).orElse(null),
                "login", Cast.login(me),
                "github", gitHub.json());
    }

    private JsonObject clock() {
        ZonedDateTime now = sandbox.clock().instant().atZone(ZoneOffset.UTC);
        return Json.of(
                "now", now.toInstant().toString(),
                "ahead", sandbox.clock().offset().toSeconds(),
                "quarter", "Q" + now.get(IsoFields.QUARTER_OF_YEAR) + " " + now.getYear());
    }

    private static JsonArray troubles() {
        JsonArray titles = new JsonArray();
        for (Trouble trouble : Trouble.values()) {
            titles.add(trouble.title());
        }
        return titles;
    }

    private JsonArray users() {
        JsonArray users = new JsonArray();
        sandbox.cast().workspace().users().forEach(user -> users.add(user(user.id(), user.name(), user.restricted())));
        users.add(user(
                sandbox.cast().workspace().bot().userId(),
                sandbox.cast().workspace().bot().name(),
                false));
        return users;
    }

    private static JsonObject user(String id, String name, boolean guest) {
        return Json.of("id", id, "name", name, "guest", guest);
    }

    private JsonArray channels(User me, Person person) {
        JsonArray channels = new JsonArray();
        for (Channel channel : sandbox.cast().channelsOf(me.id())) {
            channels.add(place(channel.id(), channel.name(), channel.isPrivate() ? "private" : "public", person));
        }
        channels.add(
                place(Cast.DIRECT_MESSAGES, sandbox.cast().workspace().bot().name(), "direct", person));
        if (hasHome()) {
            String name = sandbox.cast().workspace().bot().name() + " · Home";
            channels.add(Json.of("id", HOME, "name", name, "kind", "home", "last", ""));
        }
        return channels;
    }

    private static JsonObject place(String id, String name, String kind, Person person) {
        List<Message> messages = history(person, id);
        String last =
                messages.isEmpty() ? "" : messages.get(messages.size() - 1).ts();
        return Json.of("id", id, "name", name, "kind", kind, "last", last);
    }

    private static List<Message> history(Person person, String place) {
        if (place.isEmpty() || place.equals(HOME)) {
            return List.of();
        }
        return place.equals(Cast.DIRECT_MESSAGES) ? person.directMessages() : person.messages(place);
    }

    private static JsonArray messages(Person person, List<Message> messages) {
        JsonArray all = new JsonArray();
        for (Message message : messages) {
            JsonObject shown = message(message);
            if (!message.ephemeral()) {
                List<Message> thread = person.thread(message.channel(), message.ts());
                shown.addProperty("replies", Math.max(0, thread.size() - 1));
            }
            all.add(shown);
        }
        return all;
    }

    private static JsonObject thread(Person person, String place, String ts) {
        JsonArray all = new JsonArray();
        history(person, place).stream()
                .filter(message -> message.ts().equals(ts) && !message.ephemeral())
                .flatMap(message -> person.thread(message.channel(), ts).stream())
                .forEach(message -> all.add(message(message)));
        return Json.of("ts", ts, "messages", all);
    }

    private static JsonObject message(Message message) {
        JsonObject reactions = new JsonObject();
        message.reactions().forEach((emoji, who) -> reactions.add(emoji, Json.list(who)));
        return Json.of(
                "channel", message.channel(),
                "ts", message.ts(),
                "user", message.user(),
                "text", message.text(),
                "blocks", message.blocks(),
                "reactions", reactions,
                "edited", message.edited(),
                "ephemeral", message.ephemeral());
    }

    private boolean hasHome() {
        return Json.flag(Json.object(sandbox.features(), "app_home"), "home_tab_enabled");
    }

    private static JsonObject modal(View view) {
        return Json.of("id", view.id(), "view", view.json());
    }
}
