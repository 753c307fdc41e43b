package io.github.roadmapbot.github.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comments beneath issues: those that the bot writes, and finds again by their marks, and those of others. */
public final class IssueComments {

    /**
     * A comment of the bot's own.
     *
     * @param id its number, by which it is changed
     */
    public record Written(String id, URI url) {}

    /**
     * A comment of anybody's.
     *
     * @param issue the number of the issue that it stands beneath
     * @param own whether the bot wrote it
     */
    public record Said(
            String id, URI url, int issue, String body, long author, String login, boolean own, Instant updatedAt) {}

    private final Wire wire;

    public IssueComments(Wire wire) {
        this.wire = wire;
    }

    /** Writes one. After an unclear answer look with {@link #findOwn} before writing it again. */
    public Written add(RepositoryName repository, int number, String body) throws GitHubFailure {
        return written(rest(repository)
                .post("/repos/%s/issues/%d/comments".formatted(repository, number), Map.of("body", body)));
    }

    /** Renders one of the bot's own afresh. */
    public void rewrite(RepositoryName repository, String id, String body) throws GitHubFailure {
        rest(repository).patch("/repos/%s/issues/comments/%s".formatted(repository, id), Map.of("body", body));
    }

    /** The one that carries {@code mark} and was written by the token's own account. */
    public Optional<Written> findOwn(RepositoryName repository, int number, Mark mark, Instant since)
            throws GitHubFailure {
        String me = wire.login();
        String path = "/repos/%s/issues/%d/comments?per_page=100&since=%s"
                .formatted(repository, number, since.truncatedTo(ChronoUnit.SECONDS));
        return rest(repository).list(path).stream()
                .filter(each -> each.at("/user/login").asText().equalsIgnoreCase(me))
                .filter(each -> mark.in(each.path("body").asText()))
                .findFirst()
                .map(IssueComments::written);
    }

    /** Everything that was said beneath the issues of a repository, or changed, since a moment; the oldest change first. */
    public List<Said> since(RepositoryName repository, Instant since) throws GitHubFailure {
        String me = wire.login();
        String path = "/repos/%s/issues/comments?sort=updated&direction=asc&per_page=100&since=%s"
                .formatted(repository, since.truncatedTo(ChronoUnit.SECONDS));
        return rest(repository).list(path).stream().map(each -> said(each, me)).toList();
    }

    private Rest rest(RepositoryName repository) {
        return new Rest(wire, repository);
    }

    private static Written written(JsonNode comment) {
        return new Written(
                comment.path("id").asText(), URI.create(comment.path("html_url").asText()));
    }

    private static Said said(JsonNode comment, String me) {
        String issue = comment.path("issue_url").asText();
        String login = comment.at("/user/login").asText("");
        return new Said(
                comment.path("id").asText(),
                URI.create(comment.path("html_url").asText()),
                Integer.parseInt(issue.substring(issue.lastIndexOf('/') + 1)),
                comment.path("body").asText(""),
                comment.at("/user/id").asLong(),
                login,
                login.equalsIgnoreCase(me),
                Instant.parse(comment.path("updated_at").asText()));
    }
}
