package io.github.roadmapbot.sandbox.github.git;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.kept.KeptGit;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Commit;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Signature;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.rest.Places;
import io.github.roadmapbot.sandbox.github.rest.RestBody;
import io.github.roadmapbot.sandbox.github.rest.RestBody.Accepts;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Commits over REST: the files of one and the commit itself are written first, and nobody sees them until a branch has them. */
public final class GitRest {

    private final World world;
    private final Places places;

    public GitRest(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    public void addTo(Routes routes) {
        String git = "/repos/{owner}/{repo}/git";
        new BranchesRest(world, places).addTo(routes);
        routes.on("GET", git + "/commits/{sha}", this::commit)
                .on("POST", git + "/commits", this::addCommit)
                .on("POST", git + "/trees", this::addTree)
                .on("GET", "/repos/{owner}/{repo}/contents/{+path}", this::contents);
    }

    private Answer commit(RestRequest request) {
        KeptRepository repository = places.readingContents(request);
        Commit commit = repository.git().commit(request.variable("sha")).orElseThrow(Refusal::notFound);
        return Answer.json(200, shapes(request, repository).commit(commit).toString());
    }

    private Answer addTree(RestRequest request) {
        KeptRepository repository = places.writingContents(request);
        KeptGit git = repository.git();
        RestBody body = RestBody.of(request.call(), "Tree", Map.of("base_tree", Accepts.TEXT, "tree", Accepts.FILES));
        SortedMap<String, String> files = new TreeMap<>();
        body.text("base_tree").ifPresent(base -> files.putAll(treeOf(git, base)));
        for (JsonNode entry : body.entries("tree")) {
            put(files, entry, repository);
        }
        String id = new Git(world, repository).tree(files);
        return Answer.json(201, shapes(request, repository).tree(id, files).toString());
    }

    /** Both the id of a tree and that of a commit will do. */
    private static SortedMap<String, String> treeOf(KeptGit git, String base) {
        return git.tree(base)
                .or(() -> git.commit(base).flatMap(commit -> git.tree(commit.tree())))
                .orElseThrow(() -> Refusal.of(422, "base_tree is not a valid tree oid"));
    }

    private void put(SortedMap<String, String> files, JsonNode entry, KeptRepository repository) {
        String path = entry.path("path").asText();
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.contains("//")) {
            throw Refusal.of(422, "tree.path contains a malformed path component");
        }
        if (entry.has("content")) {
            files.put(
                    path, new Git(world, repository).blob(entry.path("content").asText()));
        } else if (entry.path("sha").isNull()) {
            if (files.remove(path) == null) {
                throw Refusal.of(422, "GitRPC::BadObjectState");
            }
        } else {
            String blob = entry.path("sha").asText();
            require(repository.git().blob(blob), "tree.sha %s is not a valid blob".formatted(blob));
            files.put(path, blob);
        }
    }

    private Answer addCommit(RestRequest request) {
        KeptRepository repository = places.writingContents(request);
        KeptGit git = repository.git();
        RestBody body = RestBody.of(
                request.call(),
                "Commit",
                Map.of(
                        "message", Accepts.TEXT,
                        "tree", Accepts.TEXT,
                        "parents", Accepts.TEXTS,
                        "author", Accepts.SIGNATURE,
                        "committer", Accepts.SIGNATURE));
        String tree = body.required("tree");
        require(git.tree(tree), "Tree SHA does not exist");
        List<String> parents = new ArrayList<>();
        for (JsonNode parent : body.entries("parents")) {
            require(git.commit(parent.asText()), "Parent SHA does not exist or is not a commit object");
            parents.add(parent.asText());
        }
        Signature bearer = new Git(world, repository).signature(request.bearer().account());
        Signature author = body.has("author") ? signature(body.node("author")) : bearer;
        Signature committer = body.has("committer") ? signature(body.node("committer")) : author;
        Commit commit = new Git(world, repository).commit(tree, parents, author, committer, body.required("message"));
        return Answer.json(201, shapes(request, repository).commit(commit).toString());
    }

    private static void require(Optional<?> thing, String otherwise) {
        if (thing.isEmpty()) {
            throw Refusal.of(422, otherwise);
        }
    }

    private Signature signature(JsonNode who) {
        return new Signature(
                who.path("name").asText(),
                who.path("email").asText(),
                at(who.path("date").asText("")));
    }

    private Instant at(String date) {
        try {
            return date.isEmpty() ? world.now() : Instant.parse(date);
        } catch (DateTimeParseException e) {
            throw Refusal.of(422, "Invalid request. date is not a valid timestamp");
        }
    }

    private Answer contents(RestRequest request) {
        KeptRepository repository = places.readingContents(request);
        request.allowQuery("ref");
        String branch = request.query("ref").orElse(Git.MAIN);
        String path = request.variable("path");
        Commit tip = repository
                .git()
                .tip(branch)
                .or(() -> repository.git().commit(branch))
                .orElseThrow(() -> Refusal.of(404, "No commit found for the ref " + branch));
        String blob = new Git(world, repository).files(tip).get(path);
        if (blob == null) {
            throw Refusal.notFound();
        }
        return Answer.json(
                200,
                shapes(request, repository)
                        .file(path, branch, blob, repository.git().blob(blob).orElseThrow())
                        .toString());
    }

    private GitShapes shapes(RestRequest request, KeptRepository repository) {
        return new GitShapes(new Shapes(world, request.apiUrl()), repository);
    }
}
