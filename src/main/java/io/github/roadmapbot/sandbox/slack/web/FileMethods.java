package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.slack.talk.Content;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import io.github.roadmapbot.sandbox.slack.talk.Talk;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The {@code files.*} methods by which a file is shared: first an address, then its bytes, then where it goes. */
public final class FileMethods implements Family {

    /** From the texts of the real one's refusals: a gigabyte. */
    private static final int LARGEST = 1_073_741_824;

    private final String bot;
    private final Access access;
    private final Talk talk;
    private final Uploads uploads;
    private final Supplier<URI> api;
    private final AtomicLong count = new AtomicLong();

    public FileMethods(Workspace workspace, Access access, Talk talk, Uploads uploads, Supplier<URI> api) {
        this.bot = workspace.bot().userId();
        this.access = access;
        this.talk = talk;
        this.uploads = uploads;
        this.api = api;
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.named("files.getUploadURLExternal", this::begin)
                        .scope("files:write")
                        .needs("filename", "length")
                        .takes("alt_txt", "snippet_type"),
                Method.named("files.completeUploadExternal", this::complete)
                        .scope("files:write")
                        .needs("files")
                        .takes("channel_id", "channels", "thread_ts", "initial_comment", "blocks"));
    }

    private JsonObject begin(Arguments arguments) {
        int length = arguments.number("length", 0);
        if (length <= 0) {
            throw new Refused("missing_argument");
        }
        if (length > LARGEST) {
            throw new Refused("file_upload_size_restricted");
        }
        String id = "F%010d".formatted(count.incrementAndGet()).toUpperCase(Locale.ROOT);
        String path = uploads.begin(id, arguments.text("filename"), length);
        return Json.of("upload_url", api.get().resolve(path).toString(), "file_id", id);
    }

    /** Without a channel a file stays the app's own; nobody here needs that. */
    private JsonObject complete(Arguments arguments) {
        Room room = access.writable(arguments.maybe("channel_id").orElseThrow(() -> new Refused("invalid_channel")));
        List<JsonObject> files = Json.objects(arguments.array("files", "invalid_arguments"));
        if (files.isEmpty()) {
            throw new Refused("invalid_arguments");
        }
        List<Uploads.Begun> ready = new ArrayList<>();
        files.forEach(file -> ready.add(uploads.ready(Json.text(file, "id"))));
        List<JsonObject> answer = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            String title =
                    Json.text(files.get(i), "title").isEmpty() ? ready.get(i).name() : Json.text(files.get(i), "title");
            uploads.share(ready.get(i), title, room.id());
            answer.add(Json.of("id", ready.get(i).id(), "title", title));
        }
        talk.say(
                room,
                bot,
                Content.text(arguments.text("initial_comment")),
                arguments.maybe("thread_ts").or(Optional::empty));
        return Json.of("files", Json.listOf(answer));
    }
}
