package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import java.util.HashMap;
import java.util.Map;

/** What a GraphQL client asks for in these tests, in documents as the bot might write them. */
record Wire(PlainClient client, int board) {

    Wire(PlainClient client) {
        this(client, 7);
    }

    String repositoryId() {
        return text("{repository(owner:\"example-org\",name:\"project\"){id}}", "/repository/id");
    }

    String categoryId(String name) {
        Reply reply = client.graphQl("""
                {repository(owner: "example-org", name: "project") {
                  one: discussionCategories(first: 3) {nodes {id name} pageInfo {endCursor}}
                  all: discussionCategories(last: 1) {nodes {id name}}}}
                """);
        for (String list : new String[] {"one", "all"}) {
            for (var node : reply.data("/repository/" + list + "/nodes")) {
                if (node.path("name").asText().equals(name)) {
                    return node.path("id").asText();
                }
            }
        }
        throw new AssertionError("No category " + name + " in " + reply.body());
    }

    String boardId() {
        return text(
                "{organization(login:\"example-org\"){projectV2(number:%d){id}}}".formatted(board),
                "/organization/projectV2/id");
    }

    String fieldId(String name) {
        return text(field(name), "/organization/projectV2/field/id");
    }

    String optionId(String field, String option) {
        Reply reply = client.graphQl(field(field));
        for (var each : reply.data("/organization/projectV2/field/options")) {
            if (each.path("name").asText().equals(option)) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("No option " + option + " in " + reply.body());
    }

    String issueId(int number) {
        return text(
                "{repository(owner:\"example-org\",name:\"project\"){issue(number:%d){id}}}".formatted(number),
                "/repository/issue/id");
    }

    Reply createDiscussion(String category, String title, String body) {
        return mutate(
                "createDiscussion",
                "CreateDiscussionInput",
                "discussion {id number url}",
                Map.of(
                        "repositoryId",
                        repositoryId(),
                        "categoryId",
                        categoryId(category),
                        "title",
                        title,
                        "body",
                        body));
    }

    Reply comment(String discussionId, String body) {
        return mutate(
                "addDiscussionComment",
                "AddDiscussionCommentInput",
                "comment {id url}",
                Map.of("discussionId", discussionId, "body", body));
    }

    Reply reply(String discussionId, String commentId, String body) {
        return mutate(
                "addDiscussionComment",
                "AddDiscussionCommentInput",
                "comment {id url}",
                Map.of("discussionId", discussionId, "replyToId", commentId, "body", body));
    }

    Reply add(String contentId) {
        return mutate(
                "addProjectV2ItemById",
                "AddProjectV2ItemByIdInput",
                "item {id}",
                Map.of("projectId", boardId(), "contentId", contentId));
    }

    /** Adds an item and returns its id. */
    String added(String contentId) {
        return add(contentId).data("/addProjectV2ItemById/item/id").asText();
    }

    Reply set(String itemId, String field, Map<String, ?> value) {
        return mutate(
                "updateProjectV2ItemFieldValue",
                "UpdateProjectV2ItemFieldValueInput",
                "projectV2Item {id}",
                Map.of("projectId", boardId(), "itemId", itemId, "fieldId", fieldId(field), "value", value));
    }

    Reply choose(String itemId, String field, String option) {
        return set(itemId, field, Map.of("singleSelectOptionId", optionId(field, option)));
    }

    Reply mutate(String mutation, String inputType, String selection, Map<String, ?> input) {
        return client.graphQl(
                "mutation Write($input: %s!) {%s(input: $input) {%s}}".formatted(inputType, mutation, selection),
                new HashMap<>(Map.of("input", input)));
    }

    private String text(String document, String path) {
        Reply reply = client.graphQl(document);
        if (!reply.data(path).isTextual()) {
            throw new AssertionError("Nothing at " + path + " in " + reply.body());
        }
        return reply.data(path).asText();
    }

    private String field(String name) {
        return """
                {organization(login: "example-org") {projectV2(number: %d) {field(name: "%s") {
                  ... on ProjectV2FieldCommon {id name dataType}
                  ... on ProjectV2SingleSelectField {options {id name color description}}}}}}
                """.formatted(board, name);
    }
}
