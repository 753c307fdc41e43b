package io.github.roadmapbot.jar;

import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.wire.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a call by what it is for, so that the same call of another run has the same name. */
final class CallName {

    private static final Pattern OPERATION = Pattern.compile("(?:query|mutation) (\\w+)");
    private static final Pattern CHANNEL = Pattern.compile("(?:^|&)channel=([^&]*)");

    private CallName() {}

    static String of(Call call) {
        if (call.path().equals("/graphql")) {
            return "graphql " + operation(call);
        }
        if (call.path().startsWith("/api/")) {
            return call.path().substring("/api/".length()) + place(call);
        }
        return call.method() + " " + call.path().replaceAll("/\\d+", "/N");
    }

    private static String operation(Call call) {
        String document = JsonParser.parseString(call.body())
                .getAsJsonObject()
                .get("query")
                .getAsString();
        Matcher operation = OPERATION.matcher(document);
        return operation.find() ? operation.group(1) : document;
    }

    private static String place(Call call) {
        Matcher channel = CHANNEL.matcher(call.body());
        if (!channel.find()) {
            return "";
        }
        String name = channel.group(1).startsWith("D") ? "direct" : channel.group(1);
        return " " + name + (call.body().contains("thread_ts=") ? " thread" : "") + words(call);
    }

    /** The proposer gets two messages in one place. */
    private static String words(Call call) {
        String body = URLDecoder.decode(call.body(), StandardCharsets.UTF_8);
        return body.contains("Your suggestion") ? " news" : "";
    }
}
