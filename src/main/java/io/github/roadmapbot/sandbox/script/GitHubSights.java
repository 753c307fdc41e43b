package io.github.roadmapbot.sandbox.script;

import io.github.roadmapbot.sandbox.Sandbox;
import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Issue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at the small GitHub as a person does in the browser. */
final class GitHubSights {

    private final Sandbox sandbox;

    GitHubSights(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    Seen issue(Phrase phrase) {
        List<Issue> issues = issues();
        boolean found = issues.stream()
                .filter(issue -> issue.title().contains(phrase.subject()))
                .filter(issue -> issue.labels().containsAll(phrase.list("labels")))
                .filter(issue -> phrase.word("state").map(issue.state()::equals).orElse(true))
                .anyMatch(
                        issue -> phrase.word("body").map(issue.body()::contains).orElse(true));
        return new Seen(found, listed("issues", issues, GitHubSights::told));
    }

    Seen noIssue(Phrase phrase) {
        List<Issue> issues = issues();
        return new Seen(
                issues.stream().noneMatch(issue -> issue.title().contains(phrase.subject())),
                listed("issues", issues, GitHubSights::told));
    }

    Seen board(Phrase phrase) {
        List<Board.Item> items = items();
        Map<String, String> columns = new HashMap<>(phrase.others());
        columns.replaceAll((column, value) -> quarter(value));
        boolean found = items.stream()
                .filter(item -> item.contentTitle().contains(phrase.subject()))
                .anyMatch(item -> item.values().entrySet().containsAll(columns.entrySet()));
        return new Seen(found, listed("cards", items, item -> item.contentTitle() + " " + item.values()));
    }

    Seen noBoard(Phrase phrase) {
        List<Board.Item> items = items();
        return new Seen(
                items.stream().noneMatch(item -> item.contentTitle().contains(phrase.subject())),
                listed("cards", items, Board.Item::contentTitle));
    }

    Seen discussion(Phrase phrase) {
        List<Discussion> all = discussions();
        boolean found = all.stream()
                .filter(discussion -> discussion.title().contains(phrase.subject()))
                .anyMatch(discussion ->
                        phrase.word("body").map(discussion.body()::contains).orElse(true));
        return new Seen(found, listed("discussions", all, Discussion::title));
    }

    Seen comment(Phrase phrase) {
        String within = phrase.word("discussion").orElse("");
        List<Discussion.Comment> comments = comments(within);
        return new Seen(
                comments.stream().anyMatch(comment -> comment.body().contains(phrase.subject())),
                listed("comments", comments, Discussion.Comment::body));
    }

    Seen noComment(Phrase phrase) {
        List<Discussion.Comment> comments = comments("");
        return new Seen(
                comments.stream().noneMatch(comment -> comment.body().contains(phrase.subject())),
                listed("comments", comments, Discussion.Comment::body));
    }

    private List<Issue> issues() {
        return sandbox.gitHub().issues(Sandbox.REPOSITORY);
    }

    private List<Board.Item> items() {
        return sandbox.gitHub().board(Sandbox.BOARD).items();
    }

    private List<Discussion> discussions() {
        return sandbox.gitHub().discussions(Sandbox.REPOSITORY);
    }

    private List<Discussion.Comment> comments(String discussionTitle) {
        return discussions().stream()
                .filter(discussion -> discussion.title().contains(discussionTitle))
                .flatMap(discussion -> discussion.comments().stream())
                .toList();
    }

    /** Stories outlive their quarter, so they may say which one they mean by the sandbox's clock. */
    private String quarter(String value) {
        LocalDate today = LocalDate.ofInstant(sandbox.clock().instant(), ZoneOffset.UTC);
        LocalDate day = switch (value) {
            case "this quarter" -> today;
            case "next quarter" -> today.plus(1, IsoFields.QUARTER_YEARS);
            default -> null;
        };
        return day == null ? value : "Q" + day.get(IsoFields.QUARTER_OF_YEAR) + " " + day.getYear();
    }

    private static String told(Issue issue) {
        return "#%d %s %s %s".formatted(issue.number(), issue.title(), issue.labels(), issue.state());
    }

    private static <T> String listed(String kind, List<T> all, Function<T, String> told) {
        return all.isEmpty()
                ? "no " + kind
                : kind + ": " + all.stream().map(told).collect(Collectors.joining("; "));
    }
}
