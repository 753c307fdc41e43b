package io.github.roadmapbot.sandbox.github.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An issue, or a pull request, which REST lists among them. */
public final class KeptIssue implements Reactable {

    /** A comment beneath an issue. */
    public static final class Remark implements Kept {

        private final Birth birth;
        private final Account author;
        private String body;
        private Instant updatedAt;

        public Remark(Birth birth, Account author, String body) {
            this.birth = birth;
            this.author = author;
            this.body = body;
            this.updatedAt = birth.at();
        }

        @Override
        public Birth birth() {
            return birth;
        }

        public Account author() {
            return author;
        }

        public String body() {
            return body;
        }

        public Instant updatedAt() {
            return updatedAt;
        }

        public void rewrite(String text, Instant at) {
            body = text;
            updatedAt = at;
        }
    }

    /** Somebody closed or reopened it; a reopening has no reason. */
    public record Event(Birth birth, KeptIssue issue, Account actor, Optional<String> reason) implements Kept {}

    private final List<Event> events = new ArrayList<>();
    private Birth birth;
    private KeptRepository repository;
    private int number;
    private final Account author;
    private final List<KeptReaction> reactions = new ArrayList<>();
    private final boolean pullRequest;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<KeptField, String> fieldValues = new LinkedHashMap<>();
    private final List<KeptIssue> parts = new ArrayList<>();
    private Optional<KeptIssue> whole = Optional.empty();
    private List<KeptLabel> labels = List.of();
    private List<Account> assignees = List.of();
    private Optional<IssueType> type = Optional.empty();
    private Optional<KeptMilestone> milestone = Optional.empty();
    private String title;
    private String body;
    private Optional<Instant> editedAt = Optional.empty();
    private boolean open = true;
    private Optional<String> stateReason = Optional.empty();
    private Optional<Instant> closedAt = Optional.empty();
    private Instant updatedAt;

    public KeptIssue(
            Birth birth, KeptRepository repository, Account author, boolean pullRequest, String title, String body) {
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

    @Override
    public List<KeptReaction> reactions() {
        return reactions;
    }

    public KeptRepository repository() {
        return repository;
    }

    public int number() {
        return number;
    }

    public Account author() {
        return author;
    }

    public boolean pullRequest() {
        return pullRequest;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public List<KeptLabel> labels() {
        return labels;
    }

    public List<Account> assignees() {
        return assignees;
    }

    /** The issue that it is a sub-issue of. */
    public Optional<KeptIssue> whole() {
        return whole;
    }

    /** Its sub-issues, open or closed. */
    public List<KeptIssue> parts() {
        return parts;
    }

    /** Is a sub-issue of none any more. */
    public void leave() {
        whole.ifPresent(before -> before.parts.remove(this));
        whole = Optional.empty();
    }

    /** Becomes a sub-issue of one, and of no other. */
    public void join(KeptIssue other, Instant at) {
        whole.ifPresent(before -> before.parts.remove(this));
        whole = Optional.of(other);
        other.parts.add(this);
        updatedAt = at;
    }

    /** Gives one of its sub-issues another place, from 0. */
    public void order(KeptIssue part, int place, Instant at) {
        parts.remove(part);
        parts.add(place, part);
        updatedAt = at;
    }

    /** Its closings and reopenings, oldest first. */
    public List<Event> events() {
        return events;
    }

    /** Goes to another repository, where it is called something else; only its time of birth stays. */
    public void transfer(Birth reborn, KeptRepository target, Instant at) {
        birth = reborn;
        repository = target;
        number = target.nextNumber();
        updatedAt = at;
    }

    /** The option, by its id, that an issue field of the organisation says. */
    public Optional<String> fieldValue(KeptField field) {
        return Optional.ofNullable(fieldValues.get(field));
    }

    /** All that the organisation's issue fields say. */
    public Map<KeptField, String> fieldValues() {
        return fieldValues;
    }

    public List<Remark> remarks() {
        return remarks;
    }

    public boolean open() {
        return open;
    }

    public Optional<String> stateReason() {
        return stateReason;
    }

    public Optional<Instant> closedAt() {
        return closedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String url() {
        return repository.url() + (pullRequest ? "/pull/" : "/issues/") + number;
    }

    public boolean has(String label) {
        return labels.stream().anyMatch(own -> own.name().equalsIgnoreCase(label));
    }

    public Optional<IssueType> type() {
        return type;
    }

    public Optional<KeptMilestone> milestone() {
        return milestone;
    }

    public void classify(Optional<IssueType> newType, Optional<KeptMilestone> newMilestone, Instant at) {
        type = newType;
        milestone = newMilestone;
        updatedAt = at;
    }

    public void retitle(String newTitle, Instant at) {
        title = newTitle;
        updatedAt = at;
    }

    /** When its text was changed last, if it was. */
    public Optional<Instant> editedAt() {
        return editedAt;
    }

    public void rewrite(String newBody, Instant at) {
        body = newBody;
        editedAt = Optional.of(at);
        updatedAt = at;
    }

    public void relabel(List<KeptLabel> newLabels, Instant at) {
        labels = List.copyOf(newLabels);
        updatedAt = at;
    }

    public void assign(List<Account> people, Instant at) {
        assignees = List.copyOf(people);
        updatedAt = at;
    }

    public void remark(Remark remark) {
        remarks.add(remark);
        updatedAt = remark.createdAt();
    }

    public void close(String reason, Instant at) {
        open = false;
        stateReason = Optional.of(reason);
        closedAt = Optional.of(at);
        updatedAt = at;
    }

    /** Ends as a pull request does: merged or not, no reason is given. */
    public void settle(Instant at) {
        open = false;
        closedAt = Optional.of(at);
        updatedAt = at;
    }

    /** Takes back that it ended. */
    public void unsettle(Instant at) {
        open = true;
        closedAt = Optional.empty();
        updatedAt = at;
    }

    void touch(Instant at) {
        updatedAt = at;
    }

    public void reopen(Instant at) {
        open = true;
        stateReason = Optional.of("reopened");
        closedAt = Optional.empty();
        updatedAt = at;
    }
}
