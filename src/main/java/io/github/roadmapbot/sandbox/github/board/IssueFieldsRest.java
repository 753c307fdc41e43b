package io.github.roadmapbot.sandbox.github.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.access.Refusal;
import io.github.roadmapbot.sandbox.github.access.Refusal.Problem;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.rest.Places;
import io.github.roadmapbot.sandbox.github.rest.RestBody;
import io.github.roadmapbot.sandbox.github.rest.RestBody.Accepts;
import io.github.roadmapbot.sandbox.github.rest.RestRequest;
import io.github.roadmapbot.sandbox.github.rest.Routes;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an organisation's issue fields say about an issue; only single-select ones exist here. */
public final class IssueFieldsRest {

    private static final String RESOURCE = "IssueFieldValue";
    private static final int MOST = 25;

    private final World world;
    private final Places places;

    public IssueFieldsRest(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    public void addTo(Routes routes) {
        routes.on("GET", "/repos/{owner}/{repo}/issues/{number}/issue-field-values", this::list)
                .on("POST", "/repos/{owner}/{repo}/issues/{number}/issue-field-values", this::add);
    }

    private Answer list(RestRequest request) {
        request.allowQuery("per_page", "page");
        return shown(places.issue(request), 200);
    }

    /** All or nothing: a mistake in one value leaves the others as they were. */
    private Answer add(RestRequest request) {
        KeptIssue issue = places.issue(request);
        places.requireWriting(request);
        if (!request.bearer().may(Permission.WRITE)) {
            throw Refusal.of(403, "Must have push access to the repository to set issue field values.");
        }
        RestBody body = RestBody.of(request.call(), RESOURCE, Map.of("issue_field_values", Accepts.FIELD_VALUES));
        List<JsonNode> entries = body.entries("issue_field_values");
        if (entries.size() > MOST) {
            throw Refusal.invalid(Problem.invalid(RESOURCE, "issue_field_values"));
        }
        Map<KeptField, String> values = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            KeptField field = field(issue, entry.path("field_id").asLong());
            values.put(field, option(field, entry.path("value").asText()).id());
        }
        issue.fieldValues().putAll(values);
        world.changes().add();
        return shown(issue, 200);
    }

    private KeptField field(KeptIssue issue, long id) {
        return world.boards().stream()
                .filter(board -> board.owner().equals(issue.repository().owner()))
                .map(KeptBoard::fields)
                .flatMap(List::stream)
                .filter(field -> field.backedByIssueField() && field.issueFieldId() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(Problem.invalid(RESOURCE, "field_id")));
    }

    private static Option option(KeptField field, String name) {
        return field.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        Problem.custom(RESOURCE, "value", "'%s' is not an option of this field".formatted(name))));
    }

    private static Answer shown(KeptIssue issue, int status) {
        List<ObjectNode> shapes = issue.fieldValues().entrySet().stream()
                .filter(entry -> entry.getKey().option(entry.getValue()).isPresent())
                .map(entry -> shape(entry.getKey(), entry.getValue()))
                .toList();
        return Answer.json(status, Shapes.array(shapes).toString());
    }

    private static ObjectNode shape(KeptField field, String optionId) {
        Option option = field.option(optionId).orElseThrow();
        ObjectNode shape = Shapes.object()
                .put("issue_field_id", field.issueFieldId())
                .put("issue_field_name", field.name())
                .put("node_id", "IFSS_" + field.issueFieldId())
                .put("data_type", "single_select")
                .put("value", option.name());
        shape.putObject("single_select_option")
                .put("id", Integer.toUnsignedLong(option.id().hashCode()))
                .put("name", option.name())
                .put("color", option.color().toLowerCase(Locale.ROOT));
        return shape;
    }
}
