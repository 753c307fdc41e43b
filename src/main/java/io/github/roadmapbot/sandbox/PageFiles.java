package io.github.roadmapbot.sandbox;

import io.github.roadmapbot.sandbox.wire.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page's files, by name; nothing else among the resources can be asked for. */
final class PageFiles {

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("index.html", "text/html; charset=utf-8"),
            Map.entry("page.css", "text/css; charset=utf-8"),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("page.js", SCRIPT),
            Map.entry("slack.js", SCRIPT),
            Map.entry("blocks.js", SCRIPT),
            Map.entry("modal.js", SCRIPT),
            Map.entry("compose.js", SCRIPT),
            Map.entry("github.js", SCRIPT),
            Map.entry("hands.js", SCRIPT),
            Map.entry("pulls.js", SCRIPT),
            Map.entry("text.js", SCRIPT),
            Map.entry("markdown.js", SCRIPT),
            Map.entry("emoji.js", SCRIPT),
            Map.entry("server.js", SCRIPT),
            Map.entry("dom.js", SCRIPT));

    private PageFiles() {}

    static Answer answer(String path) throws IOException {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        String type = TYPES.get(name);
        if (type == null) {
            return Answer.text(404, "There is no such page here.");
        }
        try (InputStream file = PageFiles.class.getResourceAsStream("page/" + name)) {
            return file == null
                    ? Answer.text(404, "There is no such page here.")
                    : Answer.of(200, type, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
