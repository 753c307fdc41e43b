package io.github.roadmapbot.sandbox;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The page and its JSON: what can be seen, what can be done, and when to look again. */
final class Page {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Below the 30 seconds after which proxies and browsers begin to give up on an answer. */
    private static final Duration LONG_POLL = Duration.ofSeconds(20);

    private final PageState state;
    private final PageActs acts;
    private final Changes changes;

    Page(PageState state, PageActs acts, Changes changes) {
        this.state = state;
        this.acts = acts;
        this.changes = changes;
    }

    Answer handle(Call call) throws IOException {
        Answer answer = Visitor.isOurs(call)
                ? route(call)
                : Answer.text(403, "The sandbox answers its own page only, by its loopback address.");
        return answer.with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }

    private Answer route(Call call) throws IOException {
        return switch (call.method() + " " + call.path()) {
            case "GET /api/state" -> Answer.json(200, state.json(query(call)).toString());
            case "GET /api/changes" -> Answer.json(200, await(query(call)));
            case "POST /api/act" -> act(call);
            default -> call.method().equals("GET") ? PageFiles.answer(call.path()) : Answer.text(405, "GET only");
        };
    }

    private String await(Map<String, String> query) {
        long version = changes.awaitChange(number(query.getOrDefault("after", "")), LONG_POLL);
        return Json.of("version", version).toString();
    }

    /** Only a script may send JSON, and only one of our own page: a foreign form or a foreign script is stopped here. */
    private Answer act(Call call) {
        boolean json = call.header("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        if (!json) {
            return Answer.text(415, "Send application/json");
        }
        try {
            return Answer.json(
                    200,
                    acts.act(JsonParser.parseString(call.body()).getAsJsonObject())
                            .toString());
        } catch (JsonParseException | IllegalStateException e) {
            return Answer.text(400, "Not a JSON object: " + e.getMessage());
        }
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Map<String, String> query(Call call) {
        Map<String, String> values = new HashMap<>();
        for (String pair : call.query().split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            if (nameAndValue.length == 2) {
                values.put(nameAndValue[0], URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
