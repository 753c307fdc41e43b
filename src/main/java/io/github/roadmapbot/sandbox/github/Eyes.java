package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.board.Boards;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.IssueType;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptComment;
import io.github.roadmapbot.sandbox.github.kept.KeptDiscussion;
import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.KeptLabel;
import io.github.roadmapbot.sandbox.github.kept.KeptMilestone;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.github.kept.Reactable;
import io.github.roadmapbot.sandbox.github.world.World;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person sees in the browser: everything, at once, whatever lag the lists have for programs. */
final class Eyes {

    private final World world;
    private final String organisation;

    Eyes(World world, String organisation) {
        this.world = world;
        this.organisation = organisation;
    }

    String organisation() {
        return organisation;
    }

    List<Issue> issues(String repository) {
        return repository(repository).issues().stream()
                .filter(issue -> !issue.pullRequest())
                .map(Eyes::issue)
                .toList();
    }

    List<IssueRemark> remarks(String repository, int number) {
        return repository(repository).issue(number).stream()
                .flatMap(issue -> issue.remarks().stream())
                .map(remark -> new IssueRemark(remark.id(), remark.author().login(), remark.body()))
                .toList();
    }

    List<Discussion> discussions(String repository) {
        return repository(repository).discussions().stream()
                .map(Eyes::discussion)
                .toList();
    }

    Board board(int number) {
        KeptBoard board = keptBoard(number);
        return new Board(
                board.number(),
                board.title(),
                URI.create(board.url()),
                board.fields().stream()
                        .map(field -> new Board.Field(field.nodeId(), field.name(), field.options()))
                        .toList(),
                board.items().stream().map(Eyes::item).toList());
    }

    List<BoardView> views(int board) {
        return keptBoard(board).views().stream()
                .map(view -> new BoardView(
                        view.number(),
                        view.name(),
                        view.layout(),
                        view.filter(),
                        URI.create(view.url()),
                        Boards.shown(view).stream().map(KeptItem::title).toList()))
                .toList();
    }

    List<String> statusUpdates(int board) {
        return keptBoard(board).statusUpdates().stream()
                .map(update -> update.status().orElse("") + "\n" + update.body())
                .toList();
    }

    KeptRepository repository(String name) {
        return world.repository(organisation, name)
                .orElseThrow(() -> new IllegalArgumentException("There is no repository " + name));
    }

    KeptBoard keptBoard(int number) {
        return world.account(organisation)
                .flatMap(owner -> world.board(owner, number))
                .orElseThrow(() -> new IllegalArgumentException("There is no board " + number));
    }

    /** In a few words, for the message of somebody who waited in vain. */
    String summary() {
        Stream<String> repositories = world.repositories().stream()
                .map(repository -> "%s: issues %s, discussions %s"
                        .formatted(
                                repository.name(),
                                repository.issues().stream()
                                        .map(KeptIssue::title)
                                        .toList(),
                                repository.discussions().stream()
                                        .map(each -> each.title()
                                                + each.comments().stream()
                                                        .map(KeptComment::body)
                                                        .toList())
                                        .toList()));
        Stream<String> boards = world.boards().stream()
                .map(board -> "board %d: %s"
                        .formatted(
                                board.number(),
                                board.items().stream()
                                        .map(item -> item.title() + values(item))
                                        .toList()));
        return Stream.concat(repositories, boards).collect(Collectors.joining("\n"));
    }

    private static Issue issue(KeptIssue issue) {
        return new Issue(
                issue.number(),
                issue.nodeId(),
                issue.id(),
                issue.title(),
                issue.body(),
                issue.labels().stream().map(KeptLabel::name).toList(),
                issue.author().login(),
                issue.open() ? "open" : "closed",
                issue.stateReason(),
                issue.type().map(IssueType::title),
                issue.milestone().map(KeptMilestone::title),
                URI.create(issue.url()),
                thumbs(issue),
                issue.parts().stream().map(KeptIssue::title).toList(),
                issue.assignees().stream().map(Account::login).toList(),
                issue.remarks().stream().map(KeptIssue.Remark::body).toList());
    }

    private static List<String> thumbs(Reactable reactable) {
        return reactable.reactions().stream()
                .filter(each -> each.content().equals("THUMBS_UP"))
                .map(each -> each.account().login())
                .toList();
    }

    private static Discussion discussion(KeptDiscussion discussion) {
        return new Discussion(
                discussion.number(),
                discussion.nodeId(),
                discussion.title(),
                discussion.body(),
                discussion.category().name(),
                discussion.author().login(),
                URI.create(discussion.url()),
                discussion.comments().stream().map(Eyes::comment).toList());
    }

    private static Discussion.Comment comment(KeptComment comment) {
        return new Discussion.Comment(
                comment.nodeId(),
                comment.author().login(),
                comment.body(),
                URI.create(comment.url()),
                comment.upvoters().size(),
                thumbs(comment),
                comment.replies().stream().map(Eyes::comment).toList());
    }

    private static Board.Item item(KeptItem item) {
        Optional<URI> url = item.issue().map(KeptIssue::url).map(URI::create);
        return new Board.Item(
                item.nodeId(),
                item.title(),
                url,
                values(item),
                item.archived(),
                item.content() instanceof KeptItem.Draft draft ? draft.body() : "");
    }

    private static Map<String, String> values(KeptItem item) {
        Map<String, String> values = new LinkedHashMap<>();
        for (KeptField field : item.board().fields()) {
            if (field.type() != KeptField.Type.TITLE) {
                item.raw(field).ifPresent(raw -> values.put(field.name(), shown(field, raw)));
            }
        }
        return values;
    }

    private static String shown(KeptField field, String raw) {
        return field.option(raw).map(Option::name).orElse(raw);
    }
}
