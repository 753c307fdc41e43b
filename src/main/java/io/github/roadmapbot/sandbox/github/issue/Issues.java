package io.github.roadmapbot.sandbox.github.issue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Birth;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptLabel;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.rest.Payloads;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with issues, by the bot through the wire and by people with their hands. */
public final class Issues {

    /** The colour of a label that came into being because an issue named it. */
    private static final String PLAIN = "ededed";

    private final World world;

    public Issues(World world) {
        this.world = world;
    }

    public KeptIssue open(KeptRepository repository, Account author, String title, String body, List<String> labels) {
        Birth birth = world.birthBeyondInt("I_kwDO");
        KeptIssue issue = new KeptIssue(birth, repository, author, false, title, body);
        issue.relabel(named(repository, labels), birth.at());
        repository.issues().add(issue);
        world.keep(issue);
        announce("opened", issue, author);
        return issue;
    }

    public KeptIssue.Remark remark(KeptIssue issue, Account author, String body) {
        KeptIssue.Remark remark = world.keep(new KeptIssue.Remark(world.birthBeyondInt("IC_kwDO"), author, body));
        issue.remark(remark);
        return remark;
    }

    KeptLabel addLabel(KeptRepository repository, String name, String color, String description) {
        KeptLabel label = new KeptLabel(world.birth("LA_kwDO"), name, color, description);
        repository.labels().add(label);
        return world.keep(label);
    }

    /** Adds labels to those that the issue has. */
    void label(KeptIssue issue, List<String> names) {
        List<KeptLabel> labels = new ArrayList<>(issue.labels());
        for (KeptLabel label : named(issue.repository(), names)) {
            if (!labels.contains(label)) {
                labels.add(label);
            }
        }
        issue.relabel(labels, world.clock().instant());
        world.changes().add();
    }

    void unlabel(KeptIssue issue, String name) {
        issue.relabel(
                issue.labels().stream()
                        .filter(label -> !label.name().equalsIgnoreCase(name))
                        .toList(),
                world.clock().instant());
        world.changes().add();
    }

    /** Labels by their names; those that do not exist yet are made on the fly, as GitHub does it. */
    List<KeptLabel> named(KeptRepository repository, List<String> names) {
        return names.stream()
                .map(name -> repository.label(name).orElseGet(() -> addLabel(repository, name, PLAIN, "")))
                .distinct()
                .toList();
    }

    public void close(KeptIssue issue, Account actor, String reason) {
        issue.close(reason, world.clock().instant());
        event(issue, actor, Optional.of(reason));
    }

    public void reopen(KeptIssue issue, Account actor) {
        issue.reopen(world.clock().instant());
        event(issue, actor, Optional.empty());
    }

    public void retitle(KeptIssue issue, Account actor, String title) {
        String before = issue.title();
        issue.retitle(title, world.clock().instant());
        world.changes().add();
        ObjectNode payload = payload("edited", issue, actor);
        payload.putObject("changes").putObject("title").put("from", before);
        world.hooks().announce("issues", payload);
    }

    public void rewrite(KeptIssue issue, Account actor, String body) {
        String before = issue.body();
        issue.rewrite(body, world.clock().instant());
        world.changes().add();
        ObjectNode payload = payload("edited", issue, actor);
        payload.putObject("changes").putObject("body").put("from", before);
        world.hooks().announce("issues", payload);
    }

    /** Gives an issue exactly these labels. */
    public void relabel(KeptIssue issue, Account actor, List<String> names) {
        List<KeptLabel> before = issue.labels();
        List<KeptLabel> after = named(issue.repository(), names);
        issue.relabel(after, world.clock().instant());
        world.changes().add();
        after.stream().filter(each -> !before.contains(each)).forEach(each -> labelled("labeled", issue, actor, each));
        before.stream()
                .filter(each -> !after.contains(each))
                .forEach(each -> labelled("unlabeled", issue, actor, each));
    }

