package io.github.roadmapbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.roadmapbot.sandbox.SandboxClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackPaceTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final SandboxClock clock = new SandboxClock(Clock.fixed(START, ZoneOffset.UTC));
    private final SlackPace pace = new SlackPace(80, clock);

    @Test
    void fourFifthsOfAMethodsLimitAreTakenWithinAMinute() {
        assertThat(admitted("chat.update", "", 100)).isEqualTo(40);
        assertThat(admitted("users.info", "", 100)).isEqualTo(80);

        clock.moveBy(Duration.ofSeconds(59));
        assertThat(admitted("chat.update", "", 1)).isZero();
        clock.moveBy(Duration.ofSeconds(1));
        assertThat(admitted("chat.update", "", 100)).isEqualTo(40);
    }

    @Test
    void aChannelTakesAMessageASecondWithShortBursts() {
        assertThat(admitted("chat.postMessage", "C1", 100)).isEqualTo(8);
        assertThat(admitted("chat.postMessage", "C2", 100)).isEqualTo(8);

        clock.moveBy(Duration.ofSeconds(10));
        assertThat(admitted("chat.postMessage", "C1", 100)).isEqualTo(8);
    }

    @Test
    void allChannelsTogetherTakeSeveralHundredMessagesAMinute() {
        int posted = 0;
        for (int channel = 0; channel < 100; channel++) {
            posted += admitted("chat.postMessage", "D" + channel, 8);
        }

        assertThat(posted).isEqualTo(240);
    }

    @Test
    void whatAPersonWaitsForIsNeverHeldBackAndCounts() {
        for (int call = 0; call < 35; call++) {
            pace.count("chat.update", "");
        }

        assertThat(admitted("chat.update", "", 100)).isEqualTo(5);
        assertThatCode(() -> pace.count("chat.update", "")).doesNotThrowAnyException();
    }

    @Test
    void whoIsHeldBackComesAgainOneAfterTheOther() {
        admitted("chat.update", "", 40);

        List<Duration> waits = new ArrayList<>();
        for (int step = 0; step < 4; step++) {
            waits.add(refusal("chat.update").pause());
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(60),
                        Duration.ofMillis(61_500),
                        Duration.ofMillis(63_000),
                        Duration.ofMillis(64_500));
        assertThat(refusal("chat.update"))
                .hasMessageContaining("chat.update")
                .hasMessageContaining("to stay within what Slack allows");
    }

    @Test
    void whatSlackAskedToWaitForWaitsAndNothingElseDoes() {
        pace.pause("chat.update", "", Duration.ofSeconds(30));

        assertThat(refusal("chat.update").pause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(admitted("reactions.add", "", 1)).isEqualTo(1);
        clock.moveBy(Duration.ofSeconds(30));
        assertThat(admitted("chat.update", "", 1)).isEqualTo(1);
    }

    @Test
    void aPauseForOneChannelIsNoneForAnother() {
        pace.pause("chat.postMessage", "C1", Duration.ofSeconds(30));

        assertThat(admitted("chat.postMessage", "C1", 1)).isZero();
        assertThat(admitted("chat.postMessage", "C2", 1)).isEqualTo(1);
    }

    private int admitted(String method, String channel, int tries) {
        int admitted = 0;
        for (int call = 0; call < tries; call++) {
            try {
                pace.admit(method, channel);
                admitted++;
            } catch (SlackFailure.NotDone e) {
                assertThat(e.reached()).isTrue();
            }
        }
        return admitted;
    }

    private SlackFailure.NotDone refusal(String method) {
        return catchThrowableOfType(SlackFailure.NotDone.class, () -> pace.admit(method, ""));
    }
}
