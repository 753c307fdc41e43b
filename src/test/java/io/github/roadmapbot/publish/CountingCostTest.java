package io.github.roadmapbot.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.feedback.Publication.Issue;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.reaction.Reactions;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.store.Captures;
import io.github.roadmapbot.store.Readings;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it costs for an hour to count who reacted to what is on GitHub, in requests and in GitHub's points. */
class CountingCostTest {

    private static final Logger log = LoggerFactory.getLogger(CountingCostTest.class);

    private static final int ISSUES = 1_000;
    private static final int COMMENTS = 500;

    private final SettableClock clock = new SettableClock(TestStore.NOW);
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final Person member = gitHub.as("second-maintainer");
    private final int discussion = member.openDiscussion("project", "Roadmap", "What next?", "");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void aThousandIssuesAndTheirCommentsCostTwoRequestsAMinute() throws IOException {
        try (TestStore store = Stores.SQLITE.open(folder)) {
            store.published(issues(), gitHub.board(7).url());
            List<Discussion.Comment> comments = comments(ISSUES);
            for (int i = 0; i < ISSUES; i++) {
                Discussion.Comment comment = comments.get(i);
                store.publications()
                        .commented(
                                new SuggestionId(i + 1),
                                new Publication.Comment(comment.id(), comment.url()),
                                clock.instant());
            }

            costs(store, "issues, each with its comment", ISSUES, 124);
        }
    }

    @Test
    void fiveHundredCommentsCostARequestAMinute() throws IOException {
        try (TestStore store = Stores.SQLITE.open(folder)) {
            List<Discussion.Comment> comments = comments(COMMENTS);
            Discussion place = gitHub.discussions("project").get(0);
            store.publications()
                    .discussionOpened(
                            "roadmap",
                            TestStore.QUARTER,
                            new Publication.Discussion(place.number(), place.id(), place.url()),
                            clock.instant());
            var reading = new Readings(store.database())
                    .next("roadmap", TestStore.QUARTER)
                    .orElseThrow();
            Remarks remarks = new Remarks(store.database());
            comments.forEach(each -> remarks.keep(reading, heard(each), Captures.Allowance.ANY, clock.instant()));

            costs(store, "comments that nobody has decided on", COMMENTS, 64);
        }
    }

    private void costs(TestStore store, String what, int number, int expected) throws IOException {
        store.gitHubVotes().begin("roadmap", clock.instant());
        AnHour.of(
                StepKind.COUNT_ON_GITHUB,
                new CountOnGitHub(AnHour.roadmaps(), store.gitHubVotes(), new Reactions(wire()), clock),
                store,
                clock);

        List<Call> calls = gitHub.http().calls();
        int points = calls.stream().mapToInt(Points::of).sum();
        log.info("{} {}: {} requests and {} points an hour", number, what, calls.size(), points);
        assertThat(calls).hasSize(expected);
        assertThat(points).isEqualTo(expected);
    }

    private static Remarks.Heard heard(Discussion.Comment comment) {
        return new Remarks.Heard(
                comment.id(),
                comment.url(),
                "example-org/project",
                Optional.empty(),
                TestStore.wish(comment.body()),
                Remarks.Sight.SHOWN,
                Optional.empty());
    }

    private List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < ISSUES; i++) {
            member.openIssue("project", "Wish " + i, "");
        }
        gitHub.issues("project")
                .forEach(
                        each -> issues.add(new Issue("example-org/project", each.number(), each.nodeId(), each.url())));
        return issues;
    }

    private List<Discussion.Comment> comments(int number) {
        for (int i = 0; i < number; i++) {
            member.commentOnDiscussion("project", discussion, "Wish " + i);
        }
        return gitHub.discussions("project").get(0).comments();
    }

    private Wire wire() {
        return new Wire(
                new GitHubAccess(gitHub.apiUrl(), new Credentials.Token(gitHub.token()), Duration.ofSeconds(20)));
    }
}
