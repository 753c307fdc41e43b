package io.github.roadmapbot.sandbox.slack.web;

import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.UploadedFile;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The files on their way: an address for each, which takes its bytes once, and those that were shared. */
public final class Uploads {

    static final String PATH = "/upload/v1/";

    /** One that was begun; the content is there once its bytes have come. */
    record Begun(String id, String name, int length, Optional<String> content) {}

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private final List<UploadedFile> shared = new CopyOnWriteArrayList<>();

    /** Begins one; the path to which its bytes go. */
    synchronized String begin(String id, String name, int length) {
        String path = PATH + UUID.randomUUID();
        addresses.put(path, id);
        begun.put(id, new Begun(id, name, length, Optional.empty()));
        return path;
    }

    /** Takes the bytes; whoever knows the address needs no token. */
    synchronized Answer answer(Call call) {
        String id = addresses.remove(call.path());
        if (id == null || !call.method().equals("POST")) {
            return Answer.text(404, "not found");
        }
        Begun upload = begun.get(id);
        int length = call.body().getBytes(StandardCharsets.UTF_8).length;
        if (upload == null || length != upload.length()) {
            return Answer.text(400, "the length is not the one that was announced");
        }
        begun.put(id, new Begun(id, upload.name(), length, Optional.of(call.body())));
        return Answer.text(200, "OK - " + length);
    }

    /** One whose bytes are there and that was not shared yet. */
    synchronized Begun ready(String id) {
        return Optional.ofNullable(begun.get(id))
                .filter(each -> each.content().isPresent())
                .orElseThrow(() -> new Refused("file_not_found"));
    }

    synchronized void share(Begun upload, String title, String channel) {
        begun.remove(upload.id());
        shared.add(new UploadedFile(
                upload.id(), upload.name(), title, channel, upload.content().orElseThrow()));
    }

    /** What was shared in a channel, oldest first. */
    public List<UploadedFile> in(String channel) {
        return shared.stream().filter(file -> file.channel().equals(channel)).toList();
    }
}
