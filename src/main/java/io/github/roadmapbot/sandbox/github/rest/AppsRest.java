package io.github.roadmapbot.sandbox.github.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.access.Admission;
import io.github.roadmapbot.sandbox.github.access.App;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a GitHub App asks as itself: who it is, where it is installed, and a token for there. */
public final class AppsRest {

    private final World world;
    private final Places places;
    private final Admission admission;

    public AppsRest(World world, Places places, Admission admission) {
        this.world = world;
        this.places = places;
        this.admission = admission;
    }

    public void addTo(Routes routes) {
        routes.on("GET", "/app", this::app)
                .on("GET", "/repos/{owner}/{repo}/installation", this::ofRepository)
                .on("GET", "/orgs/{login}/installation", request -> ofAccount(request, Account.Kind.ORGANIZATION))
                .on("GET", "/users/{login}/installation", request -> ofAccount(request, Account.Kind.USER))
                .on("POST", "/app/installations/{number}/access_tokens", this::token);
    }

    private Answer app(RestRequest request) {
        App app = known();
        ObjectNode shape = Shapes.object()
                .put("id", app.id())
                .put("slug", app.slug())
                .put("node_id", app.bot().nodeId())
                .put("name", app.slug())
                .put("external_url", "https://example.com")
                .put("html_url", app.bot().url())
                .put("created_at", app.bot().createdAt().toString());
        shape.set("permissions", permissions(app.permissions()));
        return Answer.json(200, shape.toString());
    }

    private Answer ofRepository(RestRequest request) {
        return installation(places.repository(request).owner());
    }

    private Answer ofAccount(RestRequest request, Account.Kind kind) {
        return installation(world.account(request.variable("login"))
                .filter(account -> account.kind() == kind)
                .orElseThrow(Refusal::notFound));
    }

    /** There is one installation, and it is the organisation's. */
    private Answer installation(Account owner) {
        App app = known();
        long id = app.installation().orElseThrow(Refusal::notFound);
        if (owner.kind() != Account.Kind.ORGANIZATION) {
            throw Refusal.notFound();
        }
        ObjectNode shape = Shapes.object()
                .put("id", id)
                .put("app_id", app.id())
                .put("app_slug", app.slug())
                .put("target_id", owner.id())
                .put("target_type", "Organization")
                .put("repository_selection", "all");
        shape.set("permissions", permissions(app.permissions()));
        if (app.suspended()) {
            shape.put("suspended_at", world.now().toString());
        }
        return Answer.json(200, shape.toString());
    }

    private Answer token(RestRequest request) {
        App app = known();
        String id = app.installation().map(String::valueOf).orElse("");
        if (!request.variable("number").equals(id)) {
            throw Refusal.notFound();
        }
        if (app.suspended()) {
            throw Refusal.of(403, "This installation has been suspended");
        }
        Map<String, String> granted = asked(request, app.permissions());
        Map.Entry<String, Instant> issued = app.issue(granted);
        ObjectNode shape = Shapes.object()
                .put("token", issued.getKey())
                .put("expires_at", issued.getValue().toString())
                .put("repository_selection", "all");
        shape.set("permissions", permissions(granted));
        return Answer.json(201, shape.toString());
    }

    /** All that the installation has, or the part of it that the body names. */
    private static Map<String, String> asked(RestRequest request, Map<String, String> has) {
        if (request.call().body().isBlank()) {
            return has;
        }
        Map<String, String> asked = new LinkedHashMap<>();
        RestBody.object(request.call()).path("permissions").properties().forEach(entry -> {
            String level = entry.getValue().asText();
            if (!level.equals(has.get(entry.getKey())) && !(level.equals("read") && has.containsKey(entry.getKey()))) {
                throw Refusal.of(422, "The permissions requested are not granted to this installation.");
            }
            asked.put(entry.getKey(), level);
        });
        return asked.isEmpty() ? has : asked;
    }

    private App known() {
        return admission.app().orElseThrow(Refusal::notFound);
    }

    private static ObjectNode permissions(Map<String, String> permissions) {
        ObjectNode shape = Shapes.object();
        permissions.forEach(shape::put);
        return shape;
    }
}
