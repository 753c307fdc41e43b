package io.github.roadmapbot.github.work;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.util.Map;

/** Closes issues, opens them again, and gives them other titles. */
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

    private Rest at(RepositoryName repository) {
        return new Rest(wire, repository);
    }

    private static String path(RepositoryName repository, int number) {
        return "/repos/%s/issues/%d".formatted(repository, number);
    }
}
