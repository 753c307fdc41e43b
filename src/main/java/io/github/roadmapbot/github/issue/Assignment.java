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

/** Assigns issues to people, beside whoever has them already; twice is once. */
public final class Assignment {

    private final Wire wire;

    public Assignment(Wire wire) {
        this.wire = wire;
    }

    /**
     * Assigns an issue to somebody, if GitHub lets them have it: it drops others without a word.
     *
     * @param account their id, which tells them from whoever took a login that they gave up
     * @return why it is not theirs afterwards; empty if it is
     */
    public Optional<String> add(RepositoryName repository, int number, long account, String login)
            throws GitHubFailure {
        Rest rest = new Rest(wire, repository);
        if (!isStillCalled(rest, account, login)) {
            return Optional.of(
                    "their account is called something else now; they type `/roadmap unlink` and link it again");
        }
        JsonNode issue = rest.post(
                "/repos/%s/issues/%d/assignees".formatted(repository, number), Map.of("assignees", List.of(login)));
        for (JsonNode each : issue.path("assignees")) {
            if (each.path("id").asLong() == account) {
                return Optional.empty();
            }
        }
        return Optional.of(
                "GitHub takes those with access to %s and those who commented on the issue, and only if the bot's account may push there"
                        .formatted(repository));
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
