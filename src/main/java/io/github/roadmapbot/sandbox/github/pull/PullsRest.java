package io.github.roadmapbot.sandbox.github.pull;

import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.git.Git;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Commit;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptPull;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Pull requests over REST, from one branch of a repository into another. */
public final class PullsRest {

    /** From the texts of the real one's refusals. */
    private static final int LONGEST_TITLE = 256;

    private static final int LONGEST_BODY = 65_536;

    private final World world;
    private final Lists lists;
    private final Places places;

    public PullsRest(World world, Lists lists, Places places) {
        this.world = world;
        this.lists = lists;
        this.places = places;
    }

    public void addTo(Routes routes) {
        String all = "/repos/{owner}/{repo}/pulls";
        routes.on("GET", all, this::list)
                .on("POST", all, this::open)
                .on("GET", all + "/{number}", request -> answer(200, request, pull(request)))
                .on("PATCH", all + "/{number}", this::change);
    }

    /** The newest first, unless the oldest is asked for. */
    private Answer list(RestRequest request) {
        KeptRepository repository = places.readingPullRequests(request);
        request.allowQuery("state", "head", "base", "sort", "direction", "per_page", "page");
        String state = request.query("state").orElse("open");
        if (!List.of("open", "closed", "all").contains(state)) {
            throw Refusal.invalid(Problem.invalid("PullRequest", "state"));
        }
        String head = request.query("head").orElse("");
        String base = request.query("base").orElse("");
        Comparator<KeptIssue> order = Comparator.comparing(KeptIssue::number);
        boolean ascending = request.query("direction").filter("asc"::equals).isPresent();
        List<KeptPull> found = lists
                .visible(repository.pulls().stream().map(KeptPull::issue).toList())
                .stream()
                .sorted(ascending ? order : order.reversed())
                .map(issue -> repository.pull(issue.number()).orElseThrow())
                .filter(pull -> state.equals("all") || pull.open() == state.equals("open"))
                // A head without its owner is no head: the real one lists everything then.
                .filter(pull ->
                        !head.contains(":") || head.equals(repository.owner().login() + ":" + pull.head()))
                .filter(pull -> base.isEmpty() || pull.base().equals(base))
                .toList();
        PullShapes shapes = shapes(request);
        return RestPage.of(found, request, lists).answer(shapes::listed);
    }

    private Answer open(RestRequest request) {
        KeptRepository repository = places.writingPullRequests(request);
        RestBody body = RestBody.of(
                request.call(),
                "PullRequest",
                Map.of(
                        "title", Accepts.TEXT,
                        "head", Accepts.TEXT,
                        "base", Accepts.TEXT,
                        "body", Accepts.TEXT_OR_NULL,
                        "maintainer_can_modify", Accepts.FLAG,
                        "draft", Accepts.FLAG));
        requireLengths(body);
        String title = body.required("title");
        String owner = repository.owner().login() + ":";
        String asked = body.required("head");
        String head = asked.startsWith(owner) ? asked.substring(owner.length()) : asked;
        String base = body.required("base");
        requireOpenable(repository, head, base);
        KeptPull pull = new Pulls(world)
                .open(
                        repository,
                        request.bearer().account(),
                        title,
                        body.text("body").orElse(""),
                        head,
                        base);
        return answer(201, request, pull);
    }

    private void requireOpenable(KeptRepository repository, String head, String base) {
        Commit from =
                repository.git().tip(head).orElseThrow(() -> Refusal.invalid(Problem.invalid("PullRequest", "head")));
        Commit into =
                repository.git().tip(base).orElseThrow(() -> Refusal.invalid(Problem.invalid("PullRequest", "base")));
        if (repository.pulls().stream()
                .anyMatch(pull ->
                        pull.open() && pull.head().equals(head) && pull.base().equals(base))) {
            throw refused("A pull request already exists for %s:%s."
                    .formatted(repository.owner().login(), head));
        }
        if (new Git(world, repository).history(into.id()).contains(from.id())) {
            throw refused("No commits between %s and %s".formatted(base, head));
        }
    }

    private Answer change(RestRequest request) {
        KeptRepository repository = places.writingPullRequests(request);
        KeptPull pull = pull(request);
        RestBody body = RestBody.of(
                request.call(),
                "PullRequest",
                Map.of("title", Accepts.TEXT, "body", Accepts.TEXT_OR_NULL, "state", Accepts.TEXT));
        requireLengths(body);
        if (!pull.issue().author().equals(request.bearer().account())
                && !request.bearer().may(Permission.WRITE)) {
            throw Refusal.of(403, "Must have write access to " + repository.fullName());
        }
        if (body.has("state")) {
            throw refused("Closing and reopening is left to people here");
        }
        String text =
                body.has("body") ? body.text("body").orElse("") : pull.issue().body();
        new Pulls(world).edit(pull, body.text("title").orElse(pull.issue().title()), text);
        return answer(200, request, pull);
    }

    private static void requireLengths(RestBody body) {
        body.atMost(LONGEST_TITLE, "title");
        body.atMost(LONGEST_BODY, "body");
    }

    private KeptPull pull(RestRequest request) {
        return places.readingPullRequests(request).pull(request.number()).orElseThrow(Refusal::notFound);
    }

    private static Refusal refused(String message) {
        return Refusal.invalid(Problem.custom("PullRequest", "base", message));
    }

    private Answer answer(int status, RestRequest request, KeptPull pull) {
        return Answer.json(status, shapes(request).alone(pull).toString());
    }

    private PullShapes shapes(RestRequest request) {
        return new PullShapes(world, new Shapes(world, request.apiUrl()));
    }
}
