package io.github.roadmapbot.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.github.BoardView;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.PullRequest;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.github.hook.Hooks;
import io.github.roadmapbot.sandbox.slack.Json;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** The page's view of the small GitHub, as JSON. */
final class PageGitHub {

    private static final int MOST_SENT = 30;

    private final SmallGitHub gitHub;

    PageGitHub(SmallGitHub gitHub) {
        this.gitHub = gitHub;
    }

    JsonObject json() {
        return Json.of(
                "repository", Sandbox.REPOSITORY,
                "issues", list(gitHub.issues(Sandbox.REPOSITORY), PageGitHub::issue),
                "board", board(gitHub.board(Sandbox.BOARD)),
                "views", list(gitHub.views(Sandbox.BOARD), PageGitHub::view),
                "discussions", list(gitHub.discussions(Sandbox.REPOSITORY), PageGitHub::discussion),
                "pull", list(gitHub.pullRequests(Sandbox.REPOSITORY), PageGitHub::pullRequest),
                "webhooks", webhooks(gitHub.webhooks()));
    }

    private static JsonObject webhooks(Hooks hooks) {
        List<Hooks.Sent> sent = hooks.sent();
        return Json.of(
                "any", hooks.any(),
                "on", !hooks.losing(),
                "sent", list(sent.subList(Math.max(0, sent.size() - MOST_SENT), sent.size()), PageGitHub::delivery));
    }

    private static JsonObject delivery(Hooks.Sent sent) {
        String status = sent.statuses().isEmpty()
                ? ""
                : sent.statuses().get(sent.statuses().size() - 1).toString();
        String action = Json.text(JsonParser.parseString(sent.body()).getAsJsonObject(), "action");
        return Json.of("id", sent.guid(), "event", sent.event(), "action", action, "status", status);
    }

    private static JsonObject view(BoardView view) {
        return Json.of(
                "name", view.name(),
                "filter", view.filter(),
                "titles", Json.list(view.titles()));
    }

    private static <T> JsonArray list(List<T> all, Function<T, JsonObject> shown) {
        JsonArray list = new JsonArray();
        all.forEach(each -> list.add(shown.apply(each)));
        return list;
    }

    private static JsonObject issue(Issue issue) {
        return Json.of(
                "number", issue.number(),
                "id", issue.nodeId(),
                "thumbs", Json.list(issue.thumbs()),
                "title", issue.title(),
                "body", issue.body(),
                "labels", Json.list(issue.labels()),
                "author", issue.author(),
                "state", issue.state(),
                "reason", issue.stateReason().orElse(""),
                "url", issue.url().toString());
    }

    private static JsonObject board(Board board) {
        return Json.of(
                "title", board.title(),
                "fields", list(board.fields(), PageGitHub::field),
                "items", list(board.items(), PageGitHub::item));
    }

    private static JsonObject field(Board.Field field) {
        return Json.of(
                "name",
                field.name(),
                "options",
                list(field.options(), option -> Json.of("name", option.name(), "color", option.color())));
    }

    private static JsonObject item(Board.Item item) {
        JsonObject values = new JsonObject();
        item.values().forEach(values::addProperty);
        String url = item.contentUrl().map(URI::toString).orElse("");
        return Json.of("id", item.id(), "title", item.contentTitle(), "url", url, "values", values);
    }

    private static JsonObject pullRequest(PullRequest pull) {
        JsonArray files = new JsonArray();
        pull.files()
                .forEach((path, text) ->
                        files.add(Json.of("path", path, "gone", text.isEmpty(), "text", text.orElse(""))));
        return Json.of(
                "number", pull.number(),
                "title", pull.title(),
                "body", pull.body(),
                "author", pull.author(),
                "state", pull.state(),
                "branch", pull.branch(),
                "url", pull.url().toString(),
                "files", files);
    }

    private static JsonObject discussion(Discussion discussion) {
        return Json.of(
                "number", discussion.number(),
                "id", discussion.id(),
                "title", discussion.title(),
                "body", discussion.body(),
                "category", discussion.category(),
                "author", discussion.author(),
                "comments", list(discussion.comments(), PageGitHub::comment));
    }

    private static JsonObject comment(Discussion.Comment comment) {
        return Json.of(
                "id", comment.id(),
                "author", comment.author(),
                "body", comment.body(),
                "url", comment.url().toString(),
                "upvotes", comment.upvotes(),
                "thumbs", Json.list(comment.thumbs()),
                "replies", list(comment.replies(), PageGitHub::comment));
    }
}
