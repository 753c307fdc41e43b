package io.github.roadmapbot.github.docs;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.docs.PullRequest.State;
import io.github.roadmapbot.github.wire.Hub;
import io.github.roadmapbot.github.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestQueryBuilder.Sort;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHUser;

/** The pull requests that the bot opens from its own branches, and finds again by branch and mark. */
public final class PullRequests {

    private final Wire wire;

    public PullRequests(Wire wire) {
        this.wire = wire;
    }

    /**
     * Opens one with one POST. After an unclear answer look with {@link #newest} before opening it again; GitHub refuses a second
     * one from the same branch as long as the first is open.
     *
     * @param body at most 65,536 characters, with the bot's mark in it
     */
    public PullRequest open(Change change, String title, String body) throws GitHubFailure {
        Hub hub = new Hub(wire, change.repository());
        GHRepository place = hub.repository();
        return hub.write(
                "open a pull request in " + change.repository(),
                gitHub -> of(
                        place.createPullRequest(title, change.branch(), change.base(), body, false), Optional.empty()));
    }

    /** The newest from a branch that carries {@code mark} and was opened by the token's own account, open or not. */
    public Optional<PullRequest> newest(RepositoryName repository, String branch, Mark mark) throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        GHRepository place = hub.repository();
        String me = wire.login();
        return hub.read("look for the pull request of %s in %s".formatted(branch, repository), gitHub -> {
            var all = place.queryPullRequests()
                    .head(repository.owner() + ":" + branch)
                    .state(GHIssueState.ALL)
                    .sort(Sort.CREATED)
                    .direction(GHDirection.DESC)
                    .list();
            for (GHPullRequest each : all) {
                if (wrote(me, each) && mark.in(body(each))) {
                    return Optional.of(look(place.getPullRequest(each.getNumber())));
                }
            }
            return Optional.empty();
        });
    }

    /** One of the bot's own as it is now. */
    public PullRequest look(RepositoryName repository, int number) throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        GHRepository place = hub.repository();
        return hub.read("read #%d of %s".formatted(number, repository), gitHub -> look(place.getPullRequest(number)));
    }

    private static PullRequest look(GHPullRequest found) throws IOException {
        boolean open = found.getState() == GHIssueState.OPEN;
        return of(found, open ? Optional.ofNullable(found.getMergeable()) : Optional.empty());
    }

    /** Gives one of the bot's own another text, unless it is the one that it has. */
    public void rewrite(RepositoryName repository, PullRequest own, String body) throws GitHubFailure {
        if (own.body().equals(body)) {
            return;
        }
        Hub hub = new Hub(wire, repository);
        GHRepository place = hub.repository();
        GHPullRequest found = hub.read(
                "read #%d of %s".formatted(own.number(), repository), gitHub -> place.getPullRequest(own.number()));
        hub.write("rewrite #%d of %s".formatted(own.number(), repository), gitHub -> {
            found.setBody(body);
            return true;
        });
    }

    private static PullRequest of(GHPullRequest found, Optional<Boolean> mergeable) throws IOException {
        if (found.getNumber() < 1 || found.getHtmlUrl() == null || found.getHead() == null) {
            throw new IOException("the answer is not a pull request");
        }
        return new PullRequest(
                found.getNumber(),
                URI.create(found.getHtmlUrl().toString()),
                found.getHead().getSha(),
                body(found),
                state(found, mergeable));
    }

    private static State state(GHPullRequest found, Optional<Boolean> mergeable) throws IOException {
        if (found.getState() == GHIssueState.OPEN) {
            return new State.Open(mergeable.filter(able -> !able).isPresent());
        }
        if (found.getMergedAt() == null) {
            return new State.Closed(found.getClosedAt().toInstant());
        }
        @Nullable GHUser by = found.getMergedBy();
        return new State.Merged(
                found.getMergedAt().toInstant(), Optional.ofNullable(by).map(GHUser::getLogin));
    }

    /** As a browser sends it, a text has other line ends. */
    private static String body(GHPullRequest found) {
        @Nullable String body = found.getBody();
        return body == null ? "" : body.replace("\r\n", "\n");
    }

    private static boolean wrote(String me, GHPullRequest found) throws IOException {
        @Nullable GHUser author = found.getUser();
        return author != null && author.getLogin().equalsIgnoreCase(me);
    }
}
