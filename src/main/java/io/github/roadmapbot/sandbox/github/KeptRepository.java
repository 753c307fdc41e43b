package io.github.roadmapbot.sandbox.github;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repository: its labels, issues and discussions, which share one row of numbers. */
final class KeptRepository implements Kept {

    private final Birth birth;
    private final Account owner;
    private final String name;
    private final List<KeptLabel> labels = new ArrayList<>();
    private final List<KeptIssue> issues = new ArrayList<>();
    private final List<KeptCategory> categories = new ArrayList<>();
    private final List<KeptDiscussion> discussions = new ArrayList<>();
    private boolean issuesEnabled = true;
    private int lastNumber;

    KeptRepository(Birth birth, Account owner, String name) {
        this.birth = birth;
        this.owner = owner;
        this.name = name;
    }

    @Override
    public Birth birth() {
        return birth;
    }

    Account owner() {
        return owner;
    }

    String name() {
        return name;
    }

    String fullName() {
        return owner.login() + "/" + name;
    }

    String url() {
        return "https://github.com/" + fullName();
    }

    boolean issuesEnabled() {
        return issuesEnabled;
    }

    void issuesEnabled(boolean enabled) {
        issuesEnabled = enabled;
    }

    int nextNumber() {
        return ++lastNumber;
    }

    List<KeptLabel> labels() {
        return labels;
    }

    /** Labels are told apart without regard to case. */
    Optional<KeptLabel> label(String wanted) {
        return labels.stream()
                .filter(label -> label.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    List<KeptIssue> issues() {
        return issues;
    }

    Optional<KeptIssue> issue(int number) {
        return issues.stream().filter(issue -> issue.number() == number).findFirst();
    }

    List<KeptCategory> categories() {
        return categories;
    }

    List<KeptDiscussion> discussions() {
        return discussions;
    }

    Optional<KeptDiscussion> discussion(int number) {
        return discussions.stream()
                .filter(discussion -> discussion.number() == number)
                .findFirst();
    }
}
