package io.github.roadmapbot.sandbox.github.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;

/** A public repository with nothing in it but issues and discussions, in the fullness that GitHub's description asks for. */
record RepositoryShape(KeptRepository repository, String url) {

    /** Where the rest of a repository would be found; little of it exists here. */
    private static final String PLACES = """
            archive_url /{archive_format}{/ref}
            assignees_url /assignees{/user}
            blobs_url /git/blobs{/sha}
            branches_url /branches{/branch}
            collaborators_url /collaborators{/collaborator}
            comments_url /comments{/number}
            commits_url /commits{/sha}
            compare_url /compare/{base}...{head}
            contents_url /contents/{+path}
            contributors_url /contributors
            deployments_url /deployments
            downloads_url /downloads
            events_url /events
            forks_url /forks
            git_commits_url /git/commits{/sha}
            git_refs_url /git/refs{/sha}
            git_tags_url /git/tags{/sha}
            hooks_url /hooks
            issue_comment_url /issues/comments{/number}
            issue_events_url /issues/events{/number}
            issues_url /issues{/number}
            keys_url /keys{/key_id}
            labels_url /labels{/name}
            languages_url /languages
            merges_url /merges
            milestones_url /milestones{/number}
            notifications_url /notifications{?since,all,participating}
            pulls_url /pulls{/number}
            releases_url /releases{/id}
            stargazers_url /stargazers
            statuses_url /statuses/{sha}
            subscribers_url /subscribers
            subscription_url /subscription
            tags_url /tags
            teams_url /teams
            trees_url /git/trees{/sha}
            """;

    ObjectNode json() {
        ObjectNode shape = Shapes.object()
                .put("id", repository.id())
                .put("node_id", repository.nodeId())
                .put("name", repository.name())
                .put("full_name", repository.fullName())
                .put("private", repository.isPrivate())
                .put("visibility", repository.isPrivate() ? "private" : "public")
                .put("html_url", repository.url())
                .putNull("description")
                .put("fork", false)
                .put("url", url)
                .put("default_branch", "main");
        PLACES.lines().map(line -> line.split(" ", 2)).forEach(place -> shape.put(place[0], url + place[1]));
        addClones(shape);
        addFeatures(shape);
        addCounts(shape);
        return shape.put("created_at", repository.createdAt().toString())
                .put("updated_at", repository.createdAt().toString())
                .put("pushed_at", repository.createdAt().toString());
    }

    private void addClones(ObjectNode shape) {
        shape.put("git_url", repository.url().replace("https:", "git:") + ".git")
                .put("ssh_url", "git@github.com:" + repository.fullName() + ".git")
                .put("clone_url", repository.url() + ".git")
                .put("svn_url", repository.url())
                .putNull("mirror_url");
    }

    private void addFeatures(ObjectNode shape) {
        shape.putNull("homepage")
                .putNull("language")
                .putNull("license")
                .put("archived", repository.archived())
                .put("disabled", false)
                .put("has_issues", repository.issuesEnabled())
                .put("has_projects", true)
                .put("has_wiki", false)
                .put("has_pages", false)
                .put("has_downloads", false)
                .put("has_discussions", repository.discussionsEnabled());
    }

    private void addCounts(ObjectNode shape) {
        long open = repository.issues().stream().filter(KeptIssue::open).count();
        shape.put("open_issues_count", open).put("open_issues", open).put("size", 0);
        for (String nobody : new String[] {"forks", "stargazers", "watchers"}) {
            shape.put(nobody + "_count", 0);
        }
        shape.put("forks", 0).put("watchers", 0).put("network_count", 0).put("subscribers_count", 0);
    }
}
