package io.github.roadmapbot.github.discussion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads single comments of a discussion, replies among them: those that somebody points at. */
public final class SingleRemarks {

    /** How many GitHub is asked about at once at most. */
    public static final int MOST = 100;

    private static final Operation NUMBERS = Operation.beside(SingleRemarks.class, "CommentNumbers");
    private static final Operation REPLIES = Operation.beside(SingleRemarks.class, "ReplyNumbers");
    private static final Operation REMARKS = Operation.beside(SingleRemarks.class, "SingleRemarks");

    private final Wire wire;

    public SingleRemarks(Wire wire) {
        this.wire = wire;
    }

    /**
     * The id of a comment, or of a reply: GitHub finds neither by the number in its address.
     *
     * @param number of the comment
     */
    public Optional<String> find(RepositoryName repository, int discussion, long number) throws GitHubFailure {
        Map<String, Object> where =
                new HashMap<>(Map.of("owner", repository.owner(), "name", repository.name(), "number", discussion));
        Predicate<JsonNode> wanted = node -> node.path("databaseId").asLong() == number;
        List<String> found = new ArrayList<>();
        List<String> further = new ArrayList<>();
        GraphQl gitHub = new GraphQl(wire, repository);
        gitHub.pages(NUMBERS, where, "/repository/discussion/comments", data -> {
            for (JsonNode comment : data.at("/repository/discussion/comments/nodes")) {
                if (wanted.test(comment)) {
                    found.add(comment.path("id").asText());
                }
                comment.at("/replies/nodes")
                        .valueStream()
                        .filter(wanted)
                        .forEach(reply -> found.add(reply.path("id").asText()));
                if (comment.at("/replies/pageInfo/hasNextPage").asBoolean()) {
                    further.add(comment.path("id").asText());
                }
            }
            return !found.isEmpty();
        });
        for (String thread : found.isEmpty() ? further : List.<String>of()) {
            gitHub.find(REPLIES, Map.of("comment", thread), "/node/replies", wanted)
                    .ifPresent(reply -> found.add(reply.path("id").asText()));
        }
        return found.stream().findFirst();
    }

    /** The comments with these ids; those that GitHub does not show any more are left out. */
    public List<Remark> of(RepositoryName repository, List<String> nodes) throws GitHubFailure {
        List<Remark> remarks = new ArrayList<>();
        for (int from = 0; from < nodes.size(); from += MOST) {
            List<String> some = nodes.subList(from, Math.min(from + MOST, nodes.size()));
            new GraphQl(wire, repository)
                    .runPartly(REMARKS, Map.of("nodes", some))
                    .path("nodes")
                    .valueStream()
                    .filter(node -> node.hasNonNull("id"))
                    .forEach(node -> remarks.add(Conversation.remark(node)));
        }
        return remarks;
    }
}
