package io.github.roadmapbot.sandbox.github.board;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.graphql.MutationInput;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The mutations that write boards: items, what their columns say, and the options of the columns. */
public final class BoardMutations {

    private final World world;
    private final Bearer bearer;
    private final BoardAccess access;
    private final Boards boards;

    public BoardMutations(World world, Bearer bearer) {
        this.world = world;
        this.bearer = bearer;
        this.access = new BoardAccess(bearer);
        this.boards = new Boards(world);
    }

    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("addProjectV2ItemById", this::add)
                        .dataFetcher("addProjectV2DraftIssue", this::draft)
                        .dataFetcher("updateProjectV2ItemFieldValue", this::set)
                        .dataFetcher("clearProjectV2ItemFieldValue", this::clear)
                        .dataFetcher("updateProjectV2Field", this::changeField));
    }

    private Object add(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        KeptBoard board = board(input);
        KeptItem item = boards.add(board, input.node(world, "contentId", KeptIssue.class), bearer.account());
        addedIn(request).add(item);
        return input.payload("item", item);
    }

    private Object draft(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        KeptBoard board = board(input);
        String title = input.within(256, "title");
        KeptItem item = boards.draft(
                board, bearer.account(), title, input.optional("body").orElse(""));
        addedIn(request).add(item);
        return input.payload("projectItem", item);
    }

    private Object set(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        KeptItem item = item(input, request);
        KeptField field = field(input, item.board());
        boards.choose(item, field, raw(field, input.object("value")), bearer.account());
        return input.payload("projectV2Item", item);
    }

    private Object clear(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        KeptItem item = item(input, request);
        boards.clear(item, field(input, item.board()));
        return input.payload("projectV2Item", item);
    }

    private Object changeField(DataFetchingEnvironment request) {
        MutationInput input = MutationInput.of(request);
        KeptField field = input.node(world, "fieldId", KeptField.class);
        access.requireWriting(field.board(), input.mutation());
        refuseBackedByIssueField(field);
        input.objects("singleSelectOptions")
                .ifPresent(options -> boards.replaceOptions(field, options(field, options)));
        input.optional("name").ifPresent(name -> boards.rename(field, name));
        return input.payload("projectV2Field", field);
    }

    /** The items that this request has put on a board: it may not say anything about them in the same breath. */
    private static Set<KeptItem> addedIn(DataFetchingEnvironment request) {
        Set<KeptItem> added =
                request.getGraphQlContext().computeIfAbsent(BoardMutations.class, key -> new HashSet<KeptItem>());
        return Objects.requireNonNull(added);
    }

    private KeptBoard board(MutationInput input) {
        KeptBoard board = input.node(world, "projectId", KeptBoard.class);
        access.requireWriting(board, input.mutation());
        return board;
    }

    private KeptItem item(MutationInput input, DataFetchingEnvironment request) {
        KeptBoard board = board(input);
        KeptItem item = input.node(world, "itemId", KeptItem.class);
        if (!item.board().equals(board)) {
            throw GraphQlRefusal.noNode(item.nodeId());
        }
        if (addedIn(request).contains(item)) {
            throw GraphQlRefusal.unprocessable("An item cannot be added and updated in the same call");
        }
        return item;
    }

    private KeptField field(MutationInput input, KeptBoard board) {
        KeptField field = input.node(world, "fieldId", KeptField.class);
        if (!field.board().equals(board)) {
            throw GraphQlRefusal.noNode(field.nodeId());
        }
        refuseBackedByIssueField(field);
        return field;
    }

    private static void refuseBackedByIssueField(KeptField field) {
        if (field.backedByIssueField()) {
            throw GraphQlRefusal.unprocessable("issue fields used as a project field in organization accounts cannot be"
                    + " mutated in the current project");
        }
    }

    private static String raw(KeptField field, Map<String, Object> value) {
        if (value.size() != 1) {
            throw GraphQlRefusal.unprocessable("Exactly one value must be given for a field");
        }
        return switch (field.type()) {
            case SINGLE_SELECT -> option(field, text(value, "singleSelectOptionId"));
            case TEXT -> text(value, "text");
            default ->
                throw GraphQlRefusal.unprocessable(
                        "The field of type %s is currently not supported".formatted(field.type()));
        };
    }

    private static String text(Map<String, Object> value, String name) {
        if (value.get(name) instanceof String text) {
            return text;
        }
        throw GraphQlRefusal.unprocessable("Did not receive a " + name + " for a field that takes nothing else");
    }

    private static String option(KeptField field, String id) {
        if (field.option(id).isEmpty()) {
            throw GraphQlRefusal.unprocessable("The single select option Id does not belong to the field");
        }
        return id;
    }

    private static List<Option> options(KeptField field, List<Map<String, Object>> inputs) {
        if (field.type() != KeptField.Type.SINGLE_SELECT) {
            throw GraphQlRefusal.unprocessable("The field is not a single select field");
        }
        List<Option> options = new ArrayList<>();
        for (Map<String, Object> input : inputs) {
            String id = input.get("id") instanceof String given ? option(field, given) : "";
            options.add(new Option(
                    id, text(input, "name"), String.valueOf(input.get("color")), text(input, "description")));
        }
        return options;
    }
}
