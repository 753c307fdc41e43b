package io.github.roadmapbot.publish.back;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.sight.Sights;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.publish.AnHour;
import io.github.roadmapbot.publish.Points;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it costs to look at a board of a thousand open issues for an hour, in requests and in GitHub's points. */
class LookingCostTest {

    private static final Logger log = LoggerFactory.getLogger(LookingCostTest.class);

    private static final int ISSUES = 1_000;

    private final SettableClock clock = new SettableClock(TestStore.NOW);
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void aThousandIssuesCostAFewRequestsAMinute() throws Exception {
        gitHub.pageSize(100);
        try (TestStore store = Stores.SQLITE.open(folder)) {
            store.published(issues(), gitHub.board(7).url());
            store.issueLooks().begin("roadmap", clock.instant());
            AnHour.of(
                    new LookAtIssues(
                            AnHour.roadmaps(), Map.of("roadmap", places()), store.issueLooks(), sights(), clock),
                    store,
                    clock);

            List<Call> calls = gitHub.http().calls();
            int points = calls.stream().mapToInt(Points::of).sum();
            log.info("{} open issues: {} requests and {} points an hour", ISSUES, calls.size(), points);
            assertThat(calls)
                    .filteredOn(call -> !call.path().equals("/graphql"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.path()).isEqualTo("/orgs/example-org/projectsV2/7/fields"));
            assertThat(calls).hasSize(121);
            assertThat(points).isEqualTo(481);
        }
    }

    private List<Issue> issues() {
        Person maintainer = gitHub.as("second-maintainer");
        for (int i = 0; i < ISSUES; i++) {
            int number = maintainer.openIssue("project", "Wish " + i, "", "roadmap", "enhancement");
            maintainer.issue("project", number).placeOn(7);
        }
        List<Issue> issues = new ArrayList<>();
        gitHub.issues("project")
                .forEach(
                        each -> issues.add(new Issue("example-org/project", each.number(), each.nodeId(), each.url())));
        return issues;
    }

    private Sights sights() {
        return new Sights(
                new Wire(new GitHubAccess(
                        gitHub.apiUrl(), new Credentials.Token(gitHub.token()), Duration.ofSeconds(20))),
                clock);
    }

    private static PublishSettings places() {
        return new PublishSettings(
                new RepositoryName("example-org", "project"),
                new BoardName("example-org", 7, false),
                new PublishSettings.Fields("Stage", "Category", "Quarter"),
                "Now",
                "Roadmap",
                "roadmap",
                "good first issue");
    }
}
