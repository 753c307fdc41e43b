package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.board.Boards;
import io.github.roadmapbot.sandbox.github.issue.Issues;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptLabel;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What somebody does to an issue in the browser; what is not theirs to do is refused with an {@link IllegalArgumentException}. */
public final class IssueHands {

    private final World world;
    private final Eyes eyes;
    private final Account account;
    private final String repository;
    private final int number;

    IssueHands(World world, Eyes eyes, Account account, String repository, int number) {
        this.world = world;
        this.eyes = eyes;
        this.account = account;
        this.repository = repository;
        this.number = number;
    }

    /** Gives it another title; that of a stranger needs the permission to triage. */
    public void rename(String title) {
        act(Permission.TRIAGE, (issues, issue) -> issues.retitle(issue, account, title));
    }

    /** Gives it another text, with the line ends that a browser sends. */
    public void rewrite(String body) {
        act(Permission.TRIAGE, (issues, issue) -> issues.rewrite(issue, account, body.replace("\n", "\r\n")));
    }

    public void label(String name) {
        act(Permission.TRIAGE, (issues, issue) -> {
            List<String> names = names(issue);
            names.add(name);
            issues.relabel(issue, account, names);
        });
    }

    public void unlabel(String name) {
        act(Permission.TRIAGE, (issues, issue) -> {
            List<String> names = names(issue);
            names.removeIf(name::equalsIgnoreCase);
            issues.relabel(issue, account, names);
        });
    }

    /** Makes it a sub-issue of another one of its repository. */
    public void joins(int whole) {
        act(
                Permission.TRIAGE,
                (issues, issue) -> issue.join(
                        eyes.repository(repository).issue(whole).orElseThrow(),
                        world.clock().instant()));
    }

    /** Puts it before the other sub-issues of its parent. */
    public void comesFirst() {
        act(
                Permission.TRIAGE,
                (issues, issue) -> issue.whole()
                        .orElseThrow()
                        .order(issue, 0, world.clock().instant()));
    }

    /** Makes it a sub-issue of none. */
    public void leaves() {
        act(Permission.TRIAGE, (issues, issue) -> {
            issue.leave();
            world.changes().add();
        });
    }

    /** Assigns it to these people, and to nobody else. */
    public void assignTo(String... logins) {
        act(Permission.TRIAGE, (issues, issue) -> issues.assign(issue, account, List.of(logins)));
    }

    /** Gives it a milestone of its repository. */
    public void plan(int milestone) {
        act(Permission.TRIAGE, (issues, issue) -> {
            issue.classify(
                    issue.type(),
                    eyes.repository(repository).milestones().stream()
                            .filter(each -> each.number() == milestone)
                            .findFirst(),
                    world.clock().instant());
            world.changes().add();
        });
    }

    /** Puts it on a board of the organisation. */
    public void placeOn(int board) {
        act(Permission.WRITE, (issues, issue) -> new Boards(world).add(eyes.keptBoard(board), issue, account));
    }

    /** Deletes it for good, which only administrators may. */
    public void delete() {
        act(Permission.ADMIN, (issues, issue) -> issues.delete(issue, account));
    }

    /** Moves it to another repository of the organisation; its new number. */
    public int transfer(String target) {
        KeptRepository there = eyes.repository(target);
        act(Permission.WRITE, (issues, issue) -> issues.transfer(issue, account, there));
        synchronized (world) {
            return eyes.repository(repository)
                    .transferred(number)
                    .map(KeptIssue::number)
                    .orElseThrow();
        }
    }

    private static List<String> names(KeptIssue issue) {
        return new ArrayList<>(issue.labels().stream().map(KeptLabel::name).toList());
    }

    private void act(Permission least, BiConsumer<Issues, KeptIssue> deed) {
        synchronized (world) {
            KeptIssue issue = eyes.repository(repository)
                    .issue(number)
                    .orElseThrow(() -> new IllegalArgumentException("There is no issue " + number));
            boolean own = least == Permission.TRIAGE && issue.author().equals(account);
            if (!own && world.permission(account).compareTo(least) < 0) {
                throw new IllegalArgumentException(account.login() + " has no " + least + " permission");
            }
            deed.accept(new Issues(world), issue);
        }
    }
}
