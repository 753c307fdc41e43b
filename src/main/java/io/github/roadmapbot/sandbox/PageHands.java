package io.github.roadmapbot.sandbox;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.slack.Json;
import java.util.Set;

/** Does on the small GitHub what somebody did on the page. */
final class PageHands {

    private static final String THUMB = "THUMBS_UP";
    private static final String CATEGORY = "Roadmap";

    private static final Set<String> ACTS = Set.of(
            "open-issue",
            "close-issue",
            "reopen-issue",
            "rename-issue",
            "label-issue",
            "unlabel-issue",
            "move-card",
            "remove-card",
            "open-discussion",
            "comment",
            "reply",
            "delete-comment",
            "upvote",
            "thumb",
            "take-thumb",
            "enter-code",
            "merge-pull",
            "close-pull");

    private PageHands() {}

    static boolean know(String act) {
        return ACTS.contains(act);
    }

    static void act(String act, JsonObject request, Person person) {
        String text = Json.text(request, "text");
        String id = Json.text(request, "id");
        switch (act) {
            case "open-discussion" -> person.openDiscussion(Sandbox.REPOSITORY, CATEGORY, text, "");
            case "comment" -> person.commentOnDiscussion(Sandbox.REPOSITORY, number(request), text);
            case "reply" -> person.reply(id, text);
            case "delete-comment" -> person.deleteComment(id);
            case "upvote" -> person.upvote(id);
            case "thumb" -> person.react(id, THUMB);
            case "take-thumb" -> person.takesBack(id, THUMB);
            case "enter-code" -> person.entersCode(Json.text(request, "code").strip(), true);
            case "move-card" -> person.moveItem(Sandbox.BOARD, text, Json.text(request, "field"), value(request));
            case "merge-pull" -> person.code(Sandbox.REPOSITORY).merges(number(request));
            case "close-pull" -> person.code(Sandbox.REPOSITORY).closes(number(request));
            case "remove-card" -> person.card(Sandbox.BOARD, text).remove();
            default -> issue(act, request, person);
        }
    }

    private static void issue(String act, JsonObject request, Person person) {
        String text = Json.text(request, "text");
        int number = number(request);
        switch (act) {
            case "open-issue" -> person.openIssue(Sandbox.REPOSITORY, text, "");
            case "close-issue" -> person.closeIssue(Sandbox.REPOSITORY, number, Json.text(request, "reason"));
            case "rename-issue" -> person.issue(Sandbox.REPOSITORY, number).rename(text);
            case "label-issue" -> person.issue(Sandbox.REPOSITORY, number).label(text);
            case "unlabel-issue" -> person.issue(Sandbox.REPOSITORY, number).unlabel(text);
            default -> person.reopenIssue(Sandbox.REPOSITORY, number);
        }
    }

    private static String value(JsonObject request) {
        return Json.text(request, "value");
    }

    private static int number(JsonObject request) {
        return Integer.parseInt("0" + Json.text(request, "number"));
    }
}
