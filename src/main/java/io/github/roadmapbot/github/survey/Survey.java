package io.github.roadmapbot.github.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Place;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.answer.Reply;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.BoardLayout;
import io.github.roadmapbot.github.board.MissingBoard;
import io.github.roadmapbot.github.discussion.Category;
import io.github.roadmapbot.github.discussion.Discussions;
import io.github.roadmapbot.github.docs.Branches;
import io.github.roadmapbot.github.issue.Issues;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be asked of GitHub, without changing anything, to find out whether the bot will work there. */
public final class Survey {

    /** Boards know one level more than the others. */
    private static final Set<String> ENOUGH = Set.of("write", "admin");

    private static final String SCOPES = "X-OAuth-Scopes";

    private final Wire wire;
    private final Board boards;
    private final Discussions discussions;
    private final Issues issues;

    /** Asks nothing yet. */
    public Survey(Wire wire, Clock clock) {
        this.wire = wire;
        this.boards = new Board(wire, clock);
        this.discussions = new Discussions(wire);
        this.issues = new Issues(wire);
    }

    /** What people call the server where they read GitHub. */
    public String site() {
        return wire.site();
    }

    /** As whom the bot comes. */
    public Account account() throws GitHubFailure {
        Reply self = wire.self();
        Optional<Set<String>> scopes = self.header(SCOPES)
                .map(names -> Set.copyOf(List.of(names.strip().split("\\s*,\\s*"))));
        return new Account(wire.login(), wire.isApp(), scopes, self.date());
    }

    /** Those of {@code wanted} that an App was not granted by the owner of {@code place}; none for a personal token. */
    public List<String> notGranted(Place place, List<String> wanted) throws GitHubFailure {
        return wire.permissions(place)
                .map(granted -> wanted.stream()
                        .filter(each -> !ENOUGH.contains(granted.getOrDefault(each, "")))
                        .toList())
                .orElse(List.of());
    }

    public Repository repository(RepositoryName name) throws GitHubFailure {
        JsonNode body = new Rest(wire, name).get("/repos/" + name).body();
        return new Repository(
                body.path("full_name").asText(),
                body.path("html_url").asText(),
                body.path("archived").asBoolean(),
                body.path("has_issues").asBoolean(),
                body.path("has_discussions").asBoolean(),
                body.at("/permissions/push").asBoolean());
    }

    /** Whether there is a branch of that name. */
    public boolean hasBranch(RepositoryName repository, String branch) throws GitHubFailure {
        return new Branches(wire, repository).tip(branch).isPresent();
    }

    /** Those of the labels that the repository lacks. */
    public List<Label> missing(RepositoryName repository, List<Label> labels) throws GitHubFailure {
        return issues.missing(repository, labels);
    }

    /** The categories of discussions; with {@code open} only those in which the account may open discussions. */
    public List<Category> categories(RepositoryName repository, boolean open) throws GitHubFailure {
        return discussions.categories(repository, open);
    }

    /** Why a board is not to be had. */
    public MissingBoard missing(BoardName board) throws GitHubFailure {
        return boards.missing(board);
    }

    public BoardLayout board(BoardName name) throws GitHubFailure {
        return boards.look(name);
    }
}
