package io.github.roadmapbot.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.ClickReply;
import io.github.roadmapbot.sandbox.slack.CommandReply;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Person;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.slack.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what somebody did on the page: as one of the people, or to the world they live in. */
final class PageActs {

    private static final Logger log = LoggerFactory.getLogger(PageActs.class);

    private final Sandbox sandbox;

    PageActs(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The outcome: {@code ok}, and what the person is told at once, if anything. */
    JsonObject act(JsonObject request) {
        try {
            return act(Json.text(request, "act"), request);
        } catch (RuntimeException | AssertionError e) {
            // The boundary to the page: the stand-ins refuse what cannot be done there by throwing.
            log.info("{} was refused", request, e);
            return refused(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private JsonObject act(String act, JsonObject request) {
        return switch (act) {
            case "move-clock" -> done(() -> sandbox.clock().moveBy(Duration.parse(Json.text(request, "by"))));
            case "next-quarter" -> done(() -> sandbox.clock().moveToNextQuarter());
            case "trouble" -> done(() -> sandbox.make(trouble(request)));
            case "lag" -> done(() -> sandbox.lag(Duration.ofMinutes(Long.parseLong(Json.text(request, "minutes")))));
            case "webhooks" ->
                done(() -> sandbox.sendWebhooks(Json.text(request, "on").equals("yes")));
            default ->
                PageHands.know(act)
                        ? done(() ->
                                PageHands.act(act, request, sandbox.gitHub().as(Cast.login(me(request)))))
                        : inSlack(act, request, sandbox.slack().as(me(request).id()));
        };
    }

    private JsonObject inSlack(String act, JsonObject request, Person person) {
        String in = Json.text(request, "in");
        String ts = Json.text(request, "ts");
        String action = Json.text(request, "action");
        String text = Json.text(request, "text");
        return switch (act) {
            case "command" -> told(person.command(in, text));
            case "shortcut" -> told(person.shortcut(Json.text(request, "callback")));
            case "message-shortcut" -> told(person.shortcut(Json.text(request, "callback"), in, ts));
            case "post" -> done(() -> person.post(in, text, Optional.of(ts).filter(thread -> !thread.isEmpty())));
            case "react" -> done(() -> person.react(in, ts, Json.text(request, "emoji")));
            case "unreact" -> done(() -> person.unreact(in, ts, Json.text(request, "emoji")));
            case "click" -> told(person.click(in, ts, action));
            case "open-home" -> done(() -> person.openHome());
            case "open-messages" -> done(person::openMessages);
            case "click-at-home" -> told(person.clickAtHome(action, Json.text(request, "value")));
            case "choose-at-home" -> told(person.chooseAtHome(action, Json.text(request, "value")));
            case "choose" -> told(person.choose(in, ts, action, Json.text(request, "value")));
            case "click-in-modal" -> told(person.clickInModal(action));
            case "fill" -> told(person.fill(Json.text(request, "block"), value(request.get("value"))));
            case "submit" -> told(person.submit(values(Json.object(request, "values"))));
            case "close" -> done(person::closeModal);
            default -> refused("The page does not know how to " + act);
        };
    }

    private User me(JsonObject request) {
        return sandbox.cast()
                .byId(Json.text(request, "as"))
                .orElseThrow(() -> new IllegalArgumentException("Say who does it"));
    }

    private static Trouble trouble(JsonObject request) {
        return Trouble.called(Json.text(request, "trouble"))
                .orElseThrow(() -> new IllegalArgumentException("The sandbox can " + Trouble.titles()));
    }

    private static Map<String, Object> values(JsonObject json) {
        Map<String, Object> values = new HashMap<>();
        json.entrySet().forEach(each -> values.put(each.getKey(), value(each.getValue())));
        return values;
    }

    private static Object value(JsonElement value) {
        if (value.isJsonObject()) {
            return value.getAsJsonObject();
        }
        if (!value.isJsonArray()) {
            return value.getAsString();
        }
        List<String> several = new ArrayList<>();
        value.getAsJsonArray().forEach(each -> several.add(each.getAsString()));
        return several;
    }

    private static JsonObject done(Runnable act) {
        act.run();
        return Json.of("ok", true);
    }

    private static JsonObject told(CommandReply reply) {
        return Json.of("ok", !reply.failed(), "text", reply.text(), "blocks", reply.blocks());
    }

    private static JsonObject told(ClickReply reply) {
        return reply.acknowledged() ? Json.of("ok", true) : refused(reply.error());
    }

    private static JsonObject told(SubmitResult result) {
        JsonObject errors = new JsonObject();
        result.errors().forEach(errors::addProperty);
        return Json.of("ok", true, "closed", result.closed(), "errors", errors, "failure", result.failure());
    }

    private static JsonObject refused(String why) {
        return Json.of("ok", false, "error", why);
    }
}
