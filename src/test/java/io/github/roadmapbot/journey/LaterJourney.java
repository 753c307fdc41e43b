package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.SubmitResult;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not decided now comes back by itself: on its day, with its votes, when its quarter is planned, or when reopened. */
final class LaterJourney {

    private static final String DARK = "Dark mode";

    private Town town = Town.start();

    @BeforeEach
    void suggest() {
        town.member().suggests(DARK);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsPutOffUntilADayComesBackOnThatDay() {
        snoozes(Map.of("until", "2026-12-01"));
        town.feedbackCard(DARK, "Put off by <@U0MAINT0001>");

        town.clock.moveBy(Duration.ofDays(11));

        town.message(town.maintainer(), Rules.MAINTAINERS, DARK, "its day has come");
        town.feedbackCard(DARK, "Vote with");
        town.waitUntil("the buttons", () -> town.reviewCard(DARK).buttons().size() == 4);
    }

    @Test
    void whatIsPutOffUntilItHasVotesComesBackWithTheLast() {
        town.secondMember().reacts(town.feedbackCard(DARK), "+1");
        town.tally(DARK, "1 vote");
        snoozes(Map.of("votes", "1"));
        town.feedbackCard(DARK, "until it has 2 votes");

        town.maintainer().reacts(town.feedbackCard(DARK), "heart");
        town.tally(DARK, "2 votes");

        town.message(town.maintainer(), Rules.MAINTAINERS, DARK, "it has 2 votes now");
    }

    @Test
    void whatIsWrongWithASnoozeIsSaidAtItsField() {
        town.maintainer().chooses(town.reviewCard(DARK), "snooze");

        SubmitResult neither = town.maintainer().submits(Map.of());
        SubmitResult past = town.maintainer().submits(Map.of("until", "2026-11-20"));

        assertThat(neither.errors()).containsOnlyKeys("until");
        assertThat(past.errors()).containsOnlyKeys("until");
    }

    @Test
    void whatWasTakenUpBeforeItsDayStaysAsItIs() {
        snoozes(Map.of("until", "2026-12-01"));
        town.maintainer().clicks(town.reviewCard(DARK, "Put off"), "review-reopen");
        town.waitUntil("the buttons", () -> town.reviewCard(DARK).buttons().size() == 4);
        town.maintainer().declines(DARK, "Too dark");
        town.feedbackCard(DARK, "Declined by");

        town.clock.moveBy(Duration.ofDays(11));

        town.secondMember().suggests("Light mode");
        town.feedbackCard(DARK, "Declined by");
        assertThat(town.maintainer().messages(Rules.MAINTAINERS))
                .noneMatch(message -> message.plainText().contains("its day has come"));
    }

    @Test
    void whatIsDeferredComesBackWhenItsQuarterIsPlannedAndTheProposerKnows() {
        town.maintainer().chooses(town.reviewCard(DARK), "defer");
        town.maintainer().submits(Map.of("quarter", "2027-Q2", "text", "First the theme"));
        town.member().reads("is kept for later", "2027 Q2", "First the theme");
        town.feedbackCard(DARK, "Kept for 2027 Q2");

        town.clock.moveBy(Duration.ofDays(63));

        town.message(town.maintainer(), Rules.MAINTAINERS, DARK, "2027 Q2 is being planned");
        town.waitUntil("the buttons", () -> town.reviewCard(DARK).buttons().size() == 4);
        town.maintainer().approves(DARK);
        town.reviewCard(DARK, "for 2027 Q2");
    }

    @Test
    void whatIsEscalatedIsDecidedOnTheSameCard() {
        town.maintainer().chooses(town.reviewCard(DARK), "escalate");
        town.maintainer().submits(Map.of("text", "Now, or after the redesign?"));
        town.feedbackCard(DARK, "Now, or after the redesign?");

        town.reviewCard(DARK, "Waits for the steering group");
        town.secondMaintainer().approves(DARK);

        town.feedbackCard(DARK, "On the roadmap");
    }

    @Test
    void whatIsEscalatedIsDecidedByTheSteeringGroupAlone() {
        town.close();
        town = Town.start(Settlement.withOpenDoors(), Rules.usual().withSteering(Rules.these("U0MEMBER002")));
        town.member().suggests(DARK);
        town.secondMember().clicks(town.reviewCard(DARK), "review-approve");
        town.secondMember().isToldAlone("Only maintainers of");
        town.maintainer().chooses(town.reviewCard(DARK), "escalate");
        town.maintainer().submits(Map.of("text", "Now, or after the redesign?"));
        town.reviewCard(DARK, "Waits for the steering group");

        town.maintainer().clicks(town.reviewCard(DARK), "review-approve");
        town.maintainer().isTold(Rules.MAINTAINERS, "R-1 was escalated, so the steering group of");
        town.secondMember().approves(DARK);

        town.feedbackCard(DARK, "On the roadmap");
    }

    @Test
    void whatWasDeclinedIsReopenedAndItsProposerHearsIt() {
        town.maintainer().declines(DARK, "Too dark");
        town.member().reads("decided against", "Too dark");

        town.secondMaintainer().clicks(town.reviewCard(DARK, "Declined by"), "review-reopen");

        town.member().reads(DARK, "is open again");
        town.feedbackCard(DARK, "Vote with");
    }

    @Test
    void whoReopensFromACardThatIsOutOfDateIsToldSo() {
        town.maintainer().declines(DARK, "Too dark");
        var stale = town.reviewCard(DARK, "Declined by");
        town.letMessagesGrowStale();
        town.maintainer().clicks(stale, "review-reopen");
        town.waitUntil("it is open", () -> town.member().types("/roadmap mine").contains("Open for votes"));

        town.secondMaintainer().clicks(stale, "review-reopen");

        town.secondMaintainer().isTold(Rules.MAINTAINERS, "was opened again");
    }

    private void snoozes(Map<String, Object> values) {
        town.maintainer().chooses(town.reviewCard(DARK), "snooze");
        assertThat(town.maintainer().submits(values).closed()).isTrue();
    }
}
