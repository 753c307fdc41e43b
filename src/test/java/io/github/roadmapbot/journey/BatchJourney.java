package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Input;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.slack.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The day of planning: a maintainer decides on several drafts at once, and sees what became of each. */
final class BatchJourney {

    private static final String DARK = "Dark mode";
    private static final String FAST = "Faster start";
    private static final String GUIDE = "A guide for newcomers";

    private Town town = Town.start();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theDraftsStandByCategoryAndMostWantedFirst() {
        suggestThree();
        town.secondMember().reacts(town.feedbackCard(FAST), "+1");
        town.tally(FAST, "1 vote");

        town.maintainer().types("/roadmap triage");

        View window = town.maintainer().form();
        assertThat(options(window))
                .extracting(Input.Choice::text)
                .map(text -> text.replaceAll("[\u2068\u2069]", ""))
                .containsExactly("R-3 (0 votes) " + GUIDE, "R-2 (1 vote) " + FAST, "R-1 (0 votes) " + DARK);
        assertThat(options(window)).extracting(Input.Choice::value).containsExactly("R-3", "R-2", "R-1");
    }

    @Test
    void severalAreApprovedAtOnceAndComeToGitHub() {
        suggestThree();
        begins("approve", "R-1", "R-3");
        assertThat(town.maintainer().form().plainText())
                .contains("These go on the roadmap for *2027 Q1*", DARK, GUIDE)
                .doesNotContain(FAST);

        town.maintainer().submits(Map.of());

        assertThat(town.maintainer().form().plainText()).contains("*2 approved*", DARK, GUIDE);
        town.feedbackCard(DARK, "On the roadmap");
        town.feedbackCard(GUIDE, "On the roadmap");
        town.feedbackCard(FAST, "Vote with");
        assertThat(town.issue(GUIDE).labels()).contains("documentation");
    }

    @Test
    void severalAreDeclinedForOneReasonThatEachProposerIsTold() {
        town.member().suggests(DARK);
        town.secondMember().suggests(FAST);
        begins("decline", "R-1", "R-2");
        SubmitResult without = town.maintainer().submits(Map.of("reason", "  "));
        assertThat(without.errors()).containsOnlyKeys("reason");

        town.maintainer().submits(Map.of("reason", "The redesign comes first"));

        town.member().reads("decided against", DARK, "The redesign comes first");
        town.secondMember().reads("decided against", FAST, "The redesign comes first");
    }

    @Test
    void severalAreDeferredToAQuarterAndComeBackWithIt() {
        suggestThree();
        begins("defer", "R-1", "R-2");
        town.maintainer().submits(Map.of("quarter", "2027-Q2", "reason", "First the theme"));
        town.feedbackCard(DARK, "Kept for 2027 Q2");
        town.feedbackCard(FAST, "First the theme");

        town.clock.moveBy(Duration.ofDays(63));

        town.message(town.maintainer(), Rules.MAINTAINERS, DARK, "2027 Q2 is being planned");
        town.message(town.maintainer(), Rules.MAINTAINERS, FAST, "2027 Q2 is being planned");
    }

    @Test
    void severalArePutOffUntilADay() {
        suggestThree();
        begins("snooze", "R-1", "R-2");
        assertThat(town.maintainer().submits(Map.of("until", "2026-11-20")).errors())
                .containsOnlyKeys("until");

        town.maintainer().submits(Map.of("until", "2026-12-01"));

        town.feedbackCard(DARK, "Put off by");
        town.clock.moveBy(Duration.ofDays(11));
        town.message(town.maintainer(), Rules.MAINTAINERS, DARK, "its day has come");
        town.message(town.maintainer(), Rules.MAINTAINERS, FAST, "its day has come");
    }

