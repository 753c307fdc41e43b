package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.access.DeviceFlow;
import io.github.roadmapbot.sandbox.github.board.Boards;
import io.github.roadmapbot.sandbox.github.discussion.Discussions;
import io.github.roadmapbot.sandbox.github.issue.Issues;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Kept;
import io.github.roadmapbot.sandbox.github.kept.KeptCategory;
import io.github.roadmapbot.sandbox.github.kept.KeptComment;
import io.github.roadmapbot.sandbox.github.kept.KeptDiscussion;
import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.KeptMilestone;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.kept.Reactable;
import io.github.roadmapbot.sandbox.github.reaction.Reactions;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody's hands in the browser: what people do on GitHub while the bot works beside them. Whatever is not there, or
 * not theirs to change, is refused with an {@link IllegalArgumentException}.
 */
public final class Person {

    private final World world;
    private final Eyes eyes;
    private final Account account;
    private final DeviceFlow devices;

    Person(World world, Eyes eyes, Account account, DeviceFlow devices) {
        this.world = world;
        this.eyes = eyes;
        this.account = account;
        this.devices = devices;
    }

    public String login() {
        return account.login();
    }

    /** Enters a device's code on GitHub's page and lets the App know who they are, or refuses. */
    public void entersCode(String code, boolean yes) {
        act(() -> {
            devices.enter(account, code, yes);
            world.changes().add();
            return code;
        });
    }

    /** Opens an issue and returns its number; labels need write access. */
    public int openIssue(String repository, String title, String body, String... labels) {
        return act(() -> {
            if (labels.length > 0) {
                require(Permission.WRITE);
            }
            return new Issues(world)
                    .open(eyes.repository(repository), account, title, body, List.of(labels))
                    .number();
        });
    }

    public void commentOnIssue(String repository, int number, String body) {
        act(() -> new Issues(world).remark(keptIssue(repository, number), account, body));
    }

    /** Opens a milestone and returns its number. */
    public int openMilestone(String repository, String title) {
        return act(() -> {
            require(Permission.WRITE);
            List<KeptMilestone> all = eyes.repository(repository).milestones();
            all.add(new KeptMilestone(world.birth("MI_kwDO"), all.size() + 1, title, true, account));
            world.changes().add();
            return all.size();
        });
    }

    /** Closes an issue as {@code completed}, {@code not_planned} or {@code duplicate}. */
    public void closeIssue(String repository, int number, String reason) {
        act(() -> {
            KeptIssue issue = ownOrTriaged(keptIssue(repository, number));
            new Issues(world).close(issue, account, reason);
            return issue;
        });
    }

    public void reopenIssue(String repository, int number) {
        act(() -> {
            KeptIssue issue = ownOrTriaged(keptIssue(repository, number));
            new Issues(world).reopen(issue, account);
            return issue;
        });
    }

    /** What somebody does to an issue that is there. */
    public IssueHands issue(String repository, int number) {
        return new IssueHands(world, eyes, account, repository, number);
    }

    /** What somebody does to the files and the pull requests of a repository. */
    public CodeHands code(String repository) {
        return new CodeHands(world, account, eyes.repository(repository));
    }

    /** What somebody does to the card with this title on a board. */
    public CardHands card(int board, String contentTitle) {
        return new CardHands(world, eyes, account, board, contentTitle);
    }

    /** Opens a discussion in a category, by its name, and returns its number. */
    public int openDiscussion(String repository, String category, String title, String body) {
        return act(() -> {
            KeptCategory chosen = eyes.repository(repository).categories().stream()
                    .filter(each -> each.name().equals(category))
                    .findFirst()
                    .orElseThrow(() -> missing("category " + category));
            if (chosen.announcement()) {
                require(Permission.MAINTAIN);
            }
            return new Discussions(world).open(chosen, account, title, body).number();
        });
    }

    /** Renames a discussion category, whose address follows its name. */
    public void renameCategory(String repository, String category, String newName) {
        act(() -> {
            require(Permission.MAINTAIN);
            List<KeptCategory> all = eyes.repository(repository).categories();
            all.replaceAll(each -> each.name().equals(category) ? world.keep(each.renamed(newName)) : each);
            world.changes().add();
            return all;
        });
    }

