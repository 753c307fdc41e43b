package io.github.roadmapbot.github.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.reaction.Support.Reaction;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Asks who reacted to issues and to comments in discussions. Bots have no voice, nor has the account that asks. */
public final class Reactions {

    /** How many things GitHub is asked about at once at most. */
    public static final int MOST = 100;

    private static final Operation FIRST = Operation.beside(Reactions.class, "Reactions");
    private static final Operation MORE = Operation.beside(Reactions.class, "MoreReactions");

    private final Wire wire;

    public Reactions(Wire wire) {
        this.wire = wire;
    }

    /** What there is to say of these, by their ids; what GitHub does not show is left out. */
    public List<Support> of(RepositoryName repository, List<String> nodes) throws GitHubFailure {
        GraphQl gitHub = new GraphQl(wire, repository);
        JsonNode data = gitHub.runPartly(FIRST, Map.of("nodes", nodes));
        long viewer = data.at("/viewer/databaseId").asLong();
        List<Support> all = new ArrayList<>();
        for (JsonNode node : data.path("nodes")) {
            if (node.path("reactions").path("nodes").isArray()) {
                all.add(support(gitHub, node, viewer));
            }
        }
        return all;
    }

    private static Support support(GraphQl gitHub, JsonNode node, long viewer) throws GitHubFailure {
        Pages pages = new Pages(viewer);
        pages.add(node.path("reactions"));
        String id = node.path("id").asText();
        if (node.at("/reactions/pageInfo/hasNextPage").asBoolean()) {
            String after = node.at("/reactions/pageInfo/endCursor").asText();
            gitHub.pages(MORE, Map.of("node", id, "after", after), "/node/reactions", data -> {
                pages.add(data.at("/node/reactions"));
                return false;
            });
        }
        return new Support(id, pages.found, pages.seen >= pages.counted, upvotes(node));
    }

    /**
     * Whoever writes a comment has upvoted it from the start, which says nothing; GitHub does not say who takes that
     * back.
     */
    private static OptionalInt upvotes(JsonNode node) {
        if (!node.has("upvoteCount")) {
            return OptionalInt.empty();
        }
        int viewers = node.path("viewerHasUpvoted").asBoolean() ? 1 : 0;
        boolean strangers =
                node.has("viewerDidAuthor") && !node.path("viewerDidAuthor").asBoolean();
        int authors = strangers && node.hasNonNull("author") ? 1 : 0;
        return OptionalInt.of(Math.max(0, node.path("upvoteCount").asInt() - viewers - authors));
    }

    /** One list of reactions, page after page. */
    private static final class Pages {

        private final long viewer;
        private final Set<Reaction> found = new HashSet<>();
        private int seen;
        private int counted;

        private Pages(long viewer) {
            this.viewer = viewer;
        }

        private void add(JsonNode page) {
            counted = page.path("totalCount").asInt();
            for (JsonNode reaction : page.path("nodes")) {
                seen += reaction.isNull() ? 0 : 1;
                JsonNode user = reaction.path("user");
                long account = user.path("databaseId").asLong();
                // the schema promises a user here, but bots and organisations have been seen
                if (user.path("__typename").asText().equals("User") && account != viewer && account != 0) {
                    found.add(new Reaction(account, reaction.path("content").asText()));
                }
            }
        }
    }
}
