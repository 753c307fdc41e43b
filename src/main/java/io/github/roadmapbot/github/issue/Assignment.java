package io.github.roadmapbot.github.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assigns issues to people, beside whoever has them already, and takes them from people; twice is once. */
public final class Assignment {

    /**
     * What came of it.
     *
     * @param takers the logins of those who have the issue, as GitHub says; empty if it was not asked
     * @param refused why it is not theirs; empty if it is
     */
    public record Given(Optional<List<String>> takers, Optional<String> refused) {}

    private final Wire wire;

    public Assignment(Wire wire) {
        this.wire = wire;
    }

    /**
     * Assigns an issue to somebody, if GitHub lets them have it: it drops others without a word.
     *
     * @param account their id, which tells them from whoever took a login that they gave up
     */
    public Given add(RepositoryName repository, int number, long account, String login) throws GitHubFailure {
        Rest rest = new Rest(wire, repository);
        if (!isStillCalled(rest, account, login)) {
            return new Given(
                    Optional.empty(),
                    Optional.of(
                            "their account is called something else now; they type `/roadmap unlink` and link it again"));
        }
        JsonNode issue = rest.post(path(repository, number), Map.of("assignees", List.of(login)));
        boolean theirs = issue.path("assignees")
                .valueStream()
                .anyMatch(each -> each.path("id").asLong() == account);
        return new Given(Optional.of(logins(issue)), theirs ? Optional.empty() : Optional.of(whyNot(repository)));
    }

    /**
     * Takes an issue from people; whoever does not have it does not have it afterwards either.
     *
     * @return the logins of those who have it still
     */
    public List<String> remove(RepositoryName repository, int number, List<String> logins) throws GitHubFailure {
        return logins(new Rest(wire, repository).delete(path(repository, number), Map.of("assignees", logins)));
    }

    private static String path(RepositoryName repository, int number) {
        return "/repos/%s/issues/%d/assignees".formatted(repository, number);
    }

    private static List<String> logins(JsonNode issue) {
        return issue.path("assignees")
                .valueStream()
                .map(each -> each.path("login").asText())
                .toList();
    }

    private static String whyNot(RepositoryName repository) {
        return "GitHub takes those with access to %s and those who commented on the issue, and only if the bot's account may push there"
                .formatted(repository);
    }

    private static boolean isStillCalled(Rest rest, long account, String login) throws GitHubFailure {
        try {
            return rest.get("/users/" + login).body().path("id").asLong() == account;
        } catch (NeedsPerson e) {
            if (e.because("HTTP_404")) {
                return false;
            }
            throw e;
        }
    }
}
