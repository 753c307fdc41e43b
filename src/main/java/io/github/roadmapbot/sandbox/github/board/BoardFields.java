package io.github.roadmapbot.sandbox.github.board;

import graphql.schema.DataFetchingEnvironment;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.Connections;
import io.github.roadmapbot.sandbox.github.graphql.ObjectFields;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Boards, their columns, views and items in GraphQL. */
public final class BoardFields {

    private final Connections connections;
    private final Bearer bearer;

    public BoardFields(Connections connections, Bearer bearer) {
        this.connections = connections;
        this.bearer = bearer;
    }

    public List<ObjectFields<?>> all() {
        return List.of(
                board(),
                field("ProjectV2Field", false),
                singleSelect(),
                option(),
                view(),
                statusUpdate(),
                item(),
                draft(),
                choice(),
                text());
    }

    private ObjectFields<KeptBoard> board() {
        return new ObjectFields<>("ProjectV2", KeptBoard.class)
                .field("closed", KeptBoard::closed)
                .field("createdAt", KeptBoard::createdAt)
                .asked(
                        "field",
                        (board, request) -> board.field(text(request, "name")).orElse(null))
                .asked("fields", (board, request) -> connections.of(board.fields(), request))
                .field("fullDatabaseId", KeptBoard::id)
                .field("id", KeptBoard::nodeId)
                .asked("items", (board, request) -> connections.of(board.items(), request))
                .field("number", KeptBoard::number)
                .field("owner", KeptBoard::owner)
                .field("public", board -> true)
                .field("shortDescription", board -> null)
                .asked("statusUpdates", (board, request) -> connections.of(statusUpdates(board, request), request))
                .field("title", KeptBoard::title)
                .field("updatedAt", KeptBoard::createdAt)
                .field("url", KeptBoard::url)
                .field("viewerCanUpdate", new BoardAccess(bearer)::mayWrite)
                .asked("views", (board, request) -> connections.of(board.views(), request));
    }

    private static ObjectFields<KeptField> field(String type, boolean singleSelect) {
        return new ObjectFields<>(
                        type, KeptField.class, field -> (field.type() == KeptField.Type.SINGLE_SELECT) == singleSelect)
                .field("createdAt", KeptField::createdAt)
                .field("dataType", field -> field.type().name())
                .field("databaseId", KeptField::id)
                .field("id", KeptField::nodeId)
                .field("name", KeptField::name)
                .field("project", KeptField::board)
                .field("updatedAt", KeptField::createdAt);
    }

    private static ObjectFields<KeptField> singleSelect() {
        return field("ProjectV2SingleSelectField", true).asked("options", (field, request) -> {
            List<String> names = request.getArgument("names");
            return field.options().stream()
                    .filter(option -> names == null || names.contains(option.name()))
                    .toList();
        });
    }

    private static ObjectFields<Option> option() {
        return new ObjectFields<>("ProjectV2SingleSelectFieldOption", Option.class)
                .field("color", Option::color)
                .field("description", Option::description)
                .field("id", Option::id)
                .field("name", Option::name);
    }

    private static ObjectFields<KeptBoard.View> view() {
        return new ObjectFields<>("ProjectV2View", KeptBoard.View.class)
                .field("createdAt", KeptBoard.View::createdAt)
                .field("filter", KeptBoard.View::filter)
                .field("fullDatabaseId", KeptBoard.View::id)
                .field("id", KeptBoard.View::nodeId)
                .field("layout", view -> view.layout().toUpperCase(Locale.ROOT) + "_LAYOUT")
                .field("name", KeptBoard.View::name)
                .field("number", KeptBoard.View::number)
                .field("project", KeptBoard.View::board)
                .field("updatedAt", KeptBoard.View::createdAt);
    }

