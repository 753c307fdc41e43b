package io.github.roadmapbot.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.SettableClock;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.Outages;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.WireServer;
import io.github.roadmapbot.slack.SlackAccess;
import io.github.roadmapbot.slack.SlackConnection;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.WayIn;
import io.github.roadmapbot.store.Stores;
import io.github.roadmapbot.store.TestStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many approvals at once, against GitHub's own limits, on a clock that runs as fast as the work does. */
class PacingTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock(TestStore.NOW);
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock));
    private final Ledger ledger = new Ledger(gitHub, clock);

    @TempDir
    Path folder;

    private WireServer slackServer;
    private SlackConnection slackConnection;
    private SlackWeb slack;

    @BeforeEach
    void connect() throws IOException {
        gitHub.pageSize(100);
        slackServer = new WireServer(
                0,
                call -> Answer.json(200, """
                {"ok":true,"user_id":"U0ROADMAPBT","bot_id":"B0ROADMAPBT","team_id":"T0SANDBOX1",
                 "user":%s}""".formatted(
                                call.path().endsWith("users.info")
                                        ? "{\"id\":\"U0MEMBER001\",\"profile\":{\"display_name\":\"member\"}}"
                                        : "\"roadmap-bot\"")));
        slackConnection = new SlackConnection(
                new SlackAccess(
                        URI.create(slackServer.address() + "/api/"),
                        "xoxb-0123456789-bot",
                        new WayIn.Socket("xapp-0123456789")),
                event -> {});
        slack = slackConnection.web("U0ROADMAPBT");
    }

    @AfterEach
    void close() throws IOException {
        slackConnection.close();
        slackServer.close();
        gitHub.close();
    }

    @Test
    void sixHundredApprovalsUseFourFifthsOfTheHoursAndNoMore() {
        try (TestStore store = Stores.SQLITE.open(folder)) {
            approve(store, 600);
            Instant start = clock.instant();

            drain(List.of(office(store)));

            long fullHours = Duration.between(start, clock.instant()).toHours();
            List<Long> used = Stream.iterate(start, at -> at.plus(HOUR))
                    .limit(fullHours)
                    .map(at -> ledger.within(at, HOUR))
                    .toList();
            System.out.printf(
                    "600 approvals: %d writes in %s; an hour %s, most in any hour %d, in any minute %d, closest %s, refused %d%n",
                    ledger.writes().size(),
                    Duration.between(start, clock.instant()),
                    used,
                    ledger.most(HOUR),
                    ledger.most(MINUTE),
                    ledger.closest(),
                    ledger.refusals());
            assertThat(gitHub.issues("project")).hasSize(600);
            assertInside();
            assertThat(used)
                    .hasSizeGreaterThan(4)
                    .allSatisfy(writes -> assertThat(writes).isBetween(380L, 400L));
        }
    }

    @Test
    void aNewStartAndDaysInTheMiddleMakeNoBurst() {
        try (TestStore store = Stores.SQLITE.open(folder)) {
            approve(store, 150);
            Office before = office(store);
            while (ledger.writes().size() < 350) {
                step(List.of(before));
            }

            Office after = office(store);
            while (ledger.writes().size() < 450) {
                step(List.of(after));
            }
            clock.moveBy(Duration.ofDays(3));
            drain(List.of(office(store)));

            assertThat(gitHub.issues("project")).hasSize(150);
            assertInside();
        }
    }

    @Test
    void twoBotsOnOneStoreStayInsideTogether() {
        try (TestStore store = Stores.POSTGRESQL.open(folder)) {
            approve(store, 110);

            drain(List.of(office(store), office(store)));

            assertThat(gitHub.issues("project")).hasSize(110);
            assertThat(ledger.writes().size()).isGreaterThan(400);
            assertInside();
        }
    }

    @Test
    void whatSomebodyElseHasUsedUpIsWaitedForToTheSecond() {
        try (TestStore store = Stores.SQLITE.open(folder)) {
            approve(store, 5);
            gitHub.http()
                    .faults()
                    .next(
                            1,
                            Requests.mutation("addProjectV2ItemById"),
                            Outages.tooManyRequests(Duration.ofSeconds(137)));

            drain(List.of(office(store)));

            assertThat(gitHub.issues("project")).hasSize(5);
            assertThat(gaps())
                    .contains(Duration.ofSeconds(137))
                    .allMatch(gap -> gap.compareTo(Duration.ofSeconds(138)) < 0);
            assertThat(ledger.refusals()).isEqualTo(1);
        }
    }

    @Test
    void aFifthOfTheHoursRequestsIsLeftToOthers() {
        try (TestStore store = Stores.SQLITE.open(folder)) {
            gitHub.limits().primary(100);
            approve(store, 30);

            drain(List.of(office(store)));

            assertThat(gitHub.issues("project")).hasSize(30);
            assertThat(ledger.refusals()).isZero();
        }
    }

    private void assertInside() {
        assertThat(ledger.refusals()).isZero();
        assertThat(ledger.most(HOUR)).isLessThanOrEqualTo(400);
        assertThat(ledger.most(MINUTE)).isLessThanOrEqualTo(64);
        assertThat(ledger.closest()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    private List<Duration> gaps() {
        List<Instant> writes = ledger.writes();
        return Stream.iterate(1, each -> each + 1)
                .limit(writes.size() - 1L)
                .map(each -> Duration.between(writes.get(each - 1), writes.get(each)))
                .toList();
    }

    private Office office(TestStore store) {
        return new Office(store, gitHub, slack, clock);
    }

    private static void approve(TestStore store, int wishes) {
        for (int i = 1; i <= wishes; i++) {
            store.approved("Wish " + i);
        }
    }

    private void drain(List<Office> offices) {
        while (offices.get(0).owes()) {
            step(offices);
        }
    }

    /** Everybody does one step, or time passes until somebody can. */
    private void step(List<Office> offices) {
        boolean busy = false;
        for (Office office : offices) {
            busy |= office.runNext();
        }
        if (!busy) {
            Instant next = offices.get(0).next();
            clock.moveBy(Duration.between(clock.instant(), next));
        }
    }
}
