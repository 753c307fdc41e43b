package io.github.roadmapbot.sandbox.github.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.Locale;

/** The columns of an organisation's board over REST, which alone says where a column comes from. */
public final class FieldsRest {

    private final World world;
    private final Lists lists;

    public FieldsRest(World world, Lists lists) {
        this.world = world;
        this.lists = lists;
    }

    public void addTo(Routes routes) {
        routes.on("GET", "/orgs/{org}/projectsV2/{number}/fields", this::list);
    }

    private Answer list(RestRequest request) {
        if (!request.bearer().mayReadBoards()) {
            throw Refusal.of(403, request.bearer().notAccessible());
        }
        KeptBoard board = world.account(request.variable("org"))
                .filter(owner -> owner.kind() == Account.Kind.ORGANIZATION)
                .flatMap(owner -> world.board(owner, request.number()))
                .orElseThrow(Refusal::notFound);
        request.allowQuery("per_page", "before", "after");
        ArrayNode fields = JsonNodeFactory.instance.arrayNode(); // a board has 50 at most: there is one page
        lists.visible(board.fields()).forEach(field -> fields.add(shape(field)));
        return Answer.json(200, fields.toString());
    }

    private static ObjectNode shape(KeptField field) {
        ObjectNode shape = Shapes.object()
                .put("id", field.id())
                .put("node_id", field.nodeId())
                .put("name", field.name())
                .put("data_type", field.type().name().toLowerCase(Locale.ROOT))
                .put("project_url", field.board().url())
                .put("created_at", field.createdAt().toString())
                .put("updated_at", field.createdAt().toString());
        return field.backedByIssueField() ? shape.put("issue_field_id", field.issueFieldId()) : shape;
    }
}
