package io.github.roadmapbot.github.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Closes issues, opens them again, and writes beneath them. */
public final class WorkIssues {

    private final Wire wire;

    public WorkIssues(Wire wire) {
        this.wire = wire;
    }

    /** Opens or closes an issue; twice is once. */
    public void set(RepositoryName repository, int number, boolean open, boolean completed) throws GitHubFailure {
        Map<String, Object> state = open
                ? Map.of("state", "open")
                : Map.of("state", "closed", "state_reason", completed ? "completed" : "not_planned");
        at(repository).patch(path(repository, number), state);
    }

    /** Gives an issue another title; twice is once. */
    public void rename(RepositoryName repository, int number, String title) throws GitHubFailure {
        at(repository).patch(path(repository, number), Map.of("title", title));
    }

    /** Writes beneath an issue, once more each time. */
    public URI comment(RepositoryName repository, int number, String body) throws GitHubFailure {
        JsonNode made = at(repository).post(path(repository, number) + "/comments", Map.of("body", body));
        return URI.create(made.path("html_url").asText());
    }

    /** What the bot wrote beneath an issue with this mark. */
    public Optional<URI> findOwn(RepositoryName repository, int number, Mark mark, Instant since) throws GitHubFailure {
        String me = wire.login();
        return at(repository)
                .list("%s/comments?per_page=100&since=%s"
                        .formatted(path(repository, number), since.truncatedTo(ChronoUnit.SECONDS)))
                .stream()
                .filter(each -> each.at("/user/login").asText().equalsIgnoreCase(me))
                .filter(each -> mark.in(each.path("body").asText()))
                .map(each -> URI.create(each.path("html_url").asText()))
                .findFirst();
    }

    private Rest at(RepositoryName repository) {
        return new Rest(wire, repository);
    }

    private static String path(RepositoryName repository, int number) {
        return "/repos/%s/issues/%d".formatted(repository, number);
    }
}
