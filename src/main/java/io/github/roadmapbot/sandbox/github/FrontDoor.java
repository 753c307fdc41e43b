package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.access.Admission;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.access.DeviceFlow;
import io.github.roadmapbot.sandbox.github.access.Limits;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.board.FieldsRest;
import io.github.roadmapbot.sandbox.github.board.IssueFieldsRest;
import io.github.roadmapbot.sandbox.github.board.ViewsRest;
import io.github.roadmapbot.sandbox.github.git.GitRest;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRequest;
import io.github.roadmapbot.sandbox.github.issue.AssigneesRest;
import io.github.roadmapbot.sandbox.github.issue.IssuesRest;
import io.github.roadmapbot.sandbox.github.issue.LabelsRest;
import io.github.roadmapbot.sandbox.github.issue.MilestonesRest;
import io.github.roadmapbot.sandbox.github.issue.SearchRest;
import io.github.roadmapbot.sandbox.github.pull.PullsRest;
import io.github.roadmapbot.sandbox.github.rest.AppsRest;
import io.github.roadmapbot.sandbox.github.rest.Places;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.schema.GraphQlApi;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every request passes: who is it, is it allowed to come now, and where does it want to go. */
final class FrontDoor {

    /** The versions of the REST API that exist. */
    private static final Set<String> VERSIONS = Set.of("2022-11-28", "2026-03-10");

    /** Where people log in: beside the API on GitHub.com, too, but on another host. */
    private static final String LOGIN = "/login/";

    private final World world;
    private final Bearer bearer;
    private final Admission admission;
    private final Limits limits;
    private final DeviceFlow devices;
    private final GraphQlApi graphQl;
    private final Routes routes = new Routes();
    private String prefix = "";

    FrontDoor(World world, Lists lists, Bearer bearer, Admission admission, Limits limits, DeviceFlow devices) {
        this.world = world;
        this.bearer = bearer;
        this.admission = admission;
        this.limits = limits;
        this.devices = devices;
        this.graphQl = new GraphQlApi(world, lists, bearer, limits);
        Places places = new Places(world);
        places.addTo(routes);
        new IssuesRest(world, lists, places).addTo(routes);
        new AssigneesRest(world, places).addTo(routes);
        new LabelsRest(world, lists, places).addTo(routes);
        new MilestonesRest(world, lists, places).addTo(routes);
        new GitRest(world, places).addTo(routes);
        new PullsRest(world, lists, places).addTo(routes);
        new SearchRest(world, lists).addTo(routes);
        new AppsRest(world, places, admission).addTo(routes);
        new FieldsRest(world, lists).addTo(routes);
        new IssueFieldsRest(world, places).addTo(routes);
        new ViewsRest(world, lists).addTo(routes);
        routes.on("GET", "/", this::root).on("GET", "/meta", this::meta).on("GET", "/rate_limit", this::rateLimit);
    }

    /** REST is below this path from now on, as on an enterprise server, which has GraphQL beside it. */
    void moveTo(String path) {
        prefix = path;
    }

    String prefix() {
        return prefix;
    }

    Answer answer(Call call) {
        synchronized (world) {
            Answer answer = guarded(inside(call));
            Answer complete = answer.with(
                    "X-GitHub-Request-Id", "%04X:%06X:SANDBOX".formatted(call.number(), call.number() * 7919));
            return complete.with("X-GitHub-Media-Type", "github.v3; format=json");
        }
    }

    /** The same call with the path that it would have on GitHub.com. */
    private Call inside(Call call) {
        if (prefix.isEmpty()) {
            return call;
        }
        String path = call.path();
        String inside = "/nowhere";
        if (path.startsWith(LOGIN)) {
            inside = path;
        } else if (path.equals("/api/graphql")) {
            inside = "/graphql";
        } else if (path.startsWith(prefix + "/")) {
            inside = path.substring(prefix.length());
        }
        return new Call(call.number(), call.method(), inside, call.query(), call.headers(), call.body(), call.at());
    }

    private Answer guarded(Call call) {
        try {
            if (call.path().startsWith(LOGIN)) {
                return devices.answer(call);
            }
            require(call);
            if (Admission.isOfApps(call.path())) {
                return routed(call);
            }
            Answer answer = limited(call);
            for (Map.Entry<String, String> header : limits.headers(pool(call)).entrySet()) {
                answer = answer.with(header.getKey(), header.getValue());
            }
            return bearer.kind() == Bearer.TokenKind.CLASSIC ? answer.with("X-OAuth-Scopes", bearer.scopes()) : answer;
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private void require(Call call) {
        if (call.header("User-Agent").filter(name -> !name.isBlank()).isEmpty()) {
            throw Refusal.of(
                    403,
                    "Request forbidden by administrative rules. Please make sure your request has a User-Agent header");
        }
        admission.admit(call, Requests.isGraphQl(call));
        String version = call.header("X-GitHub-Api-Version").orElse("2022-11-28");
        if (!VERSIONS.contains(version)) {
            throw Refusal.of(400, "The version '%s' is not supported by this API.".formatted(version));
        }
    }

    private Answer limited(Call call) {
        if (call.path().equals("/rate_limit")) {
            return routed(call);
        }
        boolean creates =
                Requests.isGraphQl(call) ? isMutation(call) : call.method().equals("POST");
        Optional<Answer> refused = limits.refuse(pool(call), creates);
        return refused.isPresent() ? refused.get() : routed(call);
    }

    private Answer routed(Call call) {
        try {
            return Requests.isGraphQl(call) ? graphQl.answer(call) : routes.answer(call, prefix, bearer);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static boolean isMutation(Call call) {
        try {
            return GraphQlRequest.parse(call.body()).isMutation();
        } catch (Refusal e) {
            return false;
        }
    }

    private static Limits.Pool pool(Call call) {
        if (Requests.isGraphQl(call)) {
            return Limits.Pool.GRAPHQL;
        }
        return call.path().startsWith("/search/") ? Limits.Pool.SEARCH : Limits.Pool.CORE;
    }

    private Answer root(RestRequest request) {
        String url = request.apiUrl();
        return Answer.json(
                200,
                Shapes.object()
                        .put("current_user_url", url + "/user")
                        .put("issue_search_url", url + "/search/issues?q={query}{&page,per_page,sort,order}")
                        .put("organization_url", url + "/orgs/{org}")
                        .put("rate_limit_url", url + "/rate_limit")
                        .put("repository_url", url + "/repos/{owner}/{repo}")
                        .put("user_url", url + "/users/{user}")
                        .toString());
    }

    private Answer meta(RestRequest request) {
        return Answer.json(
                200,
                Shapes.object().put("verifiable_password_authentication", false).toString());
    }

    private Answer rateLimit(RestRequest request) {
        var shape = Shapes.object();
        var resources = shape.putObject("resources");
        for (Limits.Pool pool : Limits.Pool.values()) {
            var entry = resources.putObject(pool.resource());
            limits.headers(pool).forEach((name, value) -> {
                String field = name.replace("X-RateLimit-", "").toLowerCase(Locale.ROOT);
                if (!field.equals("resource")) {
                    entry.put(field, Long.parseLong(value));
                }
            });
        }
        shape.set("rate", resources.get("core").deepCopy());
        return Answer.json(200, shape.toString());
    }
}
