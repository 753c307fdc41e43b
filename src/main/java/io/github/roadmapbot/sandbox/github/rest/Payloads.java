package io.github.roadmapbot.sandbox.github.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.world.World;

/** What the deliveries of webhooks say, after GitHub's description of their payloads. */
public final class Payloads {

    /** Other than answers, deliveries name the same server wherever they go. */
    public static final String API = "https://api.github.com";

    private final Shapes shapes;

    public Payloads(World world) {
        this.shapes = new Shapes(world, API);
    }

    /** The beginning of a delivery about something in a repository. */
    public ObjectNode of(String action, KeptRepository repository, Account sender) {
        ObjectNode payload = Shapes.object().put("action", action);
        payload.set("repository", shapes.repository(repository));
        return from(payload, repository.owner(), sender);
    }

    /** A delivery about a card of a board. */
    public ObjectNode of(String action, KeptItem item, Account sender) {
        ObjectNode payload = Shapes.object().put("action", action);
        ObjectNode card = payload.putObject("projects_v2_item")
                .put("id", item.id())
                .put("node_id", item.nodeId())
                .put("project_node_id", item.board().nodeId())
                .put("content_node_id", item.content().nodeId())
                .put("content_type", item.issue().isPresent() ? "Issue" : "DraftIssue")
                .put("created_at", item.createdAt().toString())
                .put("updated_at", item.updatedAt().toString())
                .put("archived_at", item.archived() ? item.updatedAt().toString() : null);
        card.set("creator", shapes.account(item.author()));
        return from(payload, item.board().owner(), sender);
    }

    /** Nothing but who is concerned. */
    public ObjectNode from(Account owner, Account sender) {
        return from(Shapes.object(), owner, sender);
    }

    private ObjectNode from(ObjectNode payload, Account owner, Account sender) {
        if (owner.kind() == Account.Kind.ORGANIZATION) {
            payload.putObject("organization")
                    .put("login", owner.login())
                    .put("id", owner.id())
                    .put("node_id", owner.nodeId());
        }
        payload.set("sender", shapes.account(sender));
        return payload;
    }
}
