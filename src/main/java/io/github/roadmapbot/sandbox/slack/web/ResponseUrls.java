package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.slack.talk.Content;
import io.github.roadmapbot.sandbox.slack.talk.Post;
import io.github.roadmapbot.sandbox.slack.talk.Posts;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import io.github.roadmapbot.sandbox.slack.talk.Talk;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The addresses by which the app may answer an interaction: five times, within half an hour. */
public final class ResponseUrls {

    static final String PATH = "/actions/";

    private static final int MOST_USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Set<String> FIELDS = Set.of(
            "text",
            "blocks",
            "response_type",
            "replace_original",
            "delete_original",
            "thread_ts",
            "metadata",
            "unfurl_links",
            "unfurl_media",
            "mrkdwn",
            "link_names",
            "parse");

    private record Ticket(Room room, String user, Optional<Post> origin, long issuedNanos, int uses) {}

    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private final Workspace workspace;
    private final Posts posts;
    private final Talk talk;
    private final Contents contents;

    public ResponseUrls(Workspace workspace, Posts posts, Talk talk, Contents contents) {
        this.workspace = workspace;
        this.posts = posts;
        this.talk = talk;
        this.contents = contents;
    }

    /** A fresh path for an interaction of this person in this room, at a message if it was one's button. */
    public String issue(Room room, String user, Optional<Post> origin) {
        String path = PATH + workspace.teamId() + "/" + UUID.randomUUID();
        tickets.put(path, new Ticket(room, user, origin, System.nanoTime(), 0));
        return path;
    }

    Answer answer(Call call) {
        try {
            Ticket ticket = use(call.path());
            JsonObject json = JsonParser.parseString(call.body()).getAsJsonObject();
            Optional<String> unknown = json.keySet().stream()
                    .filter(name -> !FIELDS.contains(name))
                    .findFirst();
            if (unknown.isPresent()) {
                throw new Refused("invalid_payload", Json.of("unknown", unknown.get()));
            }
            respond(ticket, json);
            return Answer.json(200, "{\"ok\":true}");
        } catch (Refused e) {
            int status = e.error().endsWith("_url") ? 404 : 400;
            return Answer.json(status, e.body().toString());
        } catch (JsonParseException | IllegalStateException e) {
            return Answer.json(400, new Refused("invalid_payload").body().toString());
        }
    }

    private Ticket use(String path) {
        Ticket ticket = tickets.computeIfPresent(
                path,
                (same, old) -> new Ticket(old.room(), old.user(), old.origin(), old.issuedNanos(), old.uses() + 1));
        if (ticket == null || System.nanoTime() - ticket.issuedNanos() > LIFE.toNanos()) {
            throw new Refused("expired_url");
        }
        if (ticket.uses() > MOST_USES) {
            throw new Refused("used_url");
        }
        return ticket;
    }

    private void respond(Ticket ticket, JsonObject json) {
        Optional<Post> origin = ticket.origin().flatMap(post -> posts.find(post.channel(), post.ts(), ticket.user()));
        if (Json.flag(json, "delete_original")) {
            origin.ifPresent(post -> talk.delete(ticket.room(), post));
            return;
        }
        Content content = contents.of(json);
        if (Json.flag(json, "replace_original") && origin.isPresent()) {
            talk.edit(ticket.room(), origin.get(), content);
        } else {
            show(ticket.room(), ticket.user(), json, content);
        }
    }

    /** Shows an answer to the person, or to the channel if the answer says so. */
    public void show(Room room, String user, JsonObject json, Content content) {
        Optional<String> thread = Optional.of(Json.text(json, "thread_ts")).filter(ts -> !ts.isEmpty());
        if (Json.text(json, "response_type").equals("in_channel")) {
            talk.say(room, workspace.bot().userId(), content, thread);
        } else {
            talk.whisper(room, user, content, thread);
        }
    }
}
