package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.block.BlockKit;
import io.github.roadmapbot.sandbox.slack.delivery.Exchange.Outcome;
import io.github.roadmapbot.sandbox.slack.modal.Field;
import io.github.roadmapbot.sandbox.slack.modal.OpenView;
import io.github.roadmapbot.sandbox.slack.talk.Post;
import io.github.roadmapbot.sandbox.slack.talk.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Sends one person's clicks and choices to the app. */
final class Touch {

    private final Workplace place;
    private final Payloads payloads;

    Touch(Workplace place, Payloads payloads) {
        this.place = place;
        this.payloads = payloads;
    }

    ClickReply click(Room room, Post post, Predicate<Button> which, String what) {
        Button button = first(Words.buttons(post.content().blocks()), which, "button " + what);
        JsonObject action = clicked(Json.of("blocks", post.content().blocks()), button);
        return send(payloads.actions(room, post, action, new JsonObject()));
    }

    ClickReply click(OpenView view, String actionId) {
        return click(view, button -> button.actionId().equals(actionId), actionId);
    }

    ClickReply click(OpenView view, Predicate<Button> which, String what) {
        Button button = first(view.seen().buttons(), which, "button " + what);
        return send(payloads.actions(view, clicked(view.content(), button)));
    }

    ClickReply choose(Room room, Post post, String actionId, String value) {
        JsonObject holder = Json.of("blocks", post.content().blocks());
        Predicate<Field> which = field -> field.actionId().equals(actionId);
        Field field = first(elements(holder), which, "menu " + actionId);
        JsonObject state = field.state(List.of(value));
        JsonObject values = Json.of(field.blockId(), Json.of(field.actionId(), state));
        return send(payloads.actions(room, post, named(field, state.deepCopy()), values));
    }

    /** Tells of a field that has changed; {@code state} is its new state. */
    ClickReply change(OpenView view, Field field, JsonObject state) {
        return send(payloads.actions(view, named(field, state)));
    }

    ClickReply send(JsonObject payload) {
        if (!place.manifest().interactive()) {
            return new ClickReply("the app does not take part in interactions");
        }
        Outcome outcome = place.exchange().ask("interactive", payload);
        return new ClickReply(outcome instanceof Outcome.Unanswered failed ? failed.error() : "");
    }

    static <T> T first(List<T> all, Predicate<T> which, String what) {
        return all.stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + what + " among " + all));
    }

    /** The button as it was sent, which is what comes back. */
    private static JsonObject clicked(JsonObject holder, Button button) {
        Predicate<Field> which = field ->
                field.blockId().equals(button.blockId()) && field.actionId().equals(button.actionId());
        Field field = first(elements(holder), which, button.toString());
        JsonObject action = named(field, field.element().deepCopy());
        action.remove("confirm");
        action.remove("accessibility_label");
        return action;
    }

    private static JsonObject named(Field field, JsonObject action) {
        action.addProperty("block_id", field.blockId());
        action.addProperty("action_id", field.actionId());
        return action;
    }

    /** Everything that can be touched, with or without a value. */
    private static List<Field> elements(JsonObject holder) {
        List<Field> elements = new ArrayList<>();
        for (JsonObject block : Json.objects(holder, "blocks")) {
            BlockKit.elements(block).forEach(element -> elements.add(new Field(block, element)));
        }
        return elements;
    }
}
