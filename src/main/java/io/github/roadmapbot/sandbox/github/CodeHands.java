package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.git.Git;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptPull;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.pull.Pulls;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What somebody's hands do to the files and the pull requests of a repository. Whatever is not theirs to do is refused with an
 * {@link IllegalArgumentException}.
 */
public final class CodeHands {

    private final World world;
    private final Account account;
    private final KeptRepository repository;

    CodeHands(World world, Account account, KeptRepository repository) {
        this.world = world;
        this.account = account;
        this.repository = repository;
    }

    /** Commits a file to a branch, which is made from {@code main} if there is none. */
    public void writes(String branch, String path, String content) {
        act(Permission.WRITE, git -> git.write(branch, account, path, content, "Write " + path));
    }

    /** Commits that a file is gone. */
    public void removes(String branch, String path) {
        act(Permission.WRITE, git -> git.remove(branch, account, path));
    }

    public void deletesBranch(String branch) {
        act(Permission.WRITE, git -> {
            if (repository.git().tip(branch).isEmpty()) {
                throw missing("branch " + branch);
            }
            repository.git().deleteBranch(branch);
            repository.pulls().stream()
                    .filter(pull -> pull.open() && pull.head().equals(branch))
                    .forEach(new Pulls(world)::close);
            world.changes().add();
        });
    }

    /** Opens a pull request from one branch into {@code main}, and returns its number. */
    public int opens(String branch, String title, String body) {
        synchronized (world) {
            return new Pulls(world)
                    .open(repository, account, title, body, branch, Git.MAIN)
                    .issue()
                    .number();
        }
    }

    /** Merges a pull request with a merge commit. */
    public void merges(int number) {
        onPull(Permission.WRITE, number, (pulls, pull) -> pulls.merge(mergeable(pull), account, false));
    }

    /** Merges a pull request as one new commit. */
    public void squashes(int number) {
        onPull(Permission.WRITE, number, (pulls, pull) -> pulls.merge(mergeable(pull), account, true));
    }

    public void closes(int number) {
        onPull(Permission.TRIAGE, number, (pulls, pull) -> pulls.close(open(pull)));
    }

    public void reopens(int number) {
        onPull(Permission.TRIAGE, number, Pulls::reopen);
    }

    /** Gives a pull request another title and text. */
    public void edits(int number, String title, String body) {
        onPull(Permission.WRITE, number, (pulls, pull) -> pulls.edit(pull, title, body.replace("\n", "\r\n")));
    }

    private KeptPull mergeable(KeptPull pull) {
        if (new Pulls(world).conflicts(open(pull))) {
            throw new IllegalArgumentException("This branch has conflicts that must be resolved");
        }
        return pull;
    }

    private static KeptPull open(KeptPull pull) {
        if (!pull.open()) {
            throw new IllegalArgumentException("It is not open any more");
        }
        return pull;
    }

    private void onPull(Permission least, int number, BiConsumer<Pulls, KeptPull> deed) {
        synchronized (world) {
            KeptPull pull = repository.pull(number).orElseThrow(() -> missing("pull request " + number));
            if (least != Permission.TRIAGE || !pull.issue().author().equals(account)) {
                require(least);
            }
            deed.accept(new Pulls(world), pull);
        }
    }

    private void act(Permission least, Consumer<Git> deed) {
        synchronized (world) {
            require(least);
            deed.accept(new Git(world, repository));
        }
    }

    private void require(Permission least) {
        if (world.permission(account).compareTo(least) < 0) {
            throw new IllegalArgumentException(account.login() + " has no " + least + " permission");
        }
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException("There is no " + what);
    }
}
