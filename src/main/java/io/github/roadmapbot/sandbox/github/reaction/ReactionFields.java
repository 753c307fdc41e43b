package io.github.roadmapbot.sandbox.github.reaction;

import graphql.schema.DataFetchingEnvironment;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.Connections;
import io.github.roadmapbot.sandbox.github.graphql.ObjectFields;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptReaction;
import io.github.roadmapbot.sandbox.github.kept.Reactable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reactions in GraphQL. */
public final class ReactionFields {

    private final Connections connections;
    private final Bearer bearer;

    public ReactionFields(Connections connections, Bearer bearer) {
        this.connections = connections;
        this.bearer = bearer;
    }

    public ObjectFields<KeptReaction> reaction() {
        return new ObjectFields<>("Reaction", KeptReaction.class)
                .field("content", KeptReaction::content)
                .field("createdAt", KeptReaction::createdAt)
                .field("databaseId", KeptReaction::id)
                .field("id", KeptReaction::nodeId)
                .field("reactable", KeptReaction::reactable)
                .field("user", reaction -> reaction.account().kind() == Account.Kind.USER ? reaction.account() : null);
    }

    /** Gives a type the fields of what can be reacted to. */
    public <T extends Reactable> ObjectFields<T> addTo(ObjectFields<T> type) {
        return type.asked("reactions", this::reactions).field("viewerCanReact", reactable -> true);
    }

    private Object reactions(Reactable reactable, DataFetchingEnvironment request) {
        String content = request.getArgument("content");
        List<KeptReaction> wanted = new ArrayList<>(reactable.reactions().stream()
                .filter(each -> content == null || each.content().equals(content))
                .toList());
        Map<String, String> order = request.getArgument("orderBy");
        if (order != null && "DESC".equals(order.get("direction"))) {
            Collections.reverse(wanted);
        }
        Map<String, Object> connection = new HashMap<>(connections.of(wanted, request));
        connection.put(
                "viewerHasReacted",
                wanted.stream().anyMatch(each -> each.account().equals(bearer.account())));
        return connection;
    }
}
