package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.home.DigestSettings;
import io.github.roadmapbot.home.DigestSettings.Every;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Once a week, on Monday at nine: what happened, and for the maintainers what waits. The clock starts on a Friday at ten. */
final class DigestJourney {

    private static final String DARK = "Dark mode";
    private static final String FAST = "Faster start";
    private static final String GUIDE = "A guide for newcomers";
    private static final Duration UNTIL_MONDAY = Duration.ofHours(71);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Town town = Town.start(Rules.usual().withDigest(new DigestSettings(Every.WEEK, DayOfWeek.MONDAY, 9)));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void everybodyIsToldWhatHappenedAndTheMaintainersWhatWaits() {
        aBusyDay();

        town.clock.moveBy(UNTIL_MONDAY);

        String news = town.see(
                        "the digest", () -> digests(Rules.FEEDBACK).stream().findFirst())
                .plainText();
        assertThat(news)
                .containsSubsequence("On the roadmap", DARK, "Declined", FAST, "Not this year", "New, and open", GUIDE);
        String work = town.see(
                        "the maintainers' digest",
                        () -> digests(Rules.MAINTAINERS).stream().findFirst())
                .plainText();
        assertThat(work)
                .contains("Waits for your decision*: 1", GUIDE, "2 days old")
                .doesNotContain(DARK, FAST);
    }

    @Test
    void whatWasShippedOrDroppedIsToldAndWhatCameBackIsNoNews() {
        town.clock.moveBy(UNTIL_MONDAY);
        for (String title : List.of(DARK, FAST, GUIDE)) {
            town.member().suggests(title);
            town.maintainer().approves(title);
            town.feedbackCard(title, "On the roadmap");
        }
        town.clock.moveBy(WEEK);
        town.waitUntil("the first", () -> digests(Rules.FEEDBACK).size() == 1);

        close(DARK, "completed");
        close(FAST, "not_planned");
        close(GUIDE, "completed");
        town.gitHub
                .as("second-maintainer")
                .reopenIssue("project", town.issue(GUIDE).number());
        town.clock.moveBy(Duration.ofHours(2));
        town.feedbackCard(GUIDE, "On the roadmap");
        town.clock.moveBy(WEEK);

        town.waitUntil("the second", () -> digests(Rules.FEEDBACK).size() == 2);
        assertThat(digests(Rules.FEEDBACK).get(1).plainText())
                .containsSubsequence("Shipped", DARK, "Dropped", FAST)
                .doesNotContain("On the roadmap", GUIDE);
    }

    private void close(String title, String reason) {
        town.gitHub
                .as("second-maintainer")
                .closeIssue("project", town.issue(title).number(), reason);
        town.clock.moveBy(Duration.ofMinutes(5));
        town.feedbackCard(title, reason.equals("completed") ? "Shipped" : "Dropped");
    }

    @Test
    void nobodyIsCalledAndItStandsInTheChannelItself() {
        aBusyDay();
        town.clock.moveBy(UNTIL_MONDAY);
        town.waitUntil(
                "both",
                () -> digests(Rules.FEEDBACK).size()
                                + digests(Rules.MAINTAINERS).size()
                        == 2);

        List<Message> both = List.of(
                digests(Rules.FEEDBACK).get(0), digests(Rules.MAINTAINERS).get(0));

        assertThat(both).allSatisfy(message -> {
            assertThat(message.reach().people()).isEmpty();
            assertThat(message.reach().broadcasts()).isEmpty();
        });
    }

    @Test
    void whereNothingHappenedThereIsNone() {
        town.clock.moveBy(UNTIL_MONDAY);
        town.clock.moveBy(WEEK);
        town.member().suggests(DARK);

        town.clock.moveBy(WEEK);

        town.waitUntil(
                "the digest of the third week", () -> digests(Rules.FEEDBACK).size() == 1);
        assertThat(digests(Rules.FEEDBACK).get(0).plainText()).contains(DARK);
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        aBusyDay();
        town.clock.moveBy(UNTIL_MONDAY);
        town.waitUntil("the first", () -> digests(Rules.FEEDBACK).size() == 1);
        town.member().suggests("Night mode");

        town.clock.moveBy(WEEK);

        town.waitUntil("the second", () -> digests(Rules.FEEDBACK).size() == 2);
        assertThat(digests(Rules.FEEDBACK).get(1).plainText())
                .contains("Night mode")
                .doesNotContain(DARK, FAST, GUIDE);
    }

    @Test
    void severalWeeksThatWereMissedAreToldAtOnce() {
        aBusyDay();
        town.stop();
        town.clock.moveBy(Duration.ofDays(20));

        town.startAgain();

        town.waitUntil("the digest", () -> digests(Rules.FEEDBACK).size() == 1);
        town.waitUntil(
                "the maintainers' digest", () -> digests(Rules.MAINTAINERS).size() == 1);
        town.restart();
        town.member().suggests("Night mode");
        assertThat(digests(Rules.FEEDBACK)).hasSize(1);
        assertThat(digests(Rules.MAINTAINERS)).hasSize(1);
    }

    private void aBusyDay() {
        town.member().suggests(DARK);
        town.member().suggests(FAST);
        town.secondMember().suggests(GUIDE, Map.of("category", "documentation"));
        town.maintainer().approves(DARK);
        town.maintainer().declines(FAST, "Not this year");
        town.feedbackCard(DARK, "On the roadmap");
        town.feedbackCard(FAST, "Declined");
    }

    private List<Message> digests(String channel) {
        return town.maintainer().messages(channel).stream()
                .filter(message -> message.plainText().matches("(?s)\\*(The roadmap|What waits on the roadmap) of .*"))
                .toList();
    }
}
