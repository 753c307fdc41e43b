package io.github.roadmapbot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1), 8);

    @ParameterizedTest
    @CsvSource({"0, PT5S", "1, PT10S", "2, PT20S", "9, PT2560S", "10, PT1H", "11, PT1H", "2000000000, PT1H"})
    void theWaitDoublesUntilItIsTheLongest(int failures, Duration wait) {
        assertThat(backoff.after(failures)).isEqualTo(wait);
    }
}
