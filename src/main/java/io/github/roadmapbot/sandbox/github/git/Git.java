package io.github.roadmapbot.sandbox.github.git;

import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptGit;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Commit;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Signature;
import io.github.roadmapbot.sandbox.github.kept.KeptPull;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What can be done with the files of a repository, by the bot through the wire and by people with their hands. */
public final class Git {

    /** The branch that everything starts from. */
    public static final String MAIN = "main";

    private final World world;
    private final KeptRepository repository;
    private final KeptGit kept;

    public Git(World world, KeptRepository repository) {
        this.world = world;
        this.repository = repository;
        this.kept = repository.git();
    }

    /** The repository's first commit. */
    public void begin(Account author) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("README.md", blob("# " + repository.name() + "\n"));
        Signature who = signature(author);
        kept.point(
                MAIN, commit(tree(files), List.of(), who, who, "Initial commit").id());
    }

    public String blob(String content) {
        String id = ObjectIds.blob(content);
        kept.keepBlob(id, content);
        return id;
    }

    public String tree(SortedMap<String, String> files) {
        String id = ObjectIds.tree(files);
        kept.keepTree(id, files);
        return id;
    }

    public Commit commit(String tree, List<String> parents, Signature author, Signature committer, String message) {
        Commit commit = new Commit(
                ObjectIds.commit(tree, parents, author, committer, message), tree, parents, author, committer, message);
        kept.keepCommit(commit);
        return commit;
    }

    /** Writes a file on a branch, which is made from {@code main} if there is none. */
    public Commit write(String branch, Account author, String path, String content, String message) {
        return change(branch, author, message, files -> files.put(path, blob(content)));
    }

    /** Takes a file away from a branch. */
    public Commit remove(String branch, Account author, String path) {
        return change(branch, author, "Remove " + path, files -> files.remove(path));
    }

    private Commit change(String branch, Account author, String message, Consumer<SortedMap<String, String>> change) {
        Commit before = kept.tip(branch).or(() -> kept.tip(MAIN)).orElseThrow();
        SortedMap<String, String> files = new TreeMap<>(files(before));
        change.accept(files);
        Signature who = signature(author);
        Commit commit = commit(tree(files), List.of(before.id()), who, who, message);
        move(branch, commit.id());
        return commit;
    }

    /** Has a branch, which may be new, at a commit; open pull requests from it follow. */
    public void move(String branch, String commit) {
        kept.point(branch, commit);
        repository.pulls().stream()
                .filter(pull -> pull.open() && pull.head().equals(branch))
                .forEach(pull -> pull.follow(commit, world.clock().instant()));
        world.changes().add();
    }

    public SortedMap<String, String> files(Commit commit) {
        return kept.tree(commit.tree()).orElseThrow();
    }

    /** The text of a file at a commit. */
    public Optional<String> text(Commit commit, String path) {
        return Optional.ofNullable(files(commit).get(path)).flatMap(kept::blob);
    }

    /** A commit and all before it, the nearest first. */
    public Set<String> history(String commit) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(commit));
        while (!next.isEmpty()) {
            String each = next.remove();
            if (seen.add(each)) {
                next.addAll(kept.commit(each).orElseThrow().parents());
            }
        }
        return seen;
    }

    /** The last commit that two have in common. */
    public Commit mergeBase(String one, String other) {
        Set<String> common = history(one);
        common.retainAll(history(other));
        Set<String> older = new LinkedHashSet<>();
        common.forEach(each -> older.addAll(kept.commit(each).orElseThrow().parents()));
        return common.stream()
                .filter(each -> !older.contains(each))
                .findFirst()
                .flatMap(kept::commit)
                .orElseThrow();
    }

    /** What a pull request changes: the new content's id by the path, empty for what is gone. */
    public SortedMap<String, Optional<String>> changes(KeptPull pull) {
        String base = pull.merge()
                .flatMap(merge -> kept.commit(merge.commit()))
                .map(merged -> merged.parents().get(0))
                .orElseGet(() -> kept.tip(pull.base()).orElseThrow().id());
        SortedMap<String, String> before = files(mergeBase(pull.headCommit(), base));
        SortedMap<String, String> after = files(kept.commit(pull.headCommit()).orElseThrow());
        return differences(before, after);
    }

    static SortedMap<String, Optional<String>> differences(
            SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedMap<String, Optional<String>> different = new TreeMap<>();
        before.forEach((path, blob) -> {
            if (!blob.equals(after.get(path))) {
                different.put(path, Optional.ofNullable(after.get(path)));
            }
        });
        after.forEach((path, blob) -> {
            if (!before.containsKey(path)) {
                different.put(path, Optional.of(blob));
            }
        });
        return different;
    }

    /** What somebody is called in commits who does not say it. */
    public Signature signature(Account account) {
        return new Signature(
                account.login(),
                "%d+%s@users.noreply.github.com".formatted(account.id(), account.login()),
                world.now());
    }
}
