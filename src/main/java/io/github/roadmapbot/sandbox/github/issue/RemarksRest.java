package io.github.roadmapbot.sandbox.github.issue;

import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.rest.Places;
import io.github.roadmapbot.sandbox.github.rest.RestBody;
import io.github.roadmapbot.sandbox.github.rest.RestBody.Accepts;
import io.github.roadmapbot.sandbox.github.rest.RestPage;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comments beneath all issues of a repository, over REST. */
final class RemarksRest {

    private static final int LONGEST_BODY = 65_536;

    private record Beneath(KeptIssue issue, KeptIssue.Remark remark) {}

    private final World world;
    private final Lists lists;
    private final Places places;

    RemarksRest(World world, Lists lists, Places places) {
        this.world = world;
        this.lists = lists;
        this.places = places;
    }

    void addTo(Routes routes) {
        String all = "/repos/{owner}/{repo}/issues/comments";
        routes.on("GET", all, this::list).on("PATCH", all + "/{id}", this::change);
    }

    /** Those that were changed since a moment; without a word about the order, the oldest first. */
    private Answer list(RestRequest request) {
        KeptRepository repository = places.withIssues(request);
        request.allowQuery("sort", "direction", "since", "per_page", "page");
        Optional<Instant> since = request.query("since").map(RemarksRest::time);
        boolean updated = oneOf(request, "sort", "created", "updated").equals("updated");
        Comparator<Beneath> order = Comparator.comparing(
                each -> updated ? each.remark().updatedAt() : each.remark().createdAt());
        boolean down = request.query("sort").isPresent()
                && oneOf(request, "direction", "desc", "asc").equals("desc");
        List<Beneath> found = all(repository).stream()
                .filter(each -> since.map(from -> !each.remark().updatedAt().isBefore(from))
                        .orElse(true))
                .sorted(down ? order.reversed() : order)
                .toList();
        IssueShapes shapes = new IssueShapes(world, request.apiUrl());
        return RestPage.of(found, request, lists).answer(each -> shapes.remark(each.issue(), each.remark()));
    }

    private List<Beneath> all(KeptRepository repository) {
        return repository.issues().stream()
                .flatMap(issue -> lists.visible(issue.remarks()).stream().map(remark -> new Beneath(issue, remark)))
                .toList();
    }

    private Answer change(RestRequest request) {
        Beneath found = places.withIssues(request).issues().stream()
                .flatMap(issue -> issue.remarks().stream().map(remark -> new Beneath(issue, remark)))
                .filter(each -> Long.toString(each.remark().id()).equals(request.variable("id")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        places.requireWriting(request);
        boolean own = found.remark().author().equals(request.bearer().account());
        if (!own && !request.bearer().may(Permission.WRITE)) {
            throw Refusal.of(403, "Must have admin rights to Repository.");
        }
        RestBody body = RestBody.of(request.call(), "IssueComment", Map.of("body", Accepts.TEXT));
        String text = body.required("body");
        body.atMost(LONGEST_BODY, "body");
        found.remark().rewrite(text, world.clock().instant());
        world.changes().add();
        return Answer.json(
                200,
                new IssueShapes(world, request.apiUrl())
                        .remark(found.issue(), found.remark())
                        .toString());
    }

    private static String oneOf(RestRequest request, String name, String... accepted) {
        String value = request.query(name).orElse(accepted[0]);
        if (!List.of(accepted).contains(value)) {
            throw Refusal.invalid(Problem.invalid("IssueComment", name));
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(Problem.invalid("IssueComment", "since"));
        }
    }
}
