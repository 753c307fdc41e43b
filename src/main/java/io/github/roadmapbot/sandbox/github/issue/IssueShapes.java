package io.github.roadmapbot.sandbox.github.issue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptPull;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues and their comments as REST shows them, after GitHub's OpenAPI description. */
final class IssueShapes {

    private final World world;
    private final Shapes shapes;

    IssueShapes(World world, String apiUrl) {
        this.world = world;
        this.shapes = new Shapes(world, apiUrl);
    }

    String url(KeptIssue issue) {
        return shapes.url(issue.repository()) + "/issues/" + issue.number();
    }

    ObjectNode issue(KeptIssue issue) {
        String url = url(issue);
        ObjectNode shape = Shapes.object()
                .put("id", issue.id())
                .put("node_id", issue.nodeId())
                .put("url", url)
                .put("repository_url", shapes.url(issue.repository()))
                .put("labels_url", url + "/labels{/name}")
                .put("comments_url", url + "/comments")
                .put("events_url", url + "/events")
                .put("html_url", issue.url())
                .put("timeline_url", url + "/timeline")
                .put("number", issue.number())
                .put("title", issue.title())
                .put("body", issue.body().isEmpty() ? null : issue.body());
        addState(shape, issue);
        addPeople(shape, issue);
        shape.set("labels", Shapes.array(labels(issue)));
        MilestonesRest.addTo(shape, shapes, issue);
        if (issue.pullRequest()) {
            addPullRequest(shape, issue);
        }
        return shape;
    }

    ObjectNode remark(KeptIssue issue, KeptIssue.Remark remark) {
        ObjectNode shape = Shapes.object()
                .put("id", remark.id())
                .put("node_id", remark.nodeId())
                .put("url", shapes.url(issue.repository()) + "/issues/comments/" + remark.id())
                .put("html_url", issue.url() + "#issuecomment-" + remark.id())
                .put("issue_url", url(issue))
                .put("body", remark.body())
                .put("author_association", world.association(remark.author()))
                .put("created_at", time(remark.createdAt()))
                .put("updated_at", time(remark.updatedAt()));
        shape.set("user", shapes.account(remark.author()));
        return shape;
    }

    List<ObjectNode> labels(KeptIssue issue) {
        return issue.labels().stream()
                .map(label -> shapes.label(issue.repository(), label))
                .toList();
    }

    private static void addState(ObjectNode shape, KeptIssue issue) {
        shape.put("state", issue.open() ? "open" : "closed")
                .put("state_reason", issue.stateReason().orElse(null))
                .put("locked", false)
                .putNull("active_lock_reason")
                .put("comments", issue.remarks().size())
                .put("created_at", time(issue.createdAt()))
                .put("updated_at", time(issue.updatedAt()))
                .put("closed_at", issue.closedAt().map(IssueShapes::time).orElse(null));
    }

    private void addPeople(ObjectNode shape, KeptIssue issue) {
        shape.set("user", shapes.account(issue.author()));
        shape.put("author_association", world.association(issue.author()));
        List<ObjectNode> assignees =
                issue.assignees().stream().map(shapes::account).toList();
        shape.set("assignees", Shapes.array(assignees));
        shape.set("assignee", assignees.isEmpty() ? null : assignees.get(0));
    }

    private void addPullRequest(ObjectNode shape, KeptIssue issue) {
        shape.put("draft", false);
        shape.putObject("pull_request")
                .put("url", shapes.url(issue.repository()) + "/pulls/" + issue.number())
                .put("html_url", issue.url())
                .put("diff_url", issue.url() + ".diff")
                .put("patch_url", issue.url() + ".patch")
                .put("merged_at", mergedAt(issue));
    }

    private static @Nullable String mergedAt(KeptIssue issue) {
        return issue.repository()
                .pull(issue.number())
                .flatMap(KeptPull::merge)
                .map(merge -> time(merge.at()))
                .orElse(null);
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
