package io.github.roadmapbot.sandbox.github.pull;

import io.github.roadmapbot.sandbox.github.git.Git;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Birth;
import io.github.roadmapbot.sandbox.github.kept.KeptGit;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Commit;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Signature;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptPull;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What can be done with pull requests, by the bot through the wire and by people with their hands. */
public final class Pulls {

    private final World world;

    public Pulls(World world) {
        this.world = world;
    }

    /** Opens one from a branch that is there into another. */
    public KeptPull open(
            KeptRepository repository, Account author, String title, String body, String head, String base) {
        Birth birth = world.birthBeyondInt("PR_kwDO");
        KeptIssue issue = world.keep(new KeptIssue(birth, repository, author, true, title, body));
        repository.issues().add(issue);
        String commit = repository.git().tip(head).orElseThrow().id();
        KeptPull pull = new KeptPull(issue, head, commit, base);
        repository.pulls().add(pull);
        return pull;
    }

    /** Whether both sides changed a file differently. */
    public boolean conflicts(KeptPull pull) {
        KeptRepository repository = pull.issue().repository();
        Git git = new Git(world, repository);
        SortedMap<String, String> there = git.files(base(pull));
        SortedMap<String, String> before =
                git.files(git.mergeBase(pull.headCommit(), base(pull).id()));
        return git.changes(pull).entrySet().stream().anyMatch(change -> {
            Optional<String> now = Optional.ofNullable(there.get(change.getKey()));
            boolean changedThere = !now.equals(Optional.ofNullable(before.get(change.getKey())));
            return changedThere && !now.equals(change.getValue());
        });
    }

    /**
     * Merges one, with a commit that has both for parents, or squashed: as a new commit that knows nothing of the branch.
     */
    public void merge(KeptPull pull, Account by, boolean squash) {
        KeptRepository repository = pull.issue().repository();
        Git git = new Git(world, repository);
        SortedMap<String, String> files = new TreeMap<>(git.files(base(pull)));
        git.changes(pull).forEach((path, blob) -> {
            if (blob.isPresent()) {
                files.put(path, blob.get());
            } else {
                files.remove(path);
            }
        });
        String before = base(pull).id();
        Signature who = git.signature(by);
        String title = pull.issue().title() + " (#" + pull.issue().number() + ")";
        Commit merged = git.commit(
                git.tree(files), squash ? List.of(before) : List.of(before, pull.headCommit()), who, who, title);
        pull.merged(new KeptPull.Merge(by, merged.id(), world.clock().instant()));
        git.move(pull.base(), merged.id());
    }

    public void close(KeptPull pull) {
        pull.issue().settle(now());
        world.changes().add();
    }

    /** Opens one again; its branch has to be where it was. */
    public void reopen(KeptPull pull) {
        pull.issue().unsettle(now());
        world.changes().add();
    }

    public void edit(KeptPull pull, String title, String body) {
        pull.issue().retitle(title, now());
        pull.issue().rewrite(body, now());
        world.changes().add();
    }

    Commit base(KeptPull pull) {
        KeptGit git = pull.issue().repository().git();
        return git.tip(pull.base()).orElseThrow();
    }

    private Instant now() {
        return world.clock().instant();
    }
}
