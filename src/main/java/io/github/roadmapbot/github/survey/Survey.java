package io.github.roadmapbot.github.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.BoardLayout;
import io.github.roadmapbot.github.discussion.Category;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Rest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be asked of GitHub, without changing anything, to find out whether the bot will work there. */
public final class Survey {

    private final Rest rest;
    private final Board boards;
    private final Discussions discussions;
    private final Issues issues;

    /** Asks nothing yet. */
    public Survey(GitHubAccess access, Clock clock) {
        GraphQl graphQl = new GraphQl(access);
        this.rest = new Rest(access);
        this.boards = new Board(graphQl, clock);
        this.discussions = new Discussions(graphQl);
        this.issues = new Issues(access);
    }

    /** Whom the token stands for. */
    public Account account() throws GitHubFailure {
        Rest.Answer user = rest.get("/user");
        Optional<Set<String>> scopes =
                user.scopes().map(names -> Set.copyOf(List.of(names.strip().split("\\s*,\\s*"))));
        return new Account(user.body().path("login").asText(), scopes, user.at());
    }

    public Repository repository(RepositoryName name) throws GitHubFailure {
        JsonNode body = rest.get("/repos/" + name).body();
        return new Repository(
                body.path("full_name").asText(),
                body.path("html_url").asText(),
                body.path("archived").asBoolean(),
                body.path("has_issues").asBoolean(),
                body.path("has_discussions").asBoolean(),
                body.at("/permissions/push").asBoolean());
    }

    /** Those of the labels that the repository lacks. */
    public List<Label> missing(RepositoryName repository, List<Label> labels) throws GitHubFailure {
        return issues.missing(repository, labels);
    }

    /** The categories of discussions; with {@code open} only those in which the account may open discussions. */
    public List<Category> categories(RepositoryName repository, boolean open) throws GitHubFailure {
        return discussions.categories(repository, open);
    }

    public BoardLayout board(BoardName name) throws GitHubFailure {
        return boards.look(name);
    }

    /** The names of a board's fields that belong to the organisation; a person's board has none. */
    public Set<String> organisationFields(BoardName board) throws GitHubFailure {
        if (board.ownedByUser()) {
            return Set.of();
        }
        String path = "/orgs/%s/projectsV2/%d/fields?per_page=100".formatted(board.owner(), board.number());
        return rest.list(path).stream()
                .filter(field -> field.hasNonNull("issue_field_id"))
                .map(field -> field.path("name").asText())
                .collect(Collectors.toUnmodifiableSet());
    }
}
