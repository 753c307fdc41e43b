package io.github.roadmapbot.sandbox.github.kept;

import java.time.Instant;
import java.util.Optional;

/** What a pull request is beyond an issue: from which branch into which, and how it ended. */
public final class KeptPull {

    /** By whom it was merged, and the commit that it became. */
    public record Merge(Account by, String commit, Instant at) {}

    private final KeptIssue issue;
    private final String head;
    private final String base;
    private String headCommit;
    private Optional<Merge> merge = Optional.empty();

    public KeptPull(KeptIssue issue, String head, String headCommit, String base) {
        this.issue = issue;
        this.head = head;
        this.headCommit = headCommit;
        this.base = base;
    }

    /** Its title, text, author and state. */
    public KeptIssue issue() {
        return issue;
    }

    /** The branch with what it proposes. */
    public String head() {
        return head;
    }

    /** Where its branch is, or was when it ended. */
    public String headCommit() {
        return headCommit;
    }

    /** The branch that it is to be merged into. */
    public String base() {
        return base;
    }

    public Optional<Merge> merge() {
        return merge;
    }

    public boolean open() {
        return issue.open();
    }

    /** Its branch moved. */
    public void follow(String commit, Instant at) {
        headCommit = commit;
        issue.touch(at);
    }

    public void merged(Merge by) {
        merge = Optional.of(by);
        issue.settle(by.at());
    }
}