    @Test
    void whatSomebodyElseDecidedMeanwhileIsLeftAndHoldsUpNothing() {
        suggestThree();
        begins("approve", "R-1", "R-2", "R-3");
        town.secondMaintainer().declines(DARK, "Too dark");
        town.feedbackCard(DARK, "Declined by");
        town.secondMaintainer().clicks(town.reviewCard(FAST), "review-edit");
        town.secondMaintainer().submits(Map.of("title", "Faster stop"));
        town.reviewCard("Faster stop");

        town.maintainer().submits(Map.of());

        assertThat(town.maintainer().form().plainText())
                .contains("*1 approved*", GUIDE, "*2 left as they are*")
                .contains("was already declined by <@U0MAINT0002>")
                .contains("R-2 was edited while your window was open");
        town.feedbackCard(GUIDE, "On the roadmap");
        town.feedbackCard("Faster stop", "Vote with");
    }

    @Test
    void whatCannotBeApprovedInPassingIsNamedBeforehand() {
        town.maintainer().suggests(DARK);
        town.member().suggests(FAST, Map.of("fits", "no"));
        town.member().suggests(GUIDE);

        begins("approve", "R-1", "R-2", "R-3");

        assertThat(town.maintainer().form().plainText())
                .contains("Left out:", "You suggested R-1 yourself", "R-2 needs more than a quarter: split it");
        town.maintainer().submits(Map.of());
        assertThat(town.maintainer().form().plainText()).contains("*1 approved*", GUIDE);
        town.feedbackCard(DARK, "Vote with");
    }

    @Test
    void whereNothingCanBeDoneTheWindowSaysWhy() {
        town.member().suggests(FAST, Map.of("fits", "no"));

        begins("approve", "R-1");

        assertThat(town.maintainer().form().title()).isEqualTo("Nothing to do");
        assertThat(town.maintainer().form().plainText()).contains("split it, or approve it on its card");
    }

    @Test
    void whereTwoHaveToApproveItCountsAsOneApproval() {
        town.close();
        town = Town.start(Rules.usual().withApprovals(2));
        town.member().suggests(DARK);
        begins("approve", "R-1");

        town.maintainer().submits(Map.of());

        assertThat(town.maintainer().form().plainText()).contains("*1 with your approval*", "another maintainer");
        town.reviewCard(DARK, "Approved by <@U0MAINT0001>. Another maintainer");
        town.maintainer().person().closeModal();
        begins("approve", "R-1");
        assertThat(town.maintainer().form().plainText()).contains("R-1 has your approval already");
    }

    @Test
    void aMemberIsToldThatOnlyMaintainersDecide() {
        town.member().suggests(DARK);

        town.member().types("/roadmap triage");

        town.member().isTold(Rules.FEEDBACK, "Only maintainers of");
        assertThat(town.member().openForm()).isEmpty();
    }

    @Test
    void whereTheMaintainersCannotBeFoundOutNothingIsDecided() {
        suggestThree();
        begins("approve", "R-1");
        town.slack.failReading("conversations.members", "internal_error");

        town.maintainer().submits(Map.of());

        assertThat(town.maintainer().form().plainText()).contains("so nobody can at the moment");
        town.feedbackCard(DARK, "Vote with");
    }

    @Test
    void whereNothingWaitsNoWindowOpens() {
        town.maintainer().types("/roadmap triage");

        town.maintainer().isTold(Rules.FEEDBACK, "waits for a decision");
        assertThat(town.maintainer().openForm()).isEmpty();
    }

    private void suggestThree() {
        town.member().suggests(DARK);
        town.member().suggests(FAST);
        town.member().suggests(GUIDE, Map.of("category", "documentation"));
    }

    private void begins(String verb, String... ids) {
        town.maintainer().types("/roadmap triage");
        town.maintainer().submits(Map.of("chosen", List.of(ids), "verb", verb));
    }

    private static List<Input.Choice> options(View window) {
        return window.inputs().stream()
                .filter(input -> input.blockId().equals("chosen"))
                .map(Input::options)
                .findFirst()
                .orElseThrow();
    }
}
