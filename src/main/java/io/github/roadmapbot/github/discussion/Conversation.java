package io.github.roadmapbot.github.discussion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what people say in a discussion, a page at a time: GitHub has no other order than that of writing, and tells no
 * news.
 */
public final class Conversation {

    /**
     * A page of it.
     *
     * @param closed nobody is asked for anything there any more
     * @param next where the next page begins; empty if this is the last
     */
    public record Page(List<Exchange> exchanges, boolean closed, Optional<String> next) {

        /** The comments that stand by themselves. */
        public List<Remark> remarks() {
            return exchanges.stream().map(Exchange::comment).toList();
        }
    }

    private static final Operation REMARKS = Operation.beside(Conversation.class, "Remarks");
    private static final Operation THREAD = Operation.beside(Conversation.class, "LongThread");

    private final Wire wire;

    public Conversation(Wire wire) {
        this.wire = wire;
    }

    /**
     * Reads a page.
     *
     * @param after where it begins; empty for the first
     */
    public Page page(RepositoryName repository, int number, String after) throws GitHubFailure {
        Map<String, Object> where =
                new HashMap<>(Map.of("owner", repository.owner(), "name", repository.name(), "number", number));
        if (!after.isEmpty()) {
            where.put("after", after);
        }
        GraphQl gitHub = new GraphQl(wire, repository);
        JsonNode discussion = gitHub.run(REMARKS, where).at("/repository/discussion");
        JsonNode comments = discussion.path("comments");
        if (!comments.path("nodes").isArray()) {
            throw REMARKS.question().broken("GitHub's answer lacks the comments (" + REMARKS.question() + ")", null);
        }
        List<Exchange> exchanges = new ArrayList<>();
        for (JsonNode comment : comments.path("nodes")) {
            if (comment.hasNonNull("id")) {
                exchanges.add(exchange(gitHub, comment));
            }
        }
        return new Page(exchanges, discussion.path("closed").asBoolean(), next(comments, after));
    }

    /** Most have few replies, which come with the page; a long thread is read for itself. */
    private static Exchange exchange(GraphQl gitHub, JsonNode comment) throws GitHubFailure {
        List<Exchange.Reply> replies = new ArrayList<>();
        if (comment.at("/replies/pageInfo/hasPreviousPage").asBoolean()) {
            Map<String, Object> which = Map.of("comment", comment.path("id").asText());
            gitHub.pages(THREAD, which, "/node/replies", data -> {
                replies.addAll(replies(data.at("/node/replies")));
                return false;
            });
        } else {
            replies.addAll(replies(comment.path("replies")));
        }
        return new Exchange(remark(comment), replies);
    }

    private static List<Exchange.Reply> replies(JsonNode connection) {
        return connection
                .path("nodes")
                .valueStream()
                .filter(node -> node.hasNonNull("id"))
                .map(node -> new Exchange.Reply(remark(node), node.hasNonNull("lastEditedAt")))
                .toList();
    }

    private static Optional<String> next(JsonNode comments, String after) throws GitHubFailure {
        if (!comments.at("/pageInfo/hasNextPage").asBoolean()) {
            return Optional.empty();
        }
        String end = comments.at("/pageInfo/endCursor").asText("");
        if (end.isEmpty() || end.equals(after)) {
            throw REMARKS.question().broken("GitHub's pages do not end (" + REMARKS.question() + ")", null);
        }
        return Optional.of(end);
    }

    static Remark remark(JsonNode node) {
        JsonNode author = node.path("author");
        boolean person = author.isNull() || author.path("__typename").asText().equals("User");
        return new Remark(
                node.path("id").asText(),
                URI.create(node.path("url").asText()),
                node.path("body").asText(),
                author.isNull() ? Optional.empty() : Optional.of(author(author)),
                person && !node.path("viewerDidAuthor").asBoolean(),
                node.path("isMinimized").asBoolean(),
                node.hasNonNull("deletedAt"),
                Optional.of(node.at("/replyTo/id").asText("")).filter(id -> !id.isEmpty()));
    }

    private static Remark.Author author(JsonNode author) {
        return new Remark.Author(
                author.path("databaseId").asLong(),
                author.path("login").asText(),
                URI.create(author.path("url").asText()));
    }
}
