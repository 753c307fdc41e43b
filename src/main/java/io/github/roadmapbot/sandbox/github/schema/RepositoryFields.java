package io.github.roadmapbot.sandbox.github.schema;

import graphql.schema.DataFetchingEnvironment;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.board.BoardAccess;
import io.github.roadmapbot.sandbox.github.graphql.Connections;
import io.github.roadmapbot.sandbox.github.graphql.GraphQlRefusal;
import io.github.roadmapbot.sandbox.github.graphql.ObjectFields;
import io.github.roadmapbot.sandbox.github.kept.KeptCategory;
import io.github.roadmapbot.sandbox.github.kept.KeptDiscussion;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.KeptLabel;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.reaction.ReactionFields;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Repositories, issues, pull requests and labels in GraphQL. */
final class RepositoryFields {

    private final World world;
    private final Connections connections;
    private final Bearer bearer;
    private final ReactionFields reactions;

    RepositoryFields(World world, Connections connections, Bearer bearer) {
        this.world = world;
        this.connections = connections;
        this.bearer = bearer;
        this.reactions = new ReactionFields(connections, bearer);
    }

    List<ObjectFields<?>> all() {
        return List.of(
                repository(),
                reactions.addTo(issue()),
                reactions.reaction(),
                event("ClosedEvent", true).field("url", event -> event.issue().url() + "#event-" + event.id()),
                event("ReopenedEvent", false),
                summary(),
                issueOrPullRequest("PullRequest", true),
                label());
    }

    private ObjectFields<KeptRepository> repository() {
        return new ObjectFields<>("Repository", KeptRepository.class)
                .field("databaseId", KeptRepository::id)
                .asked("discussion", this::discussion)
                .asked(
                        "discussionCategories",
                        (repository, request) -> connections.of(categories(repository, request), request))
                .asked("discussions", this::discussions)
                .field("hasDiscussionsEnabled", KeptRepository::discussionsEnabled)
                .field("hasIssuesEnabled", KeptRepository::issuesEnabled)
                .field("id", KeptRepository::nodeId)
                .field("isPrivate", KeptRepository::isPrivate)
                .asked("issue", RepositoryFields::issue)
                .field("name", KeptRepository::name)
                .field("nameWithOwner", KeptRepository::fullName)
                .field("owner", KeptRepository::owner)
                .field("url", KeptRepository::url)
                .field("viewerPermission", repository -> viewerPermission());
    }

    private ObjectFields<KeptIssue> issue() {
        return issueOrPullRequest("Issue", false)
                .asked("assignees", (issue, request) -> connections.whole(issue.assignees(), request))
                .field("databaseId", KeptIssue::id)
                .field("closed", issue -> !issue.open())
                .field("closedAt", issue -> issue.closedAt().orElse(null))
                .field("fullDatabaseId", KeptIssue::id)
                .field("parent", issue -> issue.whole().orElse(null))
                .asked("subIssues", (issue, request) -> connections.whole(issue.parts(), request))
                .field("subIssuesSummary", Summary::of)
                .field("lastEditedAt", issue -> issue.editedAt().orElse(null))
                .asked("labels", (issue, request) -> connections.whole(issue.labels(), request))
                .field("state", issue -> issue.open() ? "OPEN" : "CLOSED")
                .asked("stateReason", RepositoryFields::stateReason)
                .asked(
                        "timelineItems",
                        (issue, request) ->
                                connections.whole(events(issue, request.getArgument("itemTypes")), request));
    }

    /** How many of an issue's parts are closed. */
    private record Summary(int total, int completed) {

        static Summary of(KeptIssue issue) {
            int completed =
                    (int) issue.parts().stream().filter(part -> !part.open()).count();
            return new Summary(issue.parts().size(), completed);
        }

        int percent() {
            return total == 0 ? 0 : 100 * completed / total;
        }
    }

    private static ObjectFields<Summary> summary() {
        return new ObjectFields<>("SubIssuesSummary", Summary.class)
                .field("completed", Summary::completed)
                .field("percentCompleted", Summary::percent)
                .field("total", Summary::total);
    }

    private static ObjectFields<KeptIssue.Event> event(String type, boolean closed) {
        return new ObjectFields<>(
                        type, KeptIssue.Event.class, event -> event.reason().isPresent() == closed)
                .field("actor", KeptIssue.Event::actor)
                .field("createdAt", KeptIssue.Event::createdAt)
                .field("id", KeptIssue.Event::nodeId)
                .field("stateReason", event -> event.reason().orElse("reopened").toUpperCase(Locale.ROOT));
    }

    /** A duplicate is not planned for whoever does not ask for duplicates. */
    private static @Nullable String stateReason(KeptIssue issue, DataFetchingEnvironment request) {
        boolean duplicates = Boolean.TRUE.equals(request.<Boolean>getArgument("enableDuplicate"));
        return issue.stateReason()
                .map(reason -> reason.equals("duplicate") && !duplicates ? "not_planned" : reason)
                .map(reason -> reason.toUpperCase(Locale.ROOT))
                .orElse(null);
    }