    private void labelled(String action, KeptIssue issue, Account actor, KeptLabel label) {
        ObjectNode payload = payload(action, issue, actor);
        payload.set("label", new Shapes(world, Payloads.API).label(issue.repository(), label));
        world.hooks().announce("issues", payload);
    }

    /** Assigns an issue to exactly these people. */
    public void assign(KeptIssue issue, Account actor, List<String> logins) {
        List<Account> before = issue.assignees();
        List<Account> after = logins.stream()
                .map(login -> world.account(login).orElseThrow())
                .peek(each -> requireAssignable(issue, each))
                .toList();
        issue.assign(after, world.clock().instant());
        world.changes().add();
        after.stream().filter(each -> !before.contains(each)).forEach(each -> assigned("assigned", issue, actor, each));
        before.stream()
                .filter(each -> !after.contains(each))
                .forEach(each -> assigned("unassigned", issue, actor, each));
    }

    private void requireAssignable(KeptIssue issue, Account account) {
        if (!AssigneesRest.isAssignable(world, issue, account)) {
            throw new IllegalArgumentException(account.login() + " cannot be assigned here");
        }
    }

    private void assigned(String action, KeptIssue issue, Account actor, Account assignee) {
        ObjectNode payload = payload(action, issue, actor);
        payload.set("assignee", new Shapes(world, Payloads.API).account(assignee));
        world.hooks().announce("issues", payload);
    }

    /** Deletes an issue for good, with its places on boards. */
    public void delete(KeptIssue issue, Account actor) {
        ObjectNode payload = payload("deleted", issue, actor);
        world.boards()
                .forEach(board -> board.itemOf(issue).ifPresent(item -> {
                    board.items().remove(item);
                    world.forget(item);
                }));
        issue.leave();
        List.copyOf(issue.parts()).forEach(KeptIssue::leave);
        issue.repository().delete(issue);
        world.forget(issue);
        world.hooks().announce("issues", payload);
    }

    /**
     * Moves an issue to another repository of the same owner. Comments, assignees and places on boards stay; labels do where the
     * other repository has them; number and node id are new. The old address leads there over REST, not over GraphQL.
     */
    public void transfer(KeptIssue issue, Account actor, KeptRepository target) {
        ObjectNode payload = payload("transferred", issue, actor);
        KeptRepository source = issue.repository();
        int number = issue.number();
        world.forget(issue);
        issue.transfer(
                world.reborn("I_kwDO", issue.createdAt()), target, world.clock().instant());
        source.leave(issue, number);
        target.issues().add(issue);
        issue.relabel(
                issue.labels().stream()
                        .flatMap(label -> target.label(label.name()).stream())
                        .toList(),
                world.clock().instant());
        world.keep(issue);
        ObjectNode changes = payload.putObject("changes");
        changes.set("new_issue", new IssueShapes(world, Payloads.API).issue(issue));
        changes.set("new_repository", new Shapes(world, Payloads.API).repository(target));
        world.hooks().announce("issues", payload);
        announce("opened", issue, actor);
    }

    /** Tells of it as it is now. */
    private void announce(String action, KeptIssue issue, Account actor) {
        world.hooks().announce("issues", payload(action, issue, actor));
    }

    private ObjectNode payload(String action, KeptIssue issue, Account actor) {
        ObjectNode payload = new Payloads(world).of(action, issue.repository(), actor);
        payload.set("issue", new IssueShapes(world, Payloads.API).issue(issue));
        return payload;
    }

    private void event(KeptIssue issue, Account actor, Optional<String> reason) {
        String kind = reason.isPresent() ? "CE_lADO" : "REE_lADO";
        issue.events().add(world.keep(new KeptIssue.Event(world.birthBeyondInt(kind), issue, actor, reason)));
        announce(reason.isPresent() ? "closed" : "reopened", issue, actor);
    }
}
