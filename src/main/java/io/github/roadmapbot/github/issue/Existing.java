package io.github.roadmapbot.github.issue;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Hub;
import io.github.roadmapbot.github.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueQueryBuilder.Sort;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHUser;

/** Reads issues that anybody wrote. It changes none of them. */
public final class Existing {

    /** An issue as it is now; {@code author} is nobody if their account was deleted. */
    public record Found(
            int number,
            String nodeId,
            URI url,
            String title,
            String body,
            boolean open,
            List<String> labels,
            Optional<Author> author) {}

    /** Whose it is. */
    public record Author(long account, String login, URI page) {}

    private final Wire wire;

    public Existing(Wire wire) {
        this.wire = wire;
    }

    /** One issue by its number; empty if that is a pull request. */
    public Optional<Found> find(RepositoryName repository, int number) throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        GHRepository place = hub.repository();
        return hub.read("read #%d of %s".formatted(number, repository), gitHub -> {
            GHIssue issue = place.getIssue(number);
            return issue.isPullRequest() ? Optional.empty() : Optional.of(found(issue));
        });
    }

    /** Whether only some can read what is there. */
    public boolean isPrivate(RepositoryName repository) throws GitHubFailure {
        return new Hub(wire, repository).repository().isPrivate();
    }

    /**
     * The open issues with a label, the oldest first, and one more than {@code most} if there are more.
     *
     * @param which those that are wanted
     */
    public List<Found> labelled(RepositoryName repository, String label, int most, Predicate<Found> which)
            throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        GHRepository place = hub.repository();
        return hub.read("list the issues of %s with a label".formatted(repository), gitHub -> {
            List<Found> all = new ArrayList<>();
            var query = place.queryIssues();
            query.label(label);
            query.state(GHIssueState.OPEN)
                    .sort(Sort.CREATED)
                    .direction(GHDirection.ASC)
                    .pageSize(100);
            for (GHIssue issue : query.list()) {
                Found found = found(issue);
                if (!issue.isPullRequest() && which.test(found)) {
                    all.add(found);
                }
                if (all.size() > most) {
                    break;
                }
            }
            return all;
        });
    }

    private static Found found(GHIssue issue) throws IOException {
        @Nullable String body = issue.getBody();
        @Nullable GHUser author = issue.getUser();
        return new Found(
                issue.getNumber(),
                issue.getNodeId(),
                URI.create(issue.getHtmlUrl().toString()),
                issue.getTitle(),
                body == null ? "" : body,
                issue.getState() == GHIssueState.OPEN,
                issue.getLabels().stream().map(GHLabel::getName).toList(),
                author == null ? Optional.empty() : Optional.of(author(author)));
    }

    private static Author author(GHUser author) {
        return new Author(
                author.getId(),
                author.getLogin(),
                URI.create(author.getHtmlUrl().toString()));
    }
}