    private static ObjectFields<KeptBoard.StatusUpdate> statusUpdate() {
        return new ObjectFields<>("ProjectV2StatusUpdate", KeptBoard.StatusUpdate.class)
                .field("body", KeptBoard.StatusUpdate::body)
                .field("createdAt", KeptBoard.StatusUpdate::createdAt)
                .field("creator", KeptBoard.StatusUpdate::creator)
                .field("fullDatabaseId", KeptBoard.StatusUpdate::id)
                .field("id", KeptBoard.StatusUpdate::nodeId)
                .field("project", KeptBoard.StatusUpdate::board)
                .field("startDate", update -> update.startDate().orElse(null))
                .field("status", update -> update.status().orElse(null))
                .field("targetDate", update -> update.targetDate().orElse(null))
                .field("updatedAt", KeptBoard.StatusUpdate::createdAt);
    }

    /** The newest first, unless it is asked for the other way round. */
    private static List<KeptBoard.StatusUpdate> statusUpdates(KeptBoard board, DataFetchingEnvironment request) {
        List<KeptBoard.StatusUpdate> all = new ArrayList<>(board.statusUpdates());
        Map<String, String> order = request.getArgument("orderBy");
        if (order == null || !"ASC".equals(order.get("direction"))) {
            Collections.reverse(all);
        }
        return all;
    }

    private ObjectFields<KeptItem> item() {
        return new ObjectFields<>("ProjectV2Item", KeptItem.class)
                .field("content", KeptItem::content)
                .field("createdAt", KeptItem::createdAt)
                .field("creator", KeptItem::author)
                .asked("fieldValueByName", BoardFields::valueByName)
                .asked("fieldValues", (item, request) -> connections.whole(values(item), request))
                .field("fullDatabaseId", KeptItem::id)
                .field("id", KeptItem::nodeId)
                .field("isArchived", KeptItem::archived)
                .field("project", KeptItem::board)
                .field("type", BoardFields::type)
                .field("updatedAt", KeptItem::updatedAt);
    }

    private static ObjectFields<KeptItem.Draft> draft() {
        return new ObjectFields<>("DraftIssue", KeptItem.Draft.class)
                .field("body", KeptItem.Draft::body)
                .field("createdAt", KeptItem.Draft::createdAt)
                .field("creator", KeptItem.Draft::author)
                .field("id", KeptItem.Draft::nodeId)
                .field("title", KeptItem.Draft::title)
                .field("updatedAt", KeptItem.Draft::createdAt);
    }

    private static ObjectFields<KeptItem.Value> choice() {
        return value("ProjectV2ItemFieldSingleSelectValue", true)
                .field("color", value -> chosen(value).color())
                .field("name", value -> chosen(value).name())
                .field("optionId", value -> chosen(value).id());
    }

    private static ObjectFields<KeptItem.Value> text() {
        return value("ProjectV2ItemFieldTextValue", false)
                .field(
                        "text",
                        value -> value.field().type() == KeptField.Type.TITLE
                                ? value.item().title()
                                : value.raw());
    }

    private static ObjectFields<KeptItem.Value> value(String type, boolean singleSelect) {
        return new ObjectFields<>(
                        type,
                        KeptItem.Value.class,
                        value -> !value.field().backedByIssueField()
                                && (value.field().type() == KeptField.Type.SINGLE_SELECT) == singleSelect)
                .field("createdAt", KeptItem.Value::createdAt)
                .field("creator", value -> value.item().author())
                .field("databaseId", KeptItem.Value::id)
                .field("field", KeptItem.Value::field)
                .field("id", KeptItem.Value::nodeId)
                .field("item", KeptItem.Value::item)
                .field("updatedAt", KeptItem.Value::createdAt);
    }

    private static Option chosen(KeptItem.Value value) {
        return value.field().option(value.raw()).orElseThrow();
    }

    private static KeptItem.@Nullable Value valueByName(KeptItem item, DataFetchingEnvironment request) {
        return item.board().field(text(request, "name")).flatMap(item::value).orElse(null);
    }

    private static List<KeptItem.Value> values(KeptItem item) {
        return item.board().fields().stream()
                .flatMap(field -> item.value(field).stream())
                .toList();
    }

    private static String type(KeptItem item) {
        return item.issue()
                .map(issue -> issue.pullRequest() ? "PULL_REQUEST" : "ISSUE")
                .orElse("DRAFT_ISSUE");
    }

    private static String text(DataFetchingEnvironment request, String argument) {
        return Objects.requireNonNull(request.getArgument(argument));
    }
}
