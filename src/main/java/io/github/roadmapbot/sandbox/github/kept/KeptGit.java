package io.github.roadmapbot.sandbox.github.kept;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What Git keeps of a repository: contents, whole trees of files, commits, and which commit each branch is at. */
public final class KeptGit {

    /** Who wrote or committed something, by what they called themselves. */
    public record Signature(String name, String email, Instant at) {}

    /** A commit; {@code tree} is the id of all its files together. */
    public record Commit(
            String id, String tree, List<String> parents, Signature author, Signature committer, String message) {

        public Commit {
            parents = List.copyOf(parents);
        }
    }

    private final Map<String, String> blobs = new HashMap<>();
    private final Map<String, SortedMap<String, String>> trees = new HashMap<>();
    private final Map<String, Commit> commits = new HashMap<>();
    private final SortedMap<String, String> branches = new TreeMap<>();

    public Optional<String> blob(String id) {
        return Optional.ofNullable(blobs.get(id));
    }

    /** The files of a tree: the id of each one's content by its path. */
    public Optional<SortedMap<String, String>> tree(String id) {
        return Optional.ofNullable(trees.get(id));
    }

    public Optional<Commit> commit(String id) {
        return Optional.ofNullable(commits.get(id));
    }

    /** The commit that a branch is at. */
    public Optional<Commit> tip(String branch) {
        return Optional.ofNullable(branches.get(branch)).map(commits::get);
    }

    /** All branches, with the ids of their commits. */
    public SortedMap<String, String> branches() {
        return Collections.unmodifiableSortedMap(branches);
    }

    public void keepBlob(String id, String content) {
        blobs.put(id, content);
    }

    public void keepTree(String id, SortedMap<String, String> files) {
        trees.put(id, Collections.unmodifiableSortedMap(new TreeMap<>(files)));
    }

    public void keepCommit(Commit commit) {
        commits.put(commit.id(), commit);
    }

    public void point(String branch, String commit) {
        branches.put(branch, commit);
    }

    public void deleteBranch(String branch) {
        branches.remove(branch);
    }
}
