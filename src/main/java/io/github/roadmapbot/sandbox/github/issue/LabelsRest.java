package io.github.roadmapbot.sandbox.github.issue;

import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptLabel;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.rest.Places;
import io.github.roadmapbot.sandbox.github.rest.RestBody;
import io.github.roadmapbot.sandbox.github.rest.RestBody.Accepts;
import io.github.roadmapbot.sandbox.github.rest.RestPage;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.List;
import java.util.Map;

/** Labels over REST: those of a repository and those on an issue. */
public final class LabelsRest {

    private static final Map<String, Accepts> NEW_LABEL =
            Map.of("name", Accepts.TEXT, "color", Accepts.TEXT, "description", Accepts.TEXT_OR_NULL);

    private final World world;
    private final Lists lists;
    private final Places places;
    private final Issues issues;

    public LabelsRest(World world, Lists lists, Places places) {
        this.world = world;
        this.lists = lists;
        this.places = places;
        this.issues = new Issues(world);
    }

    public void addTo(Routes routes) {
        routes.on("GET", "/repos/{owner}/{repo}/labels", this::list)
                .on("POST", "/repos/{owner}/{repo}/labels", this::create)
                .on("GET", "/repos/{owner}/{repo}/labels/{name}", this::label)
                .on("GET", "/repos/{owner}/{repo}/issues/{number}/labels", this::listOfIssue)
                .on("POST", "/repos/{owner}/{repo}/issues/{number}/labels", this::addToIssue)
                .on("DELETE", "/repos/{owner}/{repo}/issues/{number}/labels/{+name}", this::takeOffIssue);
    }

    private Answer list(RestRequest request) {
        KeptRepository repository = places.repository(request);
        places.requireReading(request);
        request.allowQuery("per_page", "page");
        return RestPage.of(lists.visible(repository.labels()), request, lists)
                .answer(label -> shapes(request).label(repository, label));
    }

    private Answer label(RestRequest request) {
        KeptRepository repository = places.repository(request);
        places.requireReading(request);
        KeptLabel label = repository.label(request.variable("name")).orElseThrow(Refusal::notFound);
        return Answer.json(200, shapes(request).label(repository, label).toString());
    }

    private Answer create(RestRequest request) {
        KeptRepository repository = places.repository(request);
        places.requireWriting(request);
        requirePush(request);
        RestBody body = RestBody.of(request.call(), "Label", NEW_LABEL);
        String name = body.required("name");
        String color = body.text("color").orElse("ededed");
        check(repository, body, name, color);
        KeptLabel label = issues.addLabel(
                repository, name, color, body.text("description").orElse(""));
        return Answer.json(201, shapes(request).label(repository, label).toString());
    }

    private static void check(KeptRepository repository, RestBody body, String name, String color) {
        if (repository.label(name).isPresent()) {
            throw Refusal.invalid(new Problem("Label", "name", "already_exists", ""));
        }
        if (!color.matches("[0-9a-fA-F]{6}")) {
            throw Refusal.invalid(Problem.invalid("Label", "color"));
        }
        body.atMost(50, "name");
        body.atMost(100, "description");
    }

    private Answer listOfIssue(RestRequest request) {
        KeptIssue issue = places.issue(request);
        request.allowQuery("per_page", "page");
        List<KeptLabel> labels = issue.labels();
        return RestPage.of(labels, request, lists)
                .answer(label -> shapes(request).label(issue.repository(), label));
    }

    private Answer addToIssue(RestRequest request) {
        KeptIssue issue = places.issue(request);
        places.requireWriting(request);
        requirePush(request);
        RestBody body = RestBody.of(request.call(), "Label", Map.of("labels", Accepts.LABELS));
        issues.label(issue, body.names("labels").orElse(List.of()));
        return labels(request, issue);
    }

    private Answer takeOffIssue(RestRequest request) {
        KeptIssue issue = places.issue(request);
        places.requireWriting(request);
        requirePush(request);
        String name = request.variable("name");
        if (issue.labels().stream().noneMatch(label -> label.name().equalsIgnoreCase(name))) {
            throw Refusal.of(404, "Label does not exist");
        }
        issues.unlabel(issue, name);
        return labels(request, issue);
    }

    private Answer labels(RestRequest request, KeptIssue issue) {
        IssueShapes shapes = new IssueShapes(world, request.apiUrl());
        return Answer.json(200, Shapes.array(shapes.labels(issue)).toString());
    }

    private static void requirePush(RestRequest request) {
        if (!request.bearer().may(Permission.WRITE)) {
            throw Refusal.of(403, request.bearer().notAccessible());
        }
    }

    private Shapes shapes(RestRequest request) {
        return new Shapes(world, request.apiUrl());
    }
}
