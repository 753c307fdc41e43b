package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A quarter that was planned runs, and is looked back at: by itself, and without calling anybody who need not act. */
final class RunningQuarterJourney {

    private static final String ACCOUNT = "second-member";

    private final Town town = Town.start(Rules.usual().withPlanning(PlanningJourney.wednesdays(List.of())));
    private final Actor maintainer = town.maintainer();
    private final Actor member = town.member();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itIsToldOnItsDaysHowTheQuarterGoesAndAtItsEndHowItWent() {
        town.gitHub.as(ACCOUNT);
        Linked.link(town, member, ACCOUNT);
        planned("Dark mode");
        planned("Faster start");
        planned("Signed plugins");
        held();
        town.gitHub
                .as("maintainer")
                .issue("project", town.issue("Dark mode").number())
                .assignTo(ACCOUNT);
        town.gitHub
                .as("maintainer")
                .closeIssue("project", town.issue("Faster start").number(), "completed");
        town.clock.moveBy(Duration.ofHours(2));
        town.feedbackCard("Faster start", "Shipped");
        town.feedbackCard("Dark mode", "Assigned to");

        until("2027-02-03T09:20:00Z");

        Message first = post(Rules.FEEDBACK, "how it goes");
        assertThat(first.plainText())
                .contains("2027 Q1 of Example Project", "*1* done, *0* in progress, *2* ready, *0* blocked")
                .contains("Moved since the last time", "Faster start", "done")
                .contains("Begun, and not moved for 28 days", "Dark mode")
                .doesNotContain("<@");
        Message asked = member.reads("assigned to you", "Dark mode", "I ask about this once");
        assertThat(asked.plainText()).doesNotContain("Signed plugins");
        town.waitUntil(
                "the board's word",
                () -> town.gitHub.statusUpdates(7).stream()
                        .anyMatch(update -> update.contains("The roadmap of 2027 Q1: 1 done, 0 in progress, 2 ready")));
        until("2027-03-03T09:20:00Z");
        until("2027-03-17T09:20:00Z");
        post(Rules.FEEDBACK, "two weeks are left");
        assertThat(member.person().directMessages().stream()
                        .filter(message -> message.plainText().contains("assigned to you")))
                .hasSize(1);

        until("2027-03-31T09:20:00Z");
        Message question = post(Rules.MAINTAINERS, "2 of 2027 Q1 of Example Project are not done");
        assertThat(question.plainText()).contains("Dark mode", "Signed plugins").doesNotContain("Faster start");
        until("2027-04-01T09:20:00Z");

        Message review = post(Rules.FEEDBACK, "Looking back at 2027 Q1");
        assertThat(review.plainText()).contains("*3* planned: *1* done, 2 carried over");
        member.clicks(review, "review-say");
        member.submits(Map.of("went_well", "It started faster"));
        town.waitUntil(
                "what was said on the post",
                () -> post(Rules.FEEDBACK, "Looking back at 2027 Q1")
                        .plainText()
                        .contains("• It started faster"));
        until("2027-04-03T09:20:00Z");
        assertThat(posts(Rules.FEEDBACK, "Looking back at 2027 Q1")).hasSize(1);
        assertThat(posts(Rules.FEEDBACK, "how it goes")).hasSize(3);
        assertThat(pinged("of Example Project: how it goes")).isEmpty();
        assertThat(pinged("Looking back at")).isEmpty();
        assertThat(pinged("are not done")).isEmpty();
        assertThat(pinged("I ask about this once")).containsExactly(member.id());
    }

    /** Whom messages that say this have notified, by what Slack saw. */
    private List<String> pinged(String text) {
        return Pings.of(town.slack.notices(), town.workspace.bot().userId()).all().stream()
                .filter(ping -> ping.message().plainText().contains(text))
                .flatMap(ping -> ping.people().stream())
                .toList();
    }

