package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.CodeHands;
import io.github.roadmapbot.sandbox.github.PullRequest;
import io.github.roadmapbot.sandbox.github.Requests;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of a quarter, from the end of its session to the day people read it. */
final class PageJourney {

    private static final String DOCS = "docs";
    private static final String INDEX = "docs/roadmap/index.md";

    private final Town town = Town.start(
            Rules.usual().withPlanning(PlanningJourney.wednesdays(List.of())).withPages());
    private final Actor maintainer = town.maintainer();
    private final CodeHands hands = town.gitHub.as("maintainer").code(DOCS);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itFollowsTheSessionAndThePlanIsFinalWhenItIsMerged() {
        plan();

        PullRequest pull = proposed();
        assertThat(pull.title()).isEqualTo("Example Project 2027 Q1 Roadmap");
        assertThat(pull.files()).containsKeys(INDEX, "docs/roadmap/2027-q1.svg");
        assertThat(pull.files().get(INDEX).orElseThrow()).contains("Dark mode", "New Feature", "(./2027-q1.svg)");
        assertThat(town.gitHub.commits(DOCS, pull.branch()).get(0))
                .contains("Signed-off-by: Ada Lovelace <ada@example.com>");
        assertThat(maintainer.types("/roadmap status 2027 Q1")).contains("its page is on the way");
        hands.merges(pull.number());
        town.clock.moveBy(Duration.ofMinutes(11));

        town.waitUntil("a final plan", () -> maintainer
                .types("/roadmap status 2027 Q1")
                .contains("under way"));
        assertThat(town.gitHub.file(DOCS, "main", INDEX)).isEqualTo(pull.files().get(INDEX));
    }

    @Test
    void whatHappensAfterwardsIsProposedAgain() {
        plan();
        hands.squashes(proposed().number());
        town.clock.moveBy(Duration.ofMinutes(11));
        town.waitUntil("a merged page", () -> state().equals(List.of("merged")));

        town.gitHub.as("maintainer").closeIssue("project", town.issue("Dark mode").number(), "completed");
        town.clock.moveBy(Duration.ofHours(2));
        town.waitUntil("a shipped wish", () -> town.texts("SELECT status FROM suggestion").equals(List.of("shipped")));
        town.clock.moveBy(Duration.ofHours(2));

        town.waitUntil("a second proposal", () -> own().size() == 2);
        assertThat(own().get(1).files()).containsKey(INDEX);
    }

    @Test
    void whatSomebodyWritesOnTheBranchStays() {
        plan();
        PullRequest pull = proposed();
        hands.writes(pull.branch(), INDEX, "# In our words");

        town.secondMember().suggests("Fast mode");
        maintainer.approves("Fast mode");
        town.waitUntil("another published wish", () -> town.texts("SELECT status FROM suggestion")
                .equals(List.of("published", "published")));
        town.clock.moveBy(Duration.ofMinutes(11));

        town.waitUntil("that it is said", () -> own().get(0).body().contains("Somebody else changed"));
        assertThat(town.gitHub.file(DOCS, pull.branch(), INDEX)).contains("# In our words");
        assertThat(own()).hasSize(1);
    }

    @Test
    void noAnswerThatIsLostMakesASecondOne() {
        town.gitHub.http().faults().next(1, Requests.movesBranch(), new Fault.AnswerLost());
        town.gitHub.http().faults().next(1, Requests.opensPullRequest(), new Fault.AnswerLost());
        plan();
        town.clock.moveBy(Duration.ofMinutes(30));
        town.waitUntil("an open page", () -> {
            town.clock.moveBy(Duration.ofMinutes(1));
            return state().equals(List.of("open"));
        });

        assertThat(own()).hasSize(1);
        assertThat(town.gitHub.commits(DOCS, proposed().branch())).hasSize(2);
    }

    @Test
    void withoutThePermissionTheMaintainersAreAskedAndRetryGoesOn() {
        approve();
        town.gitHub.permit("roadmap-bot", Permission.READ);
        hold();

        Message question = said(Rules.MAINTAINERS, "proposing the page of 2027 Q1");
        town.gitHub.permit("roadmap-bot", Permission.WRITE);
        maintainer.clicks(question, "step-retry");

        assertThat(proposed().files()).containsKey(INDEX);
    }

    @Test
    void whatIsInAPrivateRepositoryIsNotOnAPublicPage() {
        approve();
        town.gitHub.makePrivate("project", true);
        hold();

        assertThat(proposed().files().get(INDEX).orElseThrow()).doesNotContain("Dark mode");
        assertThat(proposed().files().values().toString()).doesNotContain("Dark mode");
    }

    private void plan() {
        approve();
        hold();
    }

    private void approve() {
        until("2026-12-09T09:30:00Z");
        maintainer.clicks(said(Rules.MAINTAINERS, "Who plans"), "cycle-plan");
        maintainer.isTold(Rules.MAINTAINERS, "You plan 2027 Q1 now");
        until("2026-12-16T09:30:00Z");
        town.member().suggests("Dark mode");
        maintainer.approves("Dark mode", Map.of());
        town.waitUntil("a published wish", () -> town.texts("SELECT status FROM suggestion")
                .equals(List.of("published")));
    }

    private void hold() {
        until("2027-01-06T14:50:00Z");
        until("2027-01-07T09:30:00Z");
        maintainer.clicks(maintainer.reads("Was the session of"), "cycle-held");
        said(Rules.FEEDBACK, "is planned. Thank you");
        until("2027-01-07T10:00:00Z");
    }

    private PullRequest proposed() {
        town.waitUntil("a proposed page", () -> !own().isEmpty() && !state().contains("none"));
        return own().get(0);
    }

    private List<PullRequest> own() {
        return town.gitHub.pullRequests(DOCS).stream()
                .filter(pull -> pull.author().equals("roadmap-bot"))
                .toList();
    }

    private List<String> state() {
        return town.texts("SELECT state FROM quarter_page");
    }

    private Message said(String channel, String text) {
        return town.see(
                text,
                () -> maintainer.messages(channel).stream()
                        .filter(message -> message.plainText().contains(text))
                        .findFirst());
    }

    private void until(String instant) {
        Instant then = Instant.parse(instant);
        town.clock.moveBy(Duration.between(town.clock.instant(), then));
        town.waitUntil(
                "what is due is owed",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'cycle-round' AND status = 'due' AND due_at > "
                                + then.toEpochMilli())
                        == 1);
    }
}
