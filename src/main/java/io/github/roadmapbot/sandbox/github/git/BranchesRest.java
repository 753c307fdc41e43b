package io.github.roadmapbot.sandbox.github.git;

import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.kept.KeptGit;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.rest.Places;
import io.github.roadmapbot.sandbox.github.rest.RestBody;
import io.github.roadmapbot.sandbox.github.rest.RestBody.Accepts;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.Map;
import java.util.Optional;

/** Branches over REST. */
final class BranchesRest {

    private static final String HEADS = "refs/heads/";

    private final World world;
    private final Places places;

    BranchesRest(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    void addTo(Routes routes) {
        String git = "/repos/{owner}/{repo}/git";
        routes.on("GET", git + "/ref/heads/{+branch}", this::show)
                .on("POST", git + "/refs", this::add)
                .on("PATCH", git + "/refs/heads/{+branch}", this::move);
    }

    private Answer show(RestRequest request) {
        KeptRepository repository = places.readingContents(request);
        return answer(200, request, repository, request.variable("branch"));
    }

    private Answer add(RestRequest request) {
        KeptRepository repository = places.writingContents(request);
        RestBody body = RestBody.of(request.call(), "Reference", Map.of("ref", Accepts.TEXT, "sha", Accepts.TEXT));
        String ref = body.required("ref");
        if (!ref.startsWith(HEADS) || !wellFormed(ref.substring(HEADS.length()))) {
            throw Refusal.of(422, "Reference name must start with 'refs/' and be well-formed");
        }
        String branch = ref.substring(HEADS.length());
        requireCommit(repository.git(), body.required("sha"));
        if (repository.git().tip(branch).isPresent()) {
            throw Refusal.of(422, "Reference already exists");
        }
        if (overlaps(repository.git(), branch)) {
            throw Refusal.of(422, "Reference cannot be created");
        }
        new Git(world, repository).move(branch, body.required("sha"));
        return answer(201, request, repository, branch);
    }

    private Answer move(RestRequest request) {
        KeptRepository repository = places.writingContents(request);
        RestBody body = RestBody.of(request.call(), "Reference", Map.of("sha", Accepts.TEXT, "force", Accepts.FLAG));
        String branch = request.variable("branch");
        KeptGit.Commit before =
                repository.git().tip(branch).orElseThrow(() -> Refusal.of(422, "Reference does not exist"));
        String commit = body.required("sha");
        requireCommit(repository.git(), commit);
        Git git = new Git(world, repository);
        if (!body.flag("force") && !git.history(commit).contains(before.id())) {
            throw Refusal.of(422, "Update is not a fast forward");
        }
        git.move(branch, commit);
        return answer(200, request, repository, branch);
    }

    private static void requireCommit(KeptGit git, String id) {
        if (git.commit(id).isEmpty()) {
            throw Refusal.of(422, "Object does not exist");
        }
    }

    /** After Git's rules for the names of references. */
    private static boolean wellFormed(String branch) {
        return branch.matches("[^\\s~^:?*\\[\\\\\\p{Cntrl}]+")
                && !branch.matches("(.*/)?\\..*|.*(\\.\\.|//|@\\{).*|.*(\\.lock|[./])|/.*|@");
    }

    /** A branch is a file for Git: it cannot be a folder of other branches too. */
    private static boolean overlaps(KeptGit git, String branch) {
        Optional<String> other = git.branches().keySet().stream()
                .filter(each -> each.startsWith(branch + "/") || branch.startsWith(each + "/"))
                .findFirst();
        return other.isPresent();
    }

    private Answer answer(int status, RestRequest request, KeptRepository repository, String branch) {
        KeptGit.Commit tip = repository.git().tip(branch).orElseThrow(Refusal::notFound);
        GitShapes shapes = new GitShapes(new Shapes(world, request.apiUrl()), repository);
        return Answer.json(status, shapes.branch(branch, tip.id()).toString());
    }
}
