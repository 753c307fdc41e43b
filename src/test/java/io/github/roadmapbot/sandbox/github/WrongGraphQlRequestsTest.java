package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongGraphQlRequestsTest {

    @ParameterizedTest
    @MethodSource({"wrongDocuments", "wrongQueries", "wrongDiscussions", "wrongBoards"})
    void aWrongRequestIsRefusedInsideA200(Function<Wire, Reply> request, String type, String says) {
        Clock clock = new SettableClock();
        try (var gitHub = new SmallGitHub(clock, Organisation.sandbox(clock))) {
            gitHub.as("member").openIssue("project", "Dark mode", "");
            long before = gitHub.version();

            Reply reply = request.apply(new Wire(PlainClient.of(gitHub)));

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.error().path("type").asText()).isEqualTo(type);
            assertThat(reply.error().path("message").asText()).contains(says);
            assertThat(reply.error().path("path").isMissingNode()).isEqualTo(type.isEmpty());
            assertThat(gitHub.discussions("project")).isEmpty();
            assertThat(gitHub.version()).isLessThanOrEqualTo(before + 2);
        }
    }

    static Stream<Arguments> wrongDocuments() {
        return Stream.of(
                wrong("a document must be readable", w -> ask(w, "{viewer{"), "", "Invalid"),
                wrong("a field must exist", w -> ask(w, "{viewer{shoeSize}}"), "", "shoeSize"),
                wrong("an argument must exist", w -> ask(w, "{user(login:\"member\",name:\"m\"){id}}"), "", "name"),
                wrong("an input field must exist", w -> add(w, Map.of("itemId", "x")), "", "itemId"),
                wrong("a required input must be there", w -> add(w, Map.of()), "", "contentId"),
                wrong(
                        "a mutation must exist",
                        w -> ask(w, "mutation{createIssue(input:{}){issue{id}}}"),
                        "",
                        "createIssue"),
                wrong("leaves are needed", w -> ask(w, "{viewer}"), "", "viewer"));
    }

    static Stream<Arguments> wrongQueries() {
        return Stream.of(
                wrong(
                        "a person is no organisation",
                        w -> ask(w, "{organization(login:\"member\"){id}}"),
                        "NOT_FOUND",
                        "Could not resolve to an Organization"),
                wrong(
                        "an organisation is no person",
                        w -> ask(w, "{user(login:\"example-org\"){id}}"),
                        "NOT_FOUND",
                        "Could not resolve to a User"),
                wrong(
                        "a repository must exist",
                        w -> ask(w, "{repository(owner:\"example-org\",name:\"x\"){id}}"),
                        "NOT_FOUND",
                        "Could not resolve to a Repository"),
                wrong(
                        "a board must exist",
                        w -> ask(w, "{organization(login:\"example-org\"){projectV2(number:8){id}}}"),
                        "NOT_FOUND",
                        "Could not resolve to a ProjectV2"),
                wrong(
                        "a pull request is no issue",
                        w -> inRepository(w, "issue(number:1){id}"),
                        "NOT_FOUND",
                        "Could not resolve to an Issue"),
                wrong(
                        "a discussion must exist",
                        w -> inRepository(w, "discussion(number:1){id}"),
                        "NOT_FOUND",
                        "Could not resolve to a Discussion"),
                wrong(
                        "a node must exist",
                        w -> ask(w, "{node(id:\"I_none\"){id}}"),
                        "NOT_FOUND",
                        "global id of 'I_none'"),
                wrong(
                        "a connection needs its bounds",
                        w -> inRepository(w, "discussions{totalCount}"),
                        "MISSING_PAGINATION_BOUNDARIES",
                        "`discussions` connection"),
                wrong(
                        "a page has 100 nodes at most",
                        w -> inRepository(w, "discussions(first:101){totalCount}"),
                        "EXCESSIVE_PAGINATION",
                        "`first` limit of 100"),
                wrong(
                        "a cursor must be one",
                        w -> inRepository(w, "discussions(first:1,after:\"x\"){totalCount}"),
                        "INVALID_CURSOR_ARGUMENTS",
                        "`x`"));
    }

    static Stream<Arguments> wrongDiscussions() {
        return Stream.of(
                wrong(
                        "announcements are for maintainers",
                        w -> w.createDiscussion("Announcements", "t", "b"),
                        "FORBIDDEN",
                        "roadmap-bot does not have the correct permissions to execute `CreateDiscussion`"),
                wrong(
                        "a discussion needs a title",
                        w -> w.createDiscussion("Roadmap", " ", "b"),
                        "UNPROCESSABLE",
                        "Title"),
                wrong(
                        "and a body",
                        w -> w.createDiscussion("Roadmap", "t", ""),
                        "UNPROCESSABLE",
                        "Body can't be blank"),
                wrong(
                        "a body has 65,536 characters at most",
                        w -> w.createDiscussion("Roadmap", "t", "b".repeat(65_537)),
                        "UNPROCESSABLE",
                        "maximum is 65536"),
                wrong("a comment needs its discussion", w -> w.comment("D_none", "b"), "NOT_FOUND", "D_none"),
                wrong("an issue is no discussion", w -> w.comment(w.issueId(2), "b"), "NOT_FOUND", "I_kw"));
    }

    static Stream<Arguments> wrongBoards() {
        return Stream.of(
                wrong("an item needs its content", w -> w.add("I_none"), "NOT_FOUND", "I_none"),
                wrong("a repository is no content", w -> w.add(w.repositoryId()), "NOT_FOUND", "R_kg"),
                wrong(
                        "an option belongs to its field",
                        w -> w.set(
                                item(w),
                                "Stage",
                                Map.of("singleSelectOptionId", w.optionId("Category", "Improvement"))),
                        "UNPROCESSABLE",
                        "does not belong to the field"),
                wrong(
                        "an option is not chosen by its name",
                        w -> w.set(item(w), "Stage", Map.of("singleSelectOptionId", "Now")),
                        "UNPROCESSABLE",
                        "does not belong to the field"),
                wrong(
                        "one value at a time",
                        w -> w.set(
                                item(w),
                                "Stage",
                                Map.of("text", "Now", "singleSelectOptionId", w.optionId("Stage", "Now"))),
                        "UNPROCESSABLE",
                        "Exactly one"),
                wrong("no value is none", w -> w.set(item(w), "Stage", Map.of()), "UNPROCESSABLE", "Exactly one"),
                wrong(
                        "a choice is not a text",
                        w -> w.set(item(w), "Stage", Map.of("text", "Now")),
                        "UNPROCESSABLE",
                        "singleSelectOptionId"),
                wrong(
                        "the title is not set here",
                        w -> w.set(item(w), "Title", Map.of("text", "t")),
                        "UNPROCESSABLE",
                        "TITLE"),
                wrong("an item must exist", w -> w.choose("PVTI_none", "Stage", "Now"), "NOT_FOUND", "PVTI_none"));
    }

    private static Arguments wrong(String fact, Function<Wire, Reply> request, String type, String says) {
        return argumentSet(fact, request, type, says);
    }

    private static Reply ask(Wire wire, String document) {
        return wire.client().graphQl(document);
    }

    private static Reply inRepository(Wire wire, String selection) {
        return ask(wire, "{repository(owner:\"example-org\",name:\"project\"){%s}}".formatted(selection));
    }

    private static Reply add(Wire wire, Map<String, String> more) {
        Map<String, String> input = new HashMap<>(more);
        input.put("projectId", wire.boardId());
        return wire.mutate("addProjectV2ItemById", "AddProjectV2ItemByIdInput", "item{id}", input);
    }

    private static String item(Wire wire) {
        return wire.added(wire.issueId(2));
    }
}
