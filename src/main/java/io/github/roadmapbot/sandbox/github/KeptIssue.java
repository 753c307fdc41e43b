package io.github.roadmapbot.sandbox.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An issue, or a pull request, which REST lists among them. */
final class KeptIssue implements Kept {

    /** A comment beneath an issue. */
    record Remark(Birth birth, Account author, String body) implements Kept {}

    private final Birth birth;
    private final KeptRepository repository;
    private final int number;
    private final Account author;
    private final boolean pullRequest;
    private final List<Remark> remarks = new ArrayList<>();
    private List<KeptLabel> labels = List.of();
    private List<Account> assignees = List.of();
    private String title;
    private String body;
    private boolean open = true;
    private Optional<String> stateReason = Optional.empty();
    private Optional<Instant> closedAt = Optional.empty();
    private Instant updatedAt;

    KeptIssue(Birth birth, KeptRepository repository, Account author, boolean pullRequest, String title, String body) {
        this.birth = birth;
        this.repository = repository;
        this.number = repository.nextNumber();
        this.author = author;
        this.pullRequest = pullRequest;
        this.title = title;
        this.body = body;
        this.updatedAt = birth.at();
    }

    @Override
    public Birth birth() {
        return birth;
    }

    KeptRepository repository() {
        return repository;
    }

    int number() {
        return number;
    }

    Account author() {
        return author;
    }

    boolean pullRequest() {
        return pullRequest;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    List<KeptLabel> labels() {
        return labels;
    }

    List<Account> assignees() {
        return assignees;
    }

    List<Remark> remarks() {
        return remarks;
    }

    boolean open() {
        return open;
    }

    Optional<String> stateReason() {
        return stateReason;
    }

    Optional<Instant> closedAt() {
        return closedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String url() {
        return repository.url() + (pullRequest ? "/pull/" : "/issues/") + number;
    }

    boolean has(String label) {
        return labels.stream().anyMatch(own -> own.name().equalsIgnoreCase(label));
    }

    void retitle(String newTitle, Instant at) {
        title = newTitle;
        updatedAt = at;
    }

    void rewrite(String newBody, Instant at) {
        body = newBody;
        updatedAt = at;
    }

    void relabel(List<KeptLabel> newLabels, Instant at) {
        labels = List.copyOf(newLabels);
        updatedAt = at;
    }

    void assign(List<Account> people, Instant at) {
        assignees = List.copyOf(people);
        updatedAt = at;
    }

    void remark(Remark remark) {
        remarks.add(remark);
        updatedAt = remark.createdAt();
    }

    void close(String reason, Instant at) {
        open = false;
        stateReason = Optional.of(reason);
        closedAt = Optional.of(at);
        updatedAt = at;
    }

    void reopen(Instant at) {
        open = true;
        stateReason = Optional.of("reopened");
        closedAt = Optional.empty();
        updatedAt = at;
    }
}