    @Test
    void whatIsAddedAfterTheSessionIsAddedForAReasonThatEverybodyCanRead() {
        planned("Dark mode");
        held();
        member.suggests("A late idea");

        maintainer.clicks(town.reviewCard("A late idea"), "review-approve");
        assertThat(maintainer.submits(Map.of()).errors()).containsKey("why_now");
        assertThat(maintainer
                        .submits(Map.of("why_now", "A release depends on it"))
                        .closed())
                .isTrue();

        town.feedbackCard("A late idea", "On the roadmap for 2027 Q1");
        member.types("/roadmap review 2027 Q1");
        assertThat(member.isTold(Rules.FEEDBACK, "so far"))
                .contains("*1* planned and 1 added late")
                .contains("A late idea – A release depends on it");
    }

    @Test
    void severalThatAreAddedTogetherHaveOneReason() {
        held();
        member.suggests("One late idea");
        member.suggests("Another late idea");
        maintainer.types("/roadmap triage");
        maintainer.submits(Map.of("chosen", List.of("R-1", "R-2"), "verb", "approve"));

        assertThat(maintainer.submits(Map.of()).errors()).containsKey("why_now");
        maintainer.submits(Map.of("why_now", "We found time"));

        assertThat(maintainer.form().toString()).contains("R-1", "R-2");
        assertThat(town.texts("SELECT why FROM added_late")).containsExactly("We found time", "We found time");
    }

    @Test
    void aWindowFromBeforeTheSessionSaysThatTheQuarterWasPlannedMeanwhile() {
        member.suggests("A late idea");
        town.secondMaintainer().clicks(town.reviewCard("A late idea"), "review-approve");
        town.secondMaintainer().form();
        held();

        town.secondMaintainer().submits(Map.of());

        assertThat(town.secondMaintainer().form().toString())
                .contains("2027 Q1 was planned since you opened the window");
        assertThat(town.issues("A late idea")).isEmpty();
    }

    @Test
    void aQuarterForWhichNothingWasPlannedIsNotTalkedAbout() {
        until("2027-01-21T09:20:00Z");
        until("2027-02-03T09:20:00Z");
        until("2027-04-01T09:20:00Z");
        town.waitUntil(
                "the look back",
                () -> town.count("SELECT COUNT(*) FROM step WHERE kind = 'post-review' AND status = 'done'") == 1);

        assertThat(posts(Rules.FEEDBACK, "Looking back")).isEmpty();
        assertThat(posts(Rules.FEEDBACK, "how it goes")).isEmpty();
    }

    private void held() {
        until("2026-12-09T09:30:00Z");
        maintainer.clicks(post(Rules.MAINTAINERS, "Who plans"), "cycle-plan");
        maintainer.isTold(Rules.MAINTAINERS, "You plan 2027 Q1 now");
        until("2026-12-16T09:30:00Z");
        until("2026-12-30T09:30:00Z");
        until("2027-01-06T14:50:00Z");
        until("2027-01-07T09:30:00Z");
        maintainer.clicks(maintainer.reads("Was the session of"), "cycle-held");
        post(Rules.FEEDBACK, "is planned. Thank you");
    }

    private void planned(String title) {
        member.suggests(title);
        assertThat(maintainer.approves(title)).isTrue();
        town.feedbackCard(title, "On the roadmap");
    }

    private Message post(String channel, String text) {
        return town.see(
                "a post that says " + text, () -> posts(channel, text).stream().findFirst());
    }

    private List<Message> posts(String channel, String text) {
        return maintainer.messages(channel).stream()
                .filter(message -> !message.ephemeral())
                .filter(message -> message.plainText().contains(text))
                .toList();
    }

    private void until(String moment) {
        town.waitUntil("nothing at work", () -> new Owing(town.storeUrl(), town.clock).nothing());
        town.clock.moveBy(Duration.between(town.clock.instant(), Instant.parse(moment)));
        town.waitUntil("nothing at work", () -> new Owing(town.storeUrl(), town.clock).nothing());
    }
}
