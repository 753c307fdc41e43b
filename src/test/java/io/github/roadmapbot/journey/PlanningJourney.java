package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.feedback.Rhythm;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.quarter.PlanningSettings;
import io.github.roadmapbot.quarter.PlanningSettings.Blackout;
import io.github.roadmapbot.quarter.PlanningSettings.Reminders;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The planning of a quarter, from the first day of its cycle to its session; the first meeting of 2027 is on Wednesday 6 January. */
final class PlanningJourney {

    private final Town town = Town.start(Rules.usual().withPlanning(wednesdays(List.of())));
    private final Actor maintainer = town.maintainer();
    private final Actor member = town.member();

    @AfterEach
    void close() {
        town.close();
    }

    static PlanningSettings wednesdays(List<Blackout> blackouts) {
        return new PlanningSettings(
                new Rhythm(1, DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), Rhythm.SOME_WEEK),
                Duration.ofMinutes(60),
                0,
                21,
                7,
                1,
                blackouts,
                Circle.NOBODY,
                PlanningSettings.QUESTIONS,
                Reminders.DEFAULT);
    }

    @Test
    void theSessionIsInTheFirstMeetingOfTheQuarterAndEverythingElseFollows() {
        assertThat(status())
                .contains("2027 Q1", "not begun yet")
                .contains("Its discussion opens on 16 December 2026", "issues from 30 December 2026")
                .contains("6 January 2027, 15:00", "Nobody plans it yet");

        until("2026-12-16T09:30:00Z");

        assertThat(said(Rules.FEEDBACK, "what should it bring").plainText())
                .contains("2027 Q1 of Example Project", "its discussion", "6 January 2027", "Nobody plans it yet");
        assertThat(town.discussions("Example Project 2027 Q1 Roadmap")).hasSize(1);
        assertThat(status()).contains("feedback is collected");
    }

    @Test
    void whoMaintainsTheProjectTakesAQuarterWithOneClickAndIsRemindedOfWhatIsToBeDone() {
        until("2026-12-09T09:30:00Z");
        Message question = said(Rules.MAINTAINERS, "Who plans");
        maintainer.clicks(question, "cycle-plan");
        maintainer.isTold(Rules.MAINTAINERS, "You plan 2027 Q1 now");
        said(Rules.MAINTAINERS, "plans *2027 Q1 of Example Project*");
        member.suggests("Dark mode");
        until("2026-12-16T09:30:00Z");
        said(Rules.FEEDBACK, "what should it bring");

        until("2026-12-30T09:30:00Z");

        assertThat(said(Rules.MAINTAINERS, "is compiled until").plainText())
                .contains("1 suggestion waits", "/roadmap triage");
        assertThat(said(Rules.FEEDBACK, "DISCUSSION: Example Project Q1 Roadmap")
                        .plainText())
                .contains("at least 15 minutes");
        until("2027-01-06T14:50:00Z");
        maintainer.reads("begins at");
        until("2027-01-07T09:30:00Z");
        Message asked = maintainer.reads("Was the session of");
        maintainer.clicks(asked, "cycle-held");
        said(Rules.FEEDBACK, "is planned. Thank you");
        assertThat(maintainer.types("/roadmap status 2027 Q1")).contains("under way");
    }

    @Test
    void aQuarterThatNobodyPlansIsSkippedAndSaysWhatWasTriedAndIsTakenUpWithOneClick() {
        until("2026-12-09T09:30:00Z");
        until("2026-12-16T09:30:00Z");
        said(Rules.FEEDBACK, "what should it bring");
        for (String day : List.of(
                "2026-12-20", "2026-12-23", "2026-12-30", "2027-01-07", "2027-01-09", "2027-01-11", "2027-01-20")) {
            until(day + "T09:30:00Z");
        }

        Message skipped = said(Rules.FEEDBACK, "was not planned");
        assertThat(skipped.plainText())
                .contains(
                        "Nobody planned it; people were asked for one 2 times, from 9 December 2026 to 20 December 2026")
                .contains("Nobody held its session; people were asked about it 2 times")
                .contains("not too late");
        assertThat(status("2027 Q1")).contains("skipped");
        assertThat(town.texts("SELECT what FROM cycle_word WHERE what LIKE 'call %' ORDER BY at"))
                .containsExactly(
                        "call planner maintainers 2026-12-09",
                        "call planner everybody 2026-12-09",
                        "call session maintainers 2027-01-07",
                        "call session everybody 2027-01-07");
        maintainer.clicks(skipped, "cycle-plan");
        maintainer.isTold(Rules.FEEDBACK, "You plan 2027 Q1 now");
        town.waitUntil("that it goes on", () -> status("2027 Q1").contains("feedback becomes issues"));
        assertThat(status("2027 Q1")).contains("27 January 2027");
    }

    @Test
    void whoIsNoPlannerMayAskToLeadAndTheMaintainersHearOfItOnce() {
        until("2026-12-09T09:30:00Z");
        until("2026-12-20T09:30:00Z");
        Message call = said(Rules.FEEDBACK, "has no planner yet");

        member.clicks(call, "cycle-plan");

        member.isTold(Rules.FEEDBACK, "I have told them that you would like to lead it");
        Message volunteers = said(Rules.MAINTAINERS, "would like to lead the session");
        maintainer.clicks(volunteers, "cycle-appoint");
        maintainer.submits(Map.of("who", member.id()));
        assertThat(status()).contains("Planned by <@" + member.id() + ">");
    }

    @Test
    void whenMostWhoCountCannotComeThePlannerIsAskedForAnotherDayAndNothingMovesByItself() {
        until("2026-12-09T09:30:00Z");
        maintainer.clicks(said(Rules.MAINTAINERS, "Who plans"), "cycle-plan");
        maintainer.isTold(Rules.MAINTAINERS, "You plan 2027 Q1 now");
        until("2026-12-16T09:30:00Z");
        said(Rules.FEEDBACK, "what should it bring");
        until("2026-12-30T09:30:00Z");
        Message invitation = said(Rules.FEEDBACK, "DISCUSSION: Example Project Q1 Roadmap");

        member.clicks(invitation, "cycle-come");
        town.waitUntil(
                "the file for a calendar",
                () -> !town.slack.filesFor(member.id()).isEmpty());
        assertThat(town.slack.filesFor(member.id()).get(0).content())
                .contains("DTSTART:20270106T150000Z", "SUMMARY:DISCUSSION: Example Project Q1 Roadmap", "SEQUENCE:0");
        member.clicks(invitation, "cycle-absent");
        member.isTold(Rules.FEEDBACK, "Thank you for saying so");
        assertThat(town.count("SELECT COUNT(*) FROM cycle_word WHERE what LIKE 'postpone%'"))
                .as("who does not count says nothing about a majority")
                .isZero();
        maintainer.clicks(invitation, "cycle-absent");
        town.secondMaintainer().clicks(invitation, "cycle-absent");

        Message asked = maintainer.reads("who count cannot come");
        assertThat(status()).contains("6 January 2027");
        maintainer.clicks(asked, "cycle-postpone");
        assertThat(said(Rules.FEEDBACK, "is moved").plainText()).contains("13 January 2027");
        assertThat(status()).contains("13 January 2027");
        maintainer.clicks(asked, "cycle-postpone");
        maintainer.reads("The session was moved meanwhile");
        town.secondMember().clicks(invitation, "cycle-absent");
        town.secondMember().isTold(Rules.FEEDBACK, "Please answer the newer invitation");
    }

    @Test
    void plannersMoveASessionAsTheyLikeAndAreToldWhatIsWrongWithADay() {
        Message card = typed("/roadmap quarter", "not begun yet");
        maintainer.clicks(card, "cycle-dates");
        assertThat(maintainer
                        .submits(Map.of("day", "2026-11-02", "time", "15:00"))
                        .errors())
                .containsEntry("day", "This is over already. Please choose a day that is still to come.");
        assertThat(maintainer
                        .person()
                        .submit(Map.of("day", "2027-04-02", "time", "15:00"))
                        .errors()
                        .get("day"))
                .contains("2027 Q1 ends on 31 March 2027");
        maintainer.person().submit(Map.of("day", "2027-01-20", "time", "17:30"));

        assertThat(status())
                .contains("20 January 2027, 17:30", "opens on 30 December 2026", "issues from 13 January 2027");
        maintainer.person().closeModal();
        maintainer.clicks(card, "cycle-purpose");
        maintainer.submits(Map.of("text", "Rewrite the *documentation*"));
        assertThat(status()).contains("Its goal: Rewrite the");
    }

    @Test
    void whatAQuarterIsForStandsInItsDiscussion() {
        maintainer.clicks(typed("/roadmap quarter", "not begun yet"), "cycle-purpose");
        maintainer.submits(Map.of("text", "Rewrite the documentation @everybody"));
        maintainer.person().closeModal();

        until("2026-12-16T09:30:00Z");
        said(Rules.FEEDBACK, "Its goal: Rewrite the documentation");

        assertThat(town.discussions("Example Project 2027 Q1 Roadmap").get(0).body())
                .contains("Rewrite the documentation")
                .doesNotContain("@everybody");
        maintainer.clicks(typed("/roadmap quarter", "feedback is collected"), "cycle-purpose");
        maintainer.submits(Map.of("text", "Something else"));
        assertThat(maintainer.form().plainText()).contains("Its discussion is open already");
    }

    @Test
    void membersSeeWhereAQuarterStandsAndCannotMoveIt() {
        Message card = typed("/roadmap quarter", "not begun yet");

        member.types("/roadmap quarter");

        Message shown = town.see(
                "the card",
                () -> member.messages(Rules.FEEDBACK).stream()
                        .filter(message ->
                                message.ephemeral() && message.plainText().contains("not begun yet"))
                        .findFirst());
        assertThat(shown.buttons().stream().map(button -> button.text())).containsExactly("I would like to lead it");
        assertThat(card.buttons()).hasSizeGreaterThan(4);
    }

    @Test
    void aSessionIsLedItemByItemWithAClockAndNotesByOnePersonWhoIsAlsoTalking() {
        until("2026-12-16T09:30:00Z");
        said(Rules.FEEDBACK, "what should it bring");
        maintainer.clicks(typed("/roadmap quarter", "feedback is collected"), "cycle-plan");
        maintainer.isTold(Rules.FEEDBACK, "You plan 2027 Q1 now");
        member.suggests("Dark mode");
        member.suggests("A changelog that people can read", Map.of("category", "documentation"));
        until("2027-01-06T14:50:00Z");

        Message begins = maintainer.reads("begins at");
        assertThat(begins.plainText())
                .contains("DISCUSSION: Example Project Q1 Roadmap", "15:00, 10 minutes: Review of 2026 Q4")
                .contains("45 minutes: What was not in");
        maintainer.clicks(begins, "cycle-start");
        Message start = maintainer.reads("The session of 2027 Q1", "Look back");
        assertThat(start.plainText()).contains("0 of 60 minutes", "Then 2 items");
        maintainer.clicks(start, "session-next");
        Message first = maintainer.reads("1 of 2", "A changelog that people can read");
        assertThat(first.ts()).as("the same card").isEqualTo(start.ts());
        maintainer.clicks(first, "review-approve");
        maintainer.submits(Map.of("category", "documentation"));
        town.waitUntil(
                "its issue",
                () -> !town.issues("A changelog that people can read").isEmpty());
        maintainer.clicks(first, "session-note");
        maintainer.submits(Map.of("kind", "commitment", "text", "The *changelog* is written by Friday"));
        maintainer.reads("Promised: The");
        maintainer.clicks(first, "session-present");
        maintainer.submits(Map.of("who", List.of(member.id(), maintainer.id())));
        maintainer.reads("2 people are here");
        until("2027-01-06T15:34:30Z");
        maintainer.reads("44 of 60 minutes");
        until("2027-01-06T15:36:30Z");
        maintainer.reads("46 of 60 minutes", "15 minutes are kept for it");
        maintainer.clicks(first, "session-floor");
        maintainer.reads("What was not in the discussion");
        member.suggests("Something that came up in the call");
        maintainer.clicks(first, "session-back");
        maintainer.reads("3 of 3", "Something that came up in the call");

        maintainer.clicks(first, "session-end");

        maintainer.reads("It is over. Thank you for leading it!");
        said(Rules.FEEDBACK, "is planned. Thank you");
        assertThat(status("2027 Q1")).contains("under way");
    }

    @Test
    void whatIsDeclinedInASessionLeavesItsPlaceToTheNext() {
        until("2026-12-16T09:30:00Z");
        said(Rules.FEEDBACK, "what should it bring");
        member.suggests("Dark mode");
        member.suggests("Light mode");
        until("2027-01-06T14:50:00Z");
        maintainer.clicks(said(Rules.FEEDBACK, "whoever leads it starts it here"), "cycle-start");
        Message card = maintainer.reads("The session of 2027 Q1", "Look back");
        maintainer.clicks(card, "session-next");
        maintainer.reads("1 of 2", "Dark mode");

        maintainer.clicks(maintainer.reads("1 of 2", "Dark mode"), "review-decline");
        maintainer.submits(Map.of("reason", "It is too small a thing"));
        until("2027-01-06T14:52:00Z");

        maintainer.reads("1 of 1", "Light mode");
    }

    @Test
    void whoWasAppointedIsCalledAndCanDoWhatAPlannerDoes() {
        Message card = typed("/roadmap quarter", "not begun yet");
        maintainer.clicks(card, "cycle-appoint");
        maintainer.submits(Map.of("who", member.id()));

        Message named = said(Rules.MAINTAINERS, "plans *2027 Q1 of Example Project*");
        assertThat(named.reach().people()).contains(member.id());
        member.types("/roadmap quarter");
        Message own = town.see(
                "the card",
                () -> member.messages(Rules.FEEDBACK).stream()
                        .filter(message ->
                                message.ephemeral() && message.plainText().contains("not begun yet"))
                        .findFirst());
        member.clicks(own, "cycle-purpose");
        member.submits(Map.of("text", "Fewer bugs"));
        assertThat(status()).contains("Its goal: Fewer bugs");
        member.person().closeModal();
        member.clicks(own, "cycle-leave");
        Message asked = said(Rules.MAINTAINERS, "Who plans");
        assertThat(asked.plainText()).contains("2027 Q1");
    }

    @Test
    void whoeverLeadsWithoutBeingAMaintainerIsToldThatOneIsRecommendedAndGoesOn() {
        until("2026-12-16T09:30:00Z");
        said(Rules.FEEDBACK, "what should it bring");
        until("2027-01-06T14:50:00Z");

        member.clicks(said(Rules.FEEDBACK, "whoever leads it starts it here"), "cycle-start");

        member.isTold(Rules.FEEDBACK, "A maintainer of the organisation is recommended as its lead");
        Message start = member.reads("The session of 2027 Q1", "Look back");
        member.clicks(start, "session-next");
        member.reads("What was not in the discussion");
        member.clicks(start, "session-end");
        said(Rules.FEEDBACK, "is planned. Thank you");
    }

    private Message typed(String command, String text) {
        maintainer.types(command);
        return town.see(
                text,
                () -> maintainer.messages(Rules.FEEDBACK).stream()
                        .filter(message ->
                                message.ephemeral() && message.plainText().contains(text))
                        .findFirst());
    }

    private String status() {
        return member.types("/roadmap status");
    }

    private String status(String quarter) {
        return member.types("/roadmap status " + quarter);
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