    /** Writes a top-level comment and returns its id. */
    public String commentOnDiscussion(String repository, int number, String body) {
        return act(() -> {
            KeptDiscussion discussion =
                    eyes.repository(repository).discussion(number).orElseThrow(() -> missing("discussion " + number));
            return new Discussions(world).comment(discussion, account, body).nodeId();
        });
    }

    /** Replies to a top-level comment and returns the reply's id. */
    public String reply(String commentId, String body) {
        return act(() -> {
            if (world.node(commentId).orElse(null) instanceof KeptComment comment
                    && comment.replyTo().isEmpty()) {
                return new Discussions(world).reply(comment, account, body).nodeId();
            }
            throw missing("top-level comment " + commentId);
        });
    }

    /** Edits a comment of their own, or anybody's with write access. */
    public void editComment(String commentId, String body) {
        act(() -> {
            KeptComment comment = ownOrWritable(commentId);
            new Discussions(world).edit(comment, body);
            return comment;
        });
    }

    /** Deletes a comment of their own, or anybody's with write access. */
    public void deleteComment(String commentId) {
        act(() -> {
            KeptComment comment = ownOrWritable(commentId);
            new Discussions(world).delete(comment);
            return comment;
        });
    }

    /** Hides a comment, for example as {@code spam}. */
    public void hideComment(String commentId, String reason) {
        act(() -> hide(commentId, Optional.of(reason)));
    }

    public void unhideComment(String commentId) {
        act(() -> hide(commentId, Optional.empty()));
    }

    private KeptComment hide(String commentId, Optional<String> reason) {
        require(Permission.TRIAGE);
        KeptComment comment = comment(commentId);
        new Discussions(world).hide(comment, reason);
        return comment;
    }

    private KeptComment ownOrWritable(String commentId) {
        KeptComment comment = comment(commentId);
        if (!comment.author().equals(account)) {
            require(Permission.WRITE);
        }
        return comment;
    }

    private KeptComment comment(String id) {
        if (world.node(id).orElse(null) instanceof KeptComment comment) {
            return comment;
        }
        throw missing("comment " + id);
    }

    /** Upvotes a discussion or a comment by its id; a second time changes nothing. */
    public void upvote(String subjectId) {
        act(() -> {
            Kept subject = world.node(subjectId).orElseThrow(() -> missing(subjectId));
            if (subject instanceof KeptDiscussion discussion) {
                discussion.upvoters().add(login());
            } else if (subject instanceof KeptComment comment) {
                comment.upvoters().add(login());
            } else {
                throw missing("discussion or comment " + subjectId);
            }
            world.changes().add();
            return subject;
        });
    }

    /** Reacts to an issue, a discussion or a comment by its id, for example with {@code THUMBS_UP}. */
    public void react(String subjectId, String content) {
        act(() -> {
            new Reactions(world).give(reactable(subjectId), account, content);
            return content;
        });
    }

    /** Takes a reaction back. */
    public void takesBack(String subjectId, String content) {
        act(() -> {
            new Reactions(world).takeBack(reactable(subjectId), account, content);
            return content;
        });
    }

    private Reactable reactable(String id) {
        if (world.node(id).orElse(null) instanceof Reactable reactable) {
            return reactable;
        }
        throw missing("issue, discussion or comment " + id);
    }

    /** Renames an option of a board's single-select field; it keeps its id. */
    public void editOption(int board, String field, String option, String newName) {
        act(() -> {
            require(Permission.WRITE);
            KeptField column = field(board, field);
            List<Option> options = column.options().stream()
                    .map(each -> each.name().equals(option)
                            ? new Option(each.id(), newName, each.color(), each.description())
                            : each)
                    .toList();
            new Boards(world).replaceOptions(column, options);
            return column;
        });
    }

