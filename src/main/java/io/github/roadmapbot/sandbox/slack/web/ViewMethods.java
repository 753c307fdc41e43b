package io.github.roadmapbot.sandbox.slack.web;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Manifest;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.slack.modal.Modals;
import io.github.roadmapbot.sandbox.slack.modal.OpenView;
import io.github.roadmapbot.sandbox.slack.talk.Rooms;
import java.util.List;
import java.util.function.Predicate;

/** The {@code views.*} methods. */
public final class ViewMethods implements Family {

    private final Workspace workspace;
    private final Manifest manifest;
    private final Rooms rooms;
    private final Modals modals;

    public ViewMethods(Workspace workspace, Manifest manifest, Rooms rooms, Modals modals) {
        this.workspace = workspace;
        this.manifest = manifest;
        this.rooms = rooms;
        this.modals = modals;
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.named("views.open", this::open).needs("trigger_id", "view"),
                Method.named("views.push", this::push).needs("trigger_id", "view"),
                Method.named("views.update", this::update).needs("view").takes("view_id", "external_id", "hash"),
                Method.named("views.publish", this::publish)
                        .needs("user_id", "view")
                        .takes("hash"));
    }

    private JsonObject open(Arguments arguments) {
        return answer(modals.open(arguments.text("trigger_id"), view(arguments)));
    }

    private JsonObject push(Arguments arguments) {
        return answer(modals.push(arguments.text("trigger_id"), view(arguments)));
    }

    private JsonObject update(Arguments arguments) {
        String id = arguments.text("view_id");
        String externalId = arguments.text("external_id");
        if (id.isEmpty() == externalId.isEmpty()) {
            throw Refused.because(
                    "invalid_arguments", List.of("[ERROR] exactly one of view_id, external_id is needed"));
        }
        Predicate<OpenView> which = view -> externalId.isEmpty()
                ? view.id().equals(id)
                : Json.text(view.content(), "external_id").equals(externalId);
        return answer(modals.update(which, arguments.text("hash"), view(arguments)));
    }

    private JsonObject publish(Arguments arguments) {
        if (!manifest.hasHomeTab()) {
            throw new Refused("not_enabled");
        }
        if (rooms.user(arguments.text("user_id")).isEmpty()) {
            throw Refused.because("invalid_arguments", List.of("[ERROR] no such user [json-pointer:/user_id]"));
        }
        return answer(modals.publish(arguments.text("user_id"), arguments.text("hash"), view(arguments)));
    }

    private JsonObject answer(OpenView view) {
        return Json.of("view", view.json(workspace));
    }

    private static JsonObject view(Arguments arguments) {
        return arguments.object("view", "invalid_arguments");
    }
}
