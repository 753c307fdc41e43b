package io.github.roadmapbot.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.wire.Call;
import java.net.URLDecoder;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something the bot writes while a wish goes its way, as it is seen at the wire.
 *
 * @param firstOnly whether only the first wish of a town causes it
 */
record Write(String name, Predicate<Call> which, boolean firstOnly) {

    static final Write ISSUE = new Write("POST issues", Requests.createsIssue(), false);
    static final Write LABEL = new Write("POST labels", Requests.createsLabel(), true);
    static final Write ITEM = new Write("the board's item", Requests.mutation("addProjectV2ItemById"), false);
    static final Write FIELDS = new Write("the item's fields", Write::setsFields, false);
    static final Write DISCUSSION = new Write("the discussion", Requests.mutation("createDiscussion"), true);
    static final Write COMMENT = new Write("the comment", Write::comments, false);

    /** However late it comes, and whatever it says by then. */
    static final Write RECEIPT = posts("the receipt", "&channel=D", "Your suggestion");

    static final Write REVIEW_CARD = posts("the review card", "&channel=" + Rules.MAINTAINERS, "nothing else");

    static List<Write> onGitHub() {
        return List.of(ISSUE, LABEL, ITEM, FIELDS, DISCUSSION, COMMENT);
    }

    static List<Write> inSlack() {
        return List.of(
                posts("the feedback card", "&channel=" + Rules.FEEDBACK, "&thread_ts="),
                REVIEW_CARD,
                RECEIPT,
                posts("the thread's reply", "&thread_ts=", "nothing else"),
                posts("the proposer's news", "Your suggestion", "nothing else"),
                new Write("a reaction", method("reactions.add"), false),
                new Write("an update", method("chat.update"), false),
                new Write("the direct channel", method("conversations.open"), false),
                new Write("a message's address", method("chat.getPermalink"), false));
    }

    private static Write posts(String name, String with, String without) {
        Predicate<Call> posts = method("chat.postMessage").and(call -> {
            String body = "&" + URLDecoder.decode(call.body(), UTF_8);
            return body.contains(with) && !body.contains(without);
        });
        return new Write(name, posts, false);
    }

    private static Predicate<Call> method(String name) {
        return call -> call.path().equals("/api/" + name);
    }

    /** The summary of a discussion is no wish's. */
    private static boolean comments(Call call) {
        return Requests.mutation("addDiscussionComment").test(call)
                && !call.body().contains("/ledger -->");
    }

    /** The fields are set under aliases of the bot's choosing. */
    private static boolean setsFields(Call call) {
        return call.path().equals("/graphql") && call.body().contains("updateProjectV2ItemFieldValue");
    }

    @Override
    public String toString() {
        return name;
    }
}
