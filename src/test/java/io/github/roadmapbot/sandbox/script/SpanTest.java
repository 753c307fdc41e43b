package io.github.roadmapbot.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"10 minutes, PT10M", "1 hour, PT1H", "2 days, P2D", "1 week, P7D"})
    void timeIsWrittenAsPeopleWriteIt(String written, Duration expected) {
        assertThat(Span.of(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "-1 day", "1 month", "one day", "1 dayss"})
    void anythingElseIsNoTime(String written) {
        assertThat(Span.isWritten(written)).isFalse();
    }
}
