package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Manifest;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the method that a request names, and lets in only who may call it. */
public final class WebApi {

    private static final String PATH = "/api/";

    private final Workspace workspace;
    private final Manifest manifest;
    private final Map<String, Method> methods = new ConcurrentHashMap<>();
    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private final ResponseUrls responses;
    private final Uploads uploads;

    public WebApi(Workspace workspace, Manifest manifest, ResponseUrls responses, Uploads uploads) {
        this.workspace = workspace;
        this.manifest = manifest;
        this.responses = responses;
        this.uploads = uploads;
    }

    /** Adds the methods of one family. */
    public WebApi with(Family family) {
        family.methods().forEach(method -> methods.put(method.name(), method));
        return this;
    }

    /** Makes a method answer with an error until that is cleared with {@code null}. */
    public void fail(String method, @Nullable String error) {
        if (error == null) {
            failing.remove(method);
        } else {
            failing.put(method, error);
        }
    }

    public Answer answer(Call call) {
        if (call.path().startsWith(ResponseUrls.PATH)) {
            return responses.answer(call);
        }
        if (call.path().startsWith(Uploads.PATH)) {
            return uploads.answer(call);
        }
        try {
            JsonObject body = result(call);
            body.addProperty("ok", true);
            return Answer.json(200, body.toString()).with("x-oauth-scopes", String.join(",", manifest.scopes()));
        } catch (Refused e) {
            return Answer.json(200, e.body().toString());
        }
    }

    private JsonObject result(Call call) {
        String name = call.path().startsWith(PATH) ? call.path().substring(PATH.length()) : "";
        Method method = methods.get(name);
        if (method == null) {
            throw new Refused("unknown_method");
        }
        Arguments arguments = Arguments.of(call);
        admit(method, token(call, arguments));
        if (failing.containsKey(name)) {
            throw new Refused(failing.getOrDefault(name, ""));
        }
        return method.run(arguments, manifest.scopes());
    }

    private void admit(Method method, String token) {
        boolean bot = token.equals(workspace.botToken());
        boolean app = token.equals(workspace.appToken());
        if (token.isEmpty()) {
            throw new Refused("not_authed");
        }
        if (!bot && !app) {
            throw new Refused("invalid_auth");
        }
        boolean right = switch (method.token()) {
            case BOT -> bot;
            case APP -> app;
            case ANY -> true;
        };
        if (!right) {
            throw new Refused("not_allowed_token_type");
        }
    }

    private static String token(Call call, Arguments arguments) {
        String header = call.header("authorization").orElse("");
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : arguments.text("token");
    }
}
