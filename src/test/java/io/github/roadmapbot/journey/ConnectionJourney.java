package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.Delivery;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.SubmitResult;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack is answered in time whatever else hangs, breaks or goes away, and what was sent meanwhile is not lost. */
@ParameterizedClass
@EnumSource
final class ConnectionJourney {

    private static final String DARK = "Dark mode";
    private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);
    private static final Fault HANGING = new Fault.Slow(SLACKS_PATIENCE.plusSeconds(1));

    private final User[] crowd = Settlement.neighbours(20);
    private final Town town;
    private Message card;

    ConnectionJourney(Entrance entrance) {
        this.town = Town.start(
                Settlement.withInMaintainersChannel(crowd), Rules.usual().withAttempts(2), entrance);
    }

    @BeforeEach
    void suggest() {
        card = town.member().suggests(DARK);
    }

    @AfterEach
    void close() {
        town.slack.http().faults().clear();
        town.gitHub.http().faults().clear();
        town.close();
    }

    @Test
    void everythingIsAcknowledgedInTimeWhileGitHubHangs() {
        town.gitHub.http().faults().always(call -> true, HANGING);
        int before = town.gitHub.http().calls().size();
        town.maintainer().approves(DARK);
        town.waitUntil("GitHub is asked", () -> town.gitHub.http().calls().size() > before);

        town.member().reacts(card, "+1");
        town.member().takesBack(card, "+1");
        town.secondMember().reacts(card, "+1");
        String mine = town.member().types("/roadmap mine");

        assertThat(mine).contains(DARK);
        town.tally(DARK, "1 vote");
        everythingWasAcknowledgedInTime();
    }

    @Test
    void everythingIsAcknowledgedInTimeWhileSlacksOwnApiHangs() {
        town.maintainer().clicks(town.reviewCard(DARK), "review-approve");
        town.maintainer().form();
        town.clock.moveBy(Duration.ofSeconds(61));
        town.slack.http().faults().always(call -> true, HANGING);

        town.member().reacts(card, "+1");
        town.member().takesBack(card, "+1");
        town.secondMember().types("/roadmap suggest Light mode");
        town.secondMaintainer().clicks(town.reviewCard(DARK), "review-decline");
        SubmitResult undecided = town.maintainer().submits(Map.of());

        everythingWasAcknowledgedInTime();
        assertThat(undecided.failure()).isEmpty();
        assertThat(town.maintainer().form().plainText()).contains("could not find out");
    }

    @Test
    void twentyWindowsSentAtOnceAreAnsweredInTimeWhileSlacksOwnApiHangs() {
        String review = town.reviewCard(DARK).ts();
        for (User each : crowd) {
            town.actor(each.name()).person().click(Rules.MAINTAINERS, review, "review-approve");
            town.actor(each.name()).form();
        }
        town.clock.moveBy(Duration.ofSeconds(61));
        town.slack.http().faults().always(call -> true, HANGING);

        List<SubmitResult> results = atOnce(crowd);

        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isEmpty());
        everythingWasAcknowledgedInTime();
    }

    @Test
    void anEventThatCannotBeUnderstoodIsKeptRetriedAndAskedAbout() {
        town.slack.deliver(unreadable());
        town.secondMember().reacts(card, "+1");
        town.tally(DARK, "1 vote");
        everythingWasAcknowledgedInTime();

        town.clock.moveBy(Duration.ofSeconds(10));
        Message question = town.message(
                town.maintainer(), Rules.MAINTAINERS, "Example Project", "understanding what happened in Slack");
        town.maintainer().clicks(question, "step-give-up");

        town.message(town.maintainer(), Rules.MAINTAINERS, "gave up", "understanding what happened in Slack");
    }

    @Test
    void aRestartGoesOnWithWhatIsOwedToGitHub() {
        town.gitHub.http().faults().always(call -> true, new Fault.Refused(Answer.json(503, "{}")));
        int before = town.gitHub.http().calls().size();
        town.maintainer().approves(DARK);
        town.waitUntil("GitHub is asked", () -> town.gitHub.http().calls().size() > before);

        town.stop();
        town.gitHub.http().faults().clear();
        town.startAgain();
        town.clock.moveBy(Duration.ofMinutes(1));

        town.feedbackCard(DARK, "On the roadmap");
        assertThat(town.issues(DARK)).hasSize(1);
    }

    @Test
    void aRestartGoesOnWithWhatIsOwedToSlack() {
        town.slack
                .http()
                .faults()
                .always(
                        call -> call.path().endsWith("/chat.postMessage"),
                        new Fault.Refused(Answer.text(429, "").with("Retry-After", "30")));
        town.secondMember().types("/roadmap suggest Light mode");
        boolean kept = town.secondMember()
                .submits(Map.of("why", "It is too dark", "category", "improvement"))
                .closed();

        town.stop();
        town.slack.http().faults().clear();
        town.startAgain();
        town.clock.moveBy(Duration.ofMinutes(1));

        assertThat(kept).isTrue();
        town.feedbackCard("Light mode");
        town.reviewCard("Light mode");
        town.secondMember().reads("Light mode", "this is kept");
    }

    private List<SubmitResult> atOnce(User... people) {
        ExecutorService hands = Executors.newFixedThreadPool(people.length);
        try {
            return Arrays.stream(people)
                    .map(each -> town.actor(each.name()).person())
                    .map(each -> CompletableFuture.supplyAsync(() -> each.submit(Map.of()), hands))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            hands.shutdown();
        }
    }

    private void everythingWasAcknowledgedInTime() {
        int soFar = town.slack.deliveries().size(); // more may be on its way
        town.acknowledged();
        assertThat(town.slack.deliveries().subList(0, soFar))
                .allSatisfy(delivery -> assertThat(delay(delivery)).isLessThan(SLACKS_PATIENCE));
    }

    private static Duration delay(Delivery delivery) {
        return Duration.between(delivery.sentAt(), delivery.acknowledgedAt().orElse(Instant.MAX));
    }

    /** A reaction to a message of which Slack does not say where it is. */
    private static JsonObject unreadable() {
        JsonObject item = new JsonObject();
        item.addProperty("type", "message");
        item.addProperty("channel", Rules.FEEDBACK);
        item.addProperty("ts", "1795168800.000100");
        JsonObject event = new JsonObject();
        event.addProperty("type", "reaction_added");
        event.addProperty("user", "U0MEMBER001");
        event.addProperty("reaction", "+1");
        event.add("item", item);
        return event;
    }
}
