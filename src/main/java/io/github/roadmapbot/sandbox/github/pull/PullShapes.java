package io.github.roadmapbot.sandbox.github.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.git.Git;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Commit;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptPull;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import io.github.roadmapbot.sandbox.github.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pull requests as REST shows them, after GitHub's OpenAPI description. */
record PullShapes(World world, Shapes shapes) {

    /** As in a list. */
    ObjectNode listed(KeptPull pull) {
        KeptIssue issue = pull.issue();
        ObjectNode shape = Shapes.object()
                .put("id", issue.id())
                .put("node_id", issue.nodeId())
                .put("number", issue.number())
                .put("state", issue.open() ? "open" : "closed")
                .put("locked", false)
                .put("draft", false)
                .put("title", issue.title())
                .put("body", issue.body().isEmpty() ? null : issue.body())
                .put("created_at", time(issue.createdAt()))
                .put("updated_at", time(issue.updatedAt()))
                .put("closed_at", time(issue.closedAt()))
                .put("merged_at", time(pull.merge().map(KeptPull.Merge::at)))
                .put(
                        "merge_commit_sha",
                        pull.merge().map(KeptPull.Merge::commit).orElse(null))
                .put("author_association", world.association(issue.author()))
                .putNull("assignee")
                .putNull("milestone")
                .putNull("auto_merge")
                .putNull("active_lock_reason");
        for (String nobody : new String[] {"assignees", "requested_reviewers", "requested_teams", "labels"}) {
            shape.putArray(nobody);
        }
        shape.set("user", shapes.account(issue.author()));
        addPlaces(shape, pull);
        shape.set("head", branch(pull, pull.head(), pull.headCommit()));
        shape.set("base", branch(pull, pull.base(), tip(pull).id()));
        return shape;
    }

    /** As it is shown alone. */
    ObjectNode alone(KeptPull pull) {
        Pulls pulls = new Pulls(world);
        boolean conflicts = pull.open() && pulls.conflicts(pull);
        ObjectNode shape = listed(pull)
                .put("merged", pull.merge().isPresent())
                .put("mergeable", pull.open() ? Boolean.valueOf(!conflicts) : null)
                .putNull("rebaseable")
                .put("mergeable_state", !pull.open() ? "unknown" : conflicts ? "dirty" : "clean")
                .put("comments", pull.issue().remarks().size())
                .put("review_comments", 0)
                .put("maintainer_can_modify", false)
                .put("commits", 1)
                .put("additions", 1)
                .put("deletions", 0)
                .put(
                        "changed_files",
                        new Git(world, pull.issue().repository()).changes(pull).size());
        shape.set(
                "merged_by",
                pull.merge().map(merge -> shapes.account(merge.by())).orElse(null));
        return shape;
    }

    private void addPlaces(ObjectNode shape, KeptPull pull) {
        KeptIssue issue = pull.issue();
        String repository = shapes.url(issue.repository());
        String url = repository + "/pulls/" + issue.number();
        String asIssue = repository + "/issues/" + issue.number();
        String statuses = repository + "/statuses/" + pull.headCommit();
        shape.put("url", url)
                .put("html_url", issue.url())
                .put("diff_url", issue.url() + ".diff")
                .put("patch_url", issue.url() + ".patch")
                .put("issue_url", asIssue)
                .put("commits_url", url + "/commits")
                .put("review_comments_url", url + "/comments")
                .put("review_comment_url", repository + "/pulls/comments{/number}")
                .put("comments_url", asIssue + "/comments")
                .put("statuses_url", statuses);
        ObjectNode links = shape.putObject("_links");
        links.putObject("self").put("href", url);
        links.putObject("html").put("href", issue.url());
        links.putObject("issue").put("href", asIssue);
        links.putObject("comments").put("href", asIssue + "/comments");
        links.putObject("review_comments").put("href", url + "/comments");
        links.putObject("review_comment").put("href", repository + "/pulls/comments{/number}");
        links.putObject("commits").put("href", url + "/commits");
        links.putObject("statuses").put("href", statuses);
    }

    private ObjectNode branch(KeptPull pull, String name, String commit) {
        KeptRepository repository = pull.issue().repository();
        ObjectNode shape = Shapes.object()
                .put("label", repository.owner().login() + ":" + name)
                .put("ref", name)
                .put("sha", commit);
        shape.set("user", shapes.account(repository.owner()));
        ObjectNode place = shapes.repository(repository);
        place.remove(List.of(
                "network_count", "subscribers_count")); // only a repository that is asked for by itself has them
        shape.set("repo", place);
        return shape;
    }

    private Commit tip(KeptPull pull) {
        return new Pulls(world).base(pull);
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable String time(Optional<Instant> instant) {
        return instant.map(PullShapes::time).orElse(null);
    }
}
