package io.github.roadmapbot.github.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.traffic.Recording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssueColumnsTest {

    private static final BoardName BOARD = new BoardName("example-org", 7, false);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final Person owner = gitHub.as("second-maintainer");
    private final Wire wire =
            new Wire(new GitHubAccess(gitHub.apiUrl(), new Credentials.Token(gitHub.token()), Duration.ofSeconds(20)));
    private final IssueColumns columns = new IssueColumns(wire, clock);
    private String item = "";

    @BeforeEach
    void place() throws GitHubFailure {
        Recording.of("github", gitHub.http());
        int number = owner.openIssue("project", "Dark mode", "");
        owner.placeIssue(7, "project", number);
        item = gitHub.board(7).items().get(0).id();
    }

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void whatIsChosenInAColumnOfTheOrganisationIsRead() throws GitHubFailure {
        owner.makeIssueField(7, "Stage");
        owner.makeIssueField(7, "Quarter");
        owner.moveItem(7, "Dark mode", "Stage", "Next");
        owner.moveItem(7, "Dark mode", "Category", "Improvement");

        Map<String, String> said = columns.of(BOARD, Set.of("stage", "Category", "Quarter"), List.of(item))
                .getOrDefault(item, Map.of());

        assertThat(said).hasSize(2).containsEntry("Stage", "Next").containsEntry("Quarter", "");
        assertThat(said).containsEntry("STAGE", "Next");
    }

    @Test
    void aBoardWithoutSuchColumnsIsNotAskedForThem() throws GitHubFailure {
        assertThat(columns.of(BOARD, Set.of("Stage"), List.of(item))).isEmpty();

        assertThat(gitHub.http().calls()).extracting(Call::path).doesNotContain("/graphql");
    }
}
