package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.git.Git;
import io.github.roadmapbot.sandbox.github.kept.KeptPull;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.world.World;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a person sees of a repository's files and pull requests in the browser. */
final class CodeEyes {

    private final KeptRepository repository;
    private final Git git;

    CodeEyes(World world, KeptRepository repository) {
        this.repository = repository;
        this.git = new Git(world, repository);
    }

    List<PullRequest> pullRequests() {
        return repository.pulls().stream().map(this::pullRequest).toList();
    }

    Optional<String> file(String branch, String path) {
        return repository.git().tip(branch).flatMap(tip -> git.text(tip, path));
    }

    List<String> commits(String branch) {
        return repository.git().tip(branch).stream()
                .flatMap(tip -> git.history(tip.id()).stream())
                .map(id -> repository.git().commit(id).orElseThrow())
                .map(commit -> commit.message() + "\n" + commit.author().name() + " <"
                        + commit.author().email() + ">")
                .toList();
    }

    private PullRequest pullRequest(KeptPull pull) {
        Map<String, Optional<String>> files = new TreeMap<>();
        git.changes(pull).forEach((path, blob) -> files.put(path, blob.flatMap(repository.git()::blob)));
        return new PullRequest(
                pull.issue().number(),
                pull.issue().title(),
                pull.issue().body(),
                pull.issue().author().login(),
                pull.merge().isPresent() ? "merged" : pull.open() ? "open" : "closed",
                pull.head(),
                URI.create(pull.issue().url()),
                files);
    }
}