    /** Adds an option behind the others, or takes one away, with which every card loses it. */
    public void addOption(int board, String field, String name) {
        act(() -> {
            require(Permission.WRITE);
            KeptField column = field(board, field);
            List<Option> options = new ArrayList<>(column.options());
            options.add(new Option("", name, "GRAY", ""));
            new Boards(world).replaceOptions(column, options);
            return column;
        });
    }

    public void removeOption(int board, String field, String name) {
        act(() -> {
            require(Permission.WRITE);
            KeptField column = field(board, field);
            List<Option> options = column.options().stream()
                    .filter(each -> !each.name().equals(name))
                    .toList();
            new Boards(world).replaceOptions(column, options);
            return column;
        });
    }

    /** Has a view show something else. */
    public void filterView(int board, int number, String filter) {
        act(() -> {
            require(Permission.WRITE);
            return new Boards(world).filterView(eyes.keptBoard(board), number, filter);
        });
    }

    public void removeView(int board, int number) {
        act(() -> {
            require(Permission.WRITE);
            return new Boards(world).removeView(eyes.keptBoard(board), number);
        });
    }

    /** Says what an option means; nothing takes out what was said. */
    public void describeOption(int board, String field, String name, String words) {
        act(() -> {
            require(Permission.WRITE);
            KeptField column = field(board, field);
            List<Option> options = column.options().stream()
                    .map(each -> each.name().equals(name) ? new Option(each.id(), name, each.color(), words) : each)
                    .toList();
            new Boards(world).replaceOptions(column, options);
            return column;
        });
    }

    /** Puts an issue field of the organisation in the place of a board's column of the same name and options. */
    public void makeIssueField(int board, String field) {
        act(() -> {
            require(Permission.ADMIN);
            KeptField column = field(board, field);
            column.becomeIssueField();
            world.changes().add();
            return column;
        });
    }

    /** Adds a column to a board: with options to choose from, or for any words if there are none. */
    public void addField(int board, String name, List<String> options) {
        act(() -> {
            require(Permission.ADMIN);
            return new Seed(world).column(eyes.keptBoard(board), new Organisation.Column(name, options, false));
        });
    }

    /** Makes a view of a board, which shows what fits the filter. */
    public void makeView(int board, String name, String filter) {
        act(() -> {
            require(Permission.WRITE);
            return new Boards(world).makeView(eyes.keptBoard(board), account, name, "table", filter);
        });
    }

    /** Puts an issue on a board. */
    public void placeIssue(int board, String repository, int number) {
        act(() -> {
            require(Permission.WRITE);
            return new Boards(world).add(eyes.keptBoard(board), keptIssue(repository, number), account);
        });
    }

    /** Chooses an option for the card with this title. */
    public void moveItem(int board, String contentTitle, String field, String option) {
        act(() -> {
            require(Permission.WRITE);
            KeptField column = field(board, field);
            KeptItem item = eyes.keptBoard(board).items().stream()
                    .filter(each -> each.title().equals(contentTitle))
                    .findFirst()
                    .orElseThrow(() -> missing("card " + contentTitle));
            String id = column.options().stream()
                    .filter(each -> each.name().equals(option))
                    .map(Option::id)
                    .findFirst()
                    .orElseThrow(() -> missing("option " + option));
            new Boards(world).choose(item, column, id, account);
            return item;
        });
    }

    private <T> T act(Supplier<T> deed) {
        synchronized (world) {
            return deed.get();
        }
    }

    private KeptIssue keptIssue(String repository, int number) {
        return eyes.repository(repository).issue(number).orElseThrow(() -> missing("issue " + number));
    }

    private KeptIssue ownOrTriaged(KeptIssue issue) {
        if (!issue.author().equals(account)) {
            require(Permission.TRIAGE);
        }
        return issue;
    }

    private KeptField field(int board, String name) {
        return eyes.keptBoard(board).field(name).orElseThrow(() -> missing("column " + name));
    }

    private void require(Permission least) {
        if (world.permission(account).compareTo(least) < 0) {
            throw new IllegalArgumentException(login() + " has no " + least + " permission");
        }
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException("There is no " + what);
    }
}
