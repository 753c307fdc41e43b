package io.github.roadmapbot.sandbox.slack.modal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Json;
import io.github.roadmapbot.sandbox.slack.Refused;
import io.github.roadmapbot.sandbox.slack.block.BlockKit;
import io.github.roadmapbot.sandbox.slack.talk.Changes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The stack of modals in front of each person, and each person's home tab of the app. */
public final class Modals {

    private static final int HIGHEST_STACK = 3;

    /** In bytes. */
    private static final int LARGEST = 250_000;

    private final Map<String, List<OpenView>> stacks = new LinkedHashMap<>();
    private final Map<String, OpenView> homes = new LinkedHashMap<>();
    private final BlockKit kit = new BlockKit();
    private final Triggers triggers;
    private final Ids ids;
    private final Changes changes;

    public Modals(Triggers triggers, Ids ids, Changes changes) {
        this.triggers = triggers;
        this.ids = ids;
        this.changes = changes;
    }

    /** Opens a modal in place of whatever is open. */
    public synchronized OpenView open(String triggerId, JsonObject view) {
        JsonObject content = accepted(view, "modal");
        String user = triggers.use(triggerId);
        stack(user).clear();
        return putOnTop(user, content);
    }

    /** Opens a modal on top of the one that is open. */
    public synchronized OpenView push(String triggerId, JsonObject view) {
        JsonObject content = accepted(view, "modal");
        String user = triggers.use(triggerId);
        if (stack(user).isEmpty()) {
            throw new Refused("not_found");
        }
        return putOnTop(user, content);
    }

    /** Opens a modal on top without a trigger, in answer to a submission. */
    public synchronized OpenView push(OpenView below, JsonObject view) {
        return putOnTop(below.user(), accepted(view, "modal"));
    }

    /** Replaces what an open view shows; an empty hash is not compared. */
    public synchronized OpenView update(Predicate<OpenView> which, String hash, JsonObject view) {
        OpenView old = all().stream().filter(which).findFirst().orElseThrow(() -> new Refused("not_found"));
        JsonObject content = accepted(view, Json.text(old.content(), "type"));
        if (!hash.isEmpty() && !hash.equals(old.hash())) {
            throw new Refused("hash_conflict");
        }
        return replace(old, old.with(content, newHash()));
    }

    /** Shows a home tab to a person. */
    public synchronized OpenView publish(String user, String hash, JsonObject view) {
        JsonObject content = accepted(view, "home");
        OpenView old = homes.get(user);
        if (old != null && !hash.isEmpty() && !hash.equals(old.hash())) {
            throw new Refused("hash_conflict");
        }
        OpenView fresh = old == null ? fresh(user, content, Optional.empty()) : old.with(content, newHash());
        homes.put(user, fresh);
        changes.made();
        return fresh;
    }

    public synchronized Optional<OpenView> home(String user) {
        return Optional.ofNullable(homes.get(user));
    }

    public synchronized Optional<OpenView> top(String user) {
        List<OpenView> stack = stack(user);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
    }

    /** Keeps what a person filled in. */
    public synchronized OpenView fill(OpenView view, Field field, List<String> value) {
        OpenView now = all().stream()
                .filter(each -> each.id().equals(view.id()))
                .findFirst()
                .orElse(view);
        return replace(now, now.filled(field, value));
    }

    /** Takes one view away; what is beneath it comes to the front. */
    public synchronized void close(OpenView view) {
        stack(view.user()).removeIf(each -> each.id().equals(view.id()));
        changes.made();
    }

    /** Takes all views of a person away. */
    public synchronized List<OpenView> clear(String user) {
        List<OpenView> gone = List.copyOf(stack(user));
        stack(user).clear();
        changes.made();
        return gone;
    }

    private OpenView putOnTop(String user, JsonObject content) {
        List<OpenView> stack = stack(user);
        if (stack.size() >= HIGHEST_STACK) {
            throw new Refused("push_limit_reached");
        }
        Optional<OpenView> below = top(user);
        OpenView fresh = fresh(user, content, below);
        stack.add(fresh);
        changes.made();
        return fresh;
    }

    private OpenView fresh(String user, JsonObject content, Optional<OpenView> below) {
        String id = ids.next("V");
        String root = below.map(OpenView::rootId).orElse(id);
        return new OpenView(id, user, content, newHash(), root, below.map(OpenView::id), Map.of());
    }

    private OpenView replace(OpenView old, OpenView fresh) {
        stacks.values().forEach(stack -> stack.replaceAll(each -> each.id().equals(old.id()) ? fresh : each));
        homes.replaceAll((user, each) -> each.id().equals(old.id()) ? fresh : each);
        changes.made();
        return fresh;
    }

    private JsonObject accepted(JsonObject view, String type) {
        List<String> problems = kit.problemsOfView(view);
        if (!problems.isEmpty()) {
            throw Refused.because("invalid_arguments", problems);
        }
        if (!Json.text(view, "type").equals(type)) {
            throw Refused.because(
                    "invalid_arguments", List.of("[ERROR] must be a " + type + " [json-pointer:/view/type]"));
        }
        if (view.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Refused("view_too_large");
        }
        JsonObject copy = new JsonObject();
        view.entrySet().stream()
                .filter(field -> !field.getValue().isJsonNull())
                .forEach(field -> copy.add(field.getKey(), field.getValue().deepCopy()));
        JsonArray blocks = ids.complete(Json.array(view, "blocks"));
        copy.add("blocks", blocks);
        return copy;
    }

    private List<OpenView> all() {
        List<OpenView> all = new ArrayList<>(homes.values());
        stacks.values().forEach(all::addAll);
        return all;
    }

    private List<OpenView> stack(String user) {
        return stacks.computeIfAbsent(user, fresh -> new ArrayList<>());
    }

    private String newHash() {
        return ids.next(System.currentTimeMillis() / 1000 + ".");
    }
}
