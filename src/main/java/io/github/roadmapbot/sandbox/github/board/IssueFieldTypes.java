package io.github.roadmapbot.sandbox.github.board;

import io.github.roadmapbot.sandbox.github.graphql.ObjectFields;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import java.util.List;

/** What a card says in a column that shows an issue field of the organisation, in GraphQL: another type than the board's own. */
public final class IssueFieldTypes {

    private record Chosen(String id, String name) {}

    private IssueFieldTypes() {}

    public static List<ObjectFields<?>> all() {
        return List.of(
                new ObjectFields<>(
                                "ProjectV2ItemIssueFieldValue",
                                KeptItem.Value.class,
                                value -> value.field().backedByIssueField())
                        .field("field", KeptItem.Value::field)
                        .field("issueFieldValue", IssueFieldTypes::chosen),
                new ObjectFields<>("IssueFieldSingleSelectValue", Chosen.class)
                        .field("id", Chosen::id)
                        .field("name", Chosen::name)
                        .field("value", Chosen::name));
    }

    private static Chosen chosen(KeptItem.Value value) {
        return new Chosen(
                "IFSSV_" + value.item().id() + "_" + value.field().issueFieldId(),
                value.field().option(value.raw()).orElseThrow().name());
    }
}
