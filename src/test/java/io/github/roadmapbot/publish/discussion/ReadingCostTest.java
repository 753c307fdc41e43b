package io.github.roadmapbot.publish.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.feedback.Publication;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.discussion.Conversation;
import io.github.roadmapbot.github.discussion.SingleRemarks;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.publish.AnHour;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Person;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.store.Captures;
import io.github.roadmapbot.store.Promotions;
import io.github.roadmapbot.store.Readings;
import io.github.roadmapbot.store.Remarks;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it costs to read a discussion of five hundred comments for an hour, in requests and in GitHub's points. */
class ReadingCostTest {

    private static final Logger log = LoggerFactory.getLogger(ReadingCostTest.class);

    private static final int COMMENTS = 500;
    private static final RepositoryName PROJECT = new RepositoryName("example-org", "project");

    private final SettableClock clock = new SettableClock(TestStore.NOW);
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void fiveHundredCommentsCostARequestEveryTwoMinutes() throws Exception {
        gitHub.pageSize(100);
        try (TestStore store = Stores.SQLITE.open(folder)) {
            Discussion discussion = discussion();
            store.publications()
                    .discussionOpened(
                            "roadmap",
                            TestStore.QUARTER,
                            new Publication.Discussion(discussion.number(), discussion.id(), discussion.url()),
                            clock.instant());
            Readings readings = new Readings(store.database());
            Remarks remarks = new Remarks(store.database());
            readings.begin("roadmap", clock.instant());

            AnHour.of(
                    new ReadDiscussions(
                            AnHour.roadmaps(),
                            roadmap -> PROJECT,
                            Map.of("roadmap", new Intake("improvement", Captures.Allowance.ANY)),
                            readings,
                            remarks,
                            new Conversation(wire()),
                            new SingleRemarks(wire()),
                            new HearReplies(
                                    new Promotions(store.database()),
                                    (roadmap, account, login) -> new Verdict.Refused(),
                                    clock),
                            clock),
                    store,
                    clock);

            List<Call> calls = gitHub.http().calls();
            // A page of comments and their replies are a hundred and one lists, which is the least that GitHub counts.
            log.info("{} comments: {} requests and as many points an hour", COMMENTS, calls.size());
            assertThat(calls)
                    .hasSize(30)
                    .allSatisfy(call -> assertThat(call.path()).isEqualTo("/graphql"));
            assertThat(store.due())
                    .filteredOn(step -> step.startsWith("post-review-card"))
                    .hasSize(COMMENTS);
        }
    }

    private Discussion discussion() {
        Person member = gitHub.as("member");
        int number = member.openDiscussion("project", "Roadmap", "What next?", "");
        for (int i = 0; i < COMMENTS; i++) {
            member.commentOnDiscussion("project", number, "Wish " + i);
        }
        return gitHub.discussions("project").get(0);
    }

    private Wire wire() {
        return new Wire(
                new GitHubAccess(gitHub.apiUrl(), new Credentials.Token(gitHub.token()), Duration.ofSeconds(20)));
    }
}
