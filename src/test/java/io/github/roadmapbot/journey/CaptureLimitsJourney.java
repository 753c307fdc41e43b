package io.github.roadmapbot.journey;

import static io.github.roadmapbot.journey.Settlement.DESIGN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.store.Captures.Allowance;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much one person may bring, and what they are told: nothing that they typed is lost. */
final class CaptureLimitsJourney {

    private static final int MANY = 1_000;

    @Test
    void whoBroughtEnoughForADayIsToldWhenTheNextMayComeAndTheWindowStays() {
        try (Town town = limited(new Allowance(1, MANY, Duration.ZERO))) {
            town.member().suggests("Dark mode");

            SubmitResult second = another(town, "Light mode");
            town.clock.moveBy(Duration.ofHours(25));
            SubmitResult nextDay = town.member().submits(Map.of());

            assertThat(second.errors().get("title")).contains("23 hours", "What you wrote stays here");
            assertThat(nextDay.closed()).isTrue();
            town.feedbackCard("Light mode");
            assertThat(town.secondMember().suggests("Loud mode").plainText()).contains("Loud mode");
        }
    }

    @Test
    void whoseSuggestionsWaitForADecisionWithdrawsOneFirst() {
        try (Town town = limited(new Allowance(MANY, 1, Duration.ZERO))) {
            town.member().suggests("Dark mode");

            SubmitResult second = another(town, "Light mode");
            town.member().clicks(town.member().reads("Dark mode", "this is kept"), "receipt-withdraw");
            town.feedbackCard("Dark mode", "Withdrawn");

            assertThat(second.errors().get("title")).contains("Withdraw one");
            assertThat(town.member().submits(Map.of()).closed()).isTrue();
        }
    }

    @Test
    void betweenTwoSuggestionsThereIsABreath() {
        try (Town town = limited(new Allowance(MANY, MANY, Duration.ofMinutes(10)))) {
            town.member().suggests("Dark mode");

            SubmitResult atOnce = another(town, "Light mode");

            assertThat(atOnce.errors().get("title")).contains("wait 9 minutes");
        }
    }

    @Test
    void theLimitsHoldForTheEmojiToo() {
        try (Town town = limited(new Allowance(1, MANY, Duration.ZERO))) {
            town.member().suggests("Dark mode");

            town.member().person().react(DESIGN, town.secondMember().says(DESIGN, "Light mode"), "bulb");

            town.member().isTold(DESIGN, "as many as one person may suggest in a day");
        }
    }

    @Test
    void whoIsTrustedIsHeldByNoLimit() {
        Allowance tight = new Allowance(1, 1, Duration.ofHours(1));
        try (Town town = Town.start(Settlement.withMorePlaces(), Rules.usual().withTrusted(tight, "U0MEMBER001"))) {
            town.member().suggests("Dark mode");
            town.secondMember().suggests("Loud mode");

            assertThat(another(town, "Light mode").closed()).isTrue();
            town.member().person().react(DESIGN, town.secondMember().says(DESIGN, "Quiet mode"), "bulb");

            town.feedbackCard("Light mode");
            town.feedbackCard("Quiet mode");
            town.secondMember().types("/roadmap suggest Silent mode");
            assertThat(town.secondMember()
                            .submits(Map.of("why", "Because", "category", "improvement"))
                            .errors())
                    .containsKey("title");
        }
    }

    @Test
    void whoIsBlockedIsToldWhomToTalkTo() {
        Rules rules = Rules.usual().withAllowance(Allowance.ANY, "U0MEMBER001");
        try (Town town = Town.start(Settlement.withMorePlaces(), rules)) {
            town.member().types("/roadmap suggest Dark mode");

            town.member().isTold(Rules.FEEDBACK, "You cannot suggest anything for Example Project at the moment");
            assertThat(town.member().openForm()).isEmpty();
        }
    }

    private static SubmitResult another(Town town, String title) {
        town.member().types("/roadmap suggest " + title);
        return town.member().submits(Map.of("why", "Because", "category", "improvement"));
    }

    private static Town limited(Allowance allowance) {
        return Town.start(Settlement.withMorePlaces(), Rules.usual().withAllowance(allowance));
    }
}
