package io.github.roadmapbot.sandbox.github.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.access.App;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.Map;

/** A GitHub App and its installation as REST shows them, after GitHub's OpenAPI description. */
record AppShape(World world, App app, Shapes shapes) {

    /** The App itself, which belongs to the organisation of the repositories. */
    ObjectNode itself() {
        ObjectNode shape = Shapes.object()
                .put("id", app.id())
                .put("slug", app.slug())
                .put("node_id", app.bot().nodeId())
                .put("name", app.slug())
                .putNull("description")
                .put("external_url", "https://example.com")
                .put("html_url", "https://github.com/apps/" + app.slug())
                .put("created_at", app.bot().createdAt().toString())
                .put("updated_at", app.bot().createdAt().toString());
        world.repositories().stream()
                .findFirst()
                .ifPresent(repository -> shape.set("owner", shapes.account(repository.owner())));
        shape.set("permissions", permissions(app.permissions()));
        shape.putArray("events");
        return shape;
    }

    ObjectNode installation(long id, Account owner) {
        String path = "/app/installations/" + id;
        ObjectNode shape = Shapes.object()
                .put("id", id)
                .put("app_id", app.id())
                .put("app_slug", app.slug())
                .put("target_id", owner.id())
                .put("target_type", "Organization")
                .put("repository_selection", "all")
                .put("access_tokens_url", shapes.apiUrl() + path + "/access_tokens")
                .put("repositories_url", shapes.apiUrl() + "/installation/repositories")
                .put("html_url", owner.url() + "/settings/installations/" + id)
                .putNull("single_file_name")
                .put("created_at", app.bot().createdAt().toString())
                .put("updated_at", app.bot().createdAt().toString())
                .put("suspended_at", app.suspended() ? world.now().toString() : null);
        shape.set("suspended_by", app.suspended() ? shapes.account(owner) : null);
        shape.set("account", shapes.account(owner));
        shape.set("permissions", permissions(app.permissions()));
        shape.putArray("events");
        return shape;
    }

    static ObjectNode permissions(Map<String, String> permissions) {
        ObjectNode shape = Shapes.object();
        permissions.forEach(shape::put);
        return shape;
    }
}
