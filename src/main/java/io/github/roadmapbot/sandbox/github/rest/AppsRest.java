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
        return Answer.json(200, shape(request).itself().toString());
    }

    private Answer ofRepository(RestRequest request) {
        return installation(request, places.repository(request).owner());
    }

    private Answer ofAccount(RestRequest request, Account.Kind kind) {
        Account owner = world.account(request.variable("login"))
                .filter(account -> account.kind() == kind)
                .orElseThrow(Refusal::notFound);
        return installation(request, owner);
    }

    /** There is one installation, and it is the organisation's. */
    private Answer installation(RestRequest request, Account owner) {
        long id = known().installation().orElseThrow(Refusal::notFound);
        if (owner.kind() != Account.Kind.ORGANIZATION) {
            throw Refusal.notFound();
        }
        return Answer.json(200, shape(request).installation(id, owner).toString());
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
        shape.set("permissions", AppShape.permissions(granted));
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

    private AppShape shape(RestRequest request) {
        return new AppShape(world, known(), new Shapes(world, request.apiUrl()));
    }
}