    private static List<KeptIssue.Event> events(KeptIssue issue, @Nullable List<String> types) {
        return issue.events().stream()
                .filter(event ->
                        types == null || types.contains(event.reason().isPresent() ? "CLOSED_EVENT" : "REOPENED_EVENT"))
                .toList();
    }

    private ObjectFields<KeptIssue> issueOrPullRequest(String type, boolean pullRequest) {
        return new ObjectFields<>(type, KeptIssue.class, issue -> issue.pullRequest() == pullRequest)
                .field("author", KeptIssue::author)
                .field("authorAssociation", issue -> world.association(issue.author()))
                .field("body", KeptIssue::body)
                .field("createdAt", KeptIssue::createdAt)
                .field("id", KeptIssue::nodeId)
                .field("number", KeptIssue::number)
                .asked("projectItems", (issue, request) -> connections.of(items(issue, request), request))
                .field("repository", KeptIssue::repository)
                .field("title", KeptIssue::title)
                .field("updatedAt", KeptIssue::updatedAt)
                .field("url", KeptIssue::url);
    }

    private static ObjectFields<KeptLabel> label() {
        return new ObjectFields<>("Label", KeptLabel.class)
                .field("color", KeptLabel::color)
                .field("description", KeptLabel::description)
                .field("id", KeptLabel::nodeId)
                .field("name", KeptLabel::name);
    }

    private void requireReadingDiscussions() {
        if (!bearer.mayReadDiscussions()) {
            throw GraphQlRefusal.forbidden(bearer.notAccessible());
        }
    }

    private KeptDiscussion discussion(KeptRepository repository, DataFetchingEnvironment request) {
        requireReadingDiscussions();
        int number = Objects.requireNonNull(request.<Integer>getArgument("number"));
        return repository
                .discussion(number)
                .orElseThrow(() -> GraphQlRefusal.notFound(
                        "Could not resolve to a Discussion with the number of %d.".formatted(number)));
    }

    private static KeptIssue issue(KeptRepository repository, DataFetchingEnvironment request) {
        int number = Objects.requireNonNull(request.<Integer>getArgument("number"));
        return repository
                .issue(number)
                .filter(issue -> !issue.pullRequest())
                .orElseThrow(() -> GraphQlRefusal.notFound(
                        "Could not resolve to an Issue with the number of %d.".formatted(number)));
    }

    private Object discussions(KeptRepository repository, DataFetchingEnvironment request) {
        requireReadingDiscussions();
        String category = request.getArgument("categoryId");
        List<String> states = Objects.requireNonNullElse(request.<List<String>>getArgument("states"), List.of());
        List<KeptDiscussion> found = repository.discussions().stream()
                .filter(each -> category == null || each.category().nodeId().equals(category))
                .filter(each -> states.isEmpty() || states.contains("OPEN"))
                .sorted(order(request))
                .toList();
        return connections.of(found, request);
    }

    private static Comparator<KeptDiscussion> order(DataFetchingEnvironment request) {
        Map<String, String> order = request.getArgument("orderBy");
        Comparator<KeptDiscussion> byNumber = Comparator.comparingInt(KeptDiscussion::number);
        Comparator<KeptDiscussion> byUpdate =
                Comparator.comparing(KeptDiscussion::updatedAt).thenComparing(byNumber);
        if (order == null) {
            return byUpdate.reversed();
        }
        Comparator<KeptDiscussion> chosen = "CREATED_AT".equals(order.get("field")) ? byNumber : byUpdate;
        return "DESC".equals(order.get("direction")) ? chosen.reversed() : chosen;
    }

    /** Those of an announcement format are open to maintainers only. */
    private List<KeptCategory> categories(KeptRepository repository, DataFetchingEnvironment request) {
        requireReadingDiscussions();
        boolean assignable = Boolean.TRUE.equals(request.<Boolean>getArgument("filterByAssignable"));
        return repository.categories().stream()
                .filter(category -> repository.discussionsEnabled())
                .filter(category -> !assignable || !category.announcement() || bearer.may(Permission.MAINTAIN))
                .toList();
    }

    private List<KeptItem> items(KeptIssue issue, DataFetchingEnvironment request) {
        boolean archived = !Boolean.FALSE.equals(request.<Boolean>getArgument("includeArchived"));
        BoardAccess access = new BoardAccess(bearer);
        access.requireReading("projectItems");
        return world.boards().stream()
                .filter(access::sees)
                .flatMap(board -> board.itemOf(issue).stream())
                .filter(item -> archived || !item.archived())
                .toList();
    }

    private @Nullable String viewerPermission() {
        Permission permission = world.permission(bearer.account());
        return permission == Permission.NONE ? null : permission.name();
    }
}
