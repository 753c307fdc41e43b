package io.github.roadmapbot.sandbox.github.issue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.kept.IssueType;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptMilestone;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.rest.Places;
import io.github.roadmapbot.sandbox.github.rest.RestBody;
import io.github.roadmapbot.sandbox.github.rest.RestPage;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Milestones over REST, and what issues say of theirs and of their types. */
public final class MilestonesRest {

    private final World world;
    private final Lists lists;
    private final Places places;

    public MilestonesRest(World world, Lists lists, Places places) {
        this.world = world;
        this.lists = lists;
        this.places = places;
    }

    public void addTo(Routes routes) {
        routes.on("GET", "/repos/{owner}/{repo}/milestones", this::list);
    }

    private Answer list(RestRequest request) {
        KeptRepository repository = places.repository(request);
        places.requireReading(request);
        request.allowQuery("state", "per_page", "page");
        String state = request.query("state").orElse("open");
        if (!List.of("open", "closed", "all").contains(state)) {
            throw Refusal.invalid(Problem.invalid("Milestone", "state"));
        }
        List<KeptMilestone> found = lists.visible(repository.milestones()).stream()
                .filter(each -> state.equals("all") || each.open() == state.equals("open"))
                .toList();
        Shapes shapes = new Shapes(world, request.apiUrl());
        return RestPage.of(found, request, lists).answer(each -> milestone(shapes, repository, each));
    }

    /** What a request gives an issue whose field it does not name stays. */
    static void classify(KeptIssue issue, RestBody body, Instant now) {
        Optional<IssueType> type = body.has("type") ? body.text("type").map(MilestonesRest::type) : issue.type();
        Optional<KeptMilestone> milestone =
                body.has("milestone") ? milestone(issue.repository(), body) : issue.milestone();
        issue.classify(type, milestone, now);
    }

    /** Refuses what is not there before anything is changed. */
    static void check(KeptRepository repository, RestBody body) {
        body.text("type").ifPresent(MilestonesRest::type);
        milestone(repository, body);
    }

    private static IssueType type(String name) {
        return Arrays.stream(IssueType.values())
                .filter(each -> each.title().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(Problem.invalid("Issue", "type")));
    }

    private static Optional<KeptMilestone> milestone(KeptRepository repository, RestBody body) {
        return body.number("milestone")
                .map(number -> repository
                        .milestone(number)
                        .orElseThrow(() -> Refusal.invalid(Problem.invalid("Issue", "milestone"))));
    }

    static void addTo(ObjectNode shape, Shapes shapes, KeptIssue issue) {
        shape.set(
                "milestone",
                issue.milestone()
                        .map(each -> milestone(shapes, issue.repository(), each))
                        .orElse(null));
        shape.set("type", issue.type().map(each -> type(issue, each)).orElse(null));
    }

    private static ObjectNode type(KeptIssue issue, IssueType type) {
        return Shapes.object()
                .put("id", type.id())
                .put("node_id", "IT_kwDO" + type.name())
                .put("name", type.title())
                .put("description", type.description())
                .put("color", "yellow")
                .put("created_at", IssueShapes.time(issue.repository().createdAt()))
                .put("updated_at", IssueShapes.time(issue.repository().createdAt()))
                .put("is_enabled", true);
    }

    private static ObjectNode milestone(Shapes shapes, KeptRepository repository, KeptMilestone milestone) {
        String url = shapes.url(repository) + "/milestones/" + milestone.number();
        ObjectNode shape = Shapes.object()
                .put("url", url)
                .put("html_url", repository.url() + "/milestone/" + milestone.number())
                .put("labels_url", url + "/labels")
                .put("id", milestone.id())
                .put("node_id", milestone.nodeId())
                .put("number", milestone.number())
                .put("state", milestone.open() ? "open" : "closed")
                .put("title", milestone.title())
                .putNull("description")
                .put("open_issues", count(repository, milestone, true))
                .put("closed_issues", count(repository, milestone, false))
                .put("created_at", IssueShapes.time(milestone.createdAt()))
                .put("updated_at", IssueShapes.time(milestone.createdAt()))
                .putNull("closed_at")
                .putNull("due_on");
        shape.set("creator", shapes.account(milestone.creator()));
        return shape;
    }

    private static long count(KeptRepository repository, KeptMilestone milestone, boolean open) {
        return repository.issues().stream()
                .filter(issue -> issue.open() == open
                        && issue.milestone().filter(milestone::equals).isPresent())
                .count();
    }
}
