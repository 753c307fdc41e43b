package io.github.roadmapbot.sandbox.github.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A repository: its labels, issues and discussions, which share one row of numbers. */
public final class KeptRepository implements Kept {

    private final Birth birth;
    private final Account owner;
    private final String name;
    private final List<KeptLabel> labels = new ArrayList<>();
    private final List<KeptMilestone> milestones = new ArrayList<>();
    private final List<KeptIssue> issues = new ArrayList<>();
    private final List<KeptPull> pulls = new ArrayList<>();
    private final KeptGit git = new KeptGit();
    private final List<KeptCategory> categories = new ArrayList<>();
    private final List<KeptDiscussion> discussions = new ArrayList<>();
    private final Map<Integer, KeptIssue> transferred = new HashMap<>();
    private final Set<Integer> deleted = new HashSet<>();
    private boolean issuesEnabled = true;
    private boolean discussionsEnabled = true;
    private boolean archived;
    private boolean isPrivate;
    private int lastNumber;

    public KeptRepository(Birth birth, Account owner, String name) {
        this.birth = birth;
        this.owner = owner;
        this.name = name;
    }

    @Override
    public Birth birth() {
        return birth;
    }

    public Account owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public String fullName() {
        return owner.login() + "/" + name;
    }

    public String url() {
        return "https://github.com/" + fullName();
    }

    public boolean issuesEnabled() {
        return issuesEnabled;
    }

    public void issuesEnabled(boolean enabled) {
        issuesEnabled = enabled;
    }

    public boolean discussionsEnabled() {
        return discussionsEnabled;
    }

    public void discussionsEnabled(boolean enabled) {
        discussionsEnabled = enabled;
    }

    public boolean archived() {
        return archived;
    }

    public void archived(boolean now) {
        archived = now;
    }

    public boolean isPrivate() {
        return isPrivate;
    }

    public void isPrivate(boolean now) {
        isPrivate = now;
    }

    int nextNumber() {
        return ++lastNumber;
    }

    public List<KeptLabel> labels() {
        return labels;
    }

    /** Labels are told apart without regard to case. */
    public Optional<KeptLabel> label(String wanted) {
        return labels.stream()
                .filter(label -> label.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    public List<KeptMilestone> milestones() {
        return milestones;
    }

    public Optional<KeptMilestone> milestone(int number) {
        return milestones.stream().filter(each -> each.number() == number).findFirst();
    }

    public List<KeptIssue> issues() {
        return issues;
    }

    public Optional<KeptIssue> issue(int number) {
        return issues.stream().filter(issue -> issue.number() == number).findFirst();
    }

    /** The issue that had this number here and has another one elsewhere now. */
    public Optional<KeptIssue> transferred(int number) {
        return Optional.ofNullable(transferred.get(number));
    }

    /** Whether an issue with this number was deleted. */
    public boolean deleted(int number) {
        return deleted.contains(number);
    }

    public void delete(KeptIssue issue) {
        issues.remove(issue);
        deleted.add(issue.number());
    }

    public void leave(KeptIssue issue, int number) {
        issues.remove(issue);
        transferred.put(number, issue);
    }

    /** Its files, with all their history. */
    public KeptGit git() {
        return git;
    }

    /** What its pull requests are beyond issues. */
    public List<KeptPull> pulls() {
        return pulls;
    }

    public Optional<KeptPull> pull(int number) {
        return pulls.stream().filter(pull -> pull.issue().number() == number).findFirst();
    }

    public List<KeptCategory> categories() {
        return categories;
    }

    public List<KeptDiscussion> discussions() {
        return discussions;
    }

    public Optional<KeptDiscussion> discussion(int number) {
        return discussions.stream()
                .filter(discussion -> discussion.number() == number)
                .findFirst();
    }
}
