package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-Q1, 2027-03-31",
        "2027-04-01, 2027-Q2, 2027-06-30",
        "2027-07-01, 2027-Q3, 2027-09-30",
        "2027-10-01, 2027-Q4, 2027-12-31"
    })
    void aQuarterIsThreeMonths(LocalDate first, String key, LocalDate last) {
        Quarter quarter = Quarter.parse(key);

        assertThat(Quarter.of(first)).isEqualTo(quarter);
        assertThat(Quarter.of(last)).isEqualTo(quarter);
        assertThat(Quarter.of(last.plusDays(1))).isEqualTo(quarter.next());
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-Q4", "2027-Q1", "9998-Q3"})
    void whatItWroteItReads(String key) {
        assertThat(Quarter.parse(key).key()).isEqualTo(key);
    }

    @Test
    void everyPlaceHasItsOwnForm() {
        Quarter quarter = new Quarter(2027, 1);

        assertThat(quarter).hasToString("2027 Q1");
        assertThat(quarter.key()).isEqualTo("2027-Q1");
        assertThat(quarter.onTheBoard()).isEqualTo("Q1 2027");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027-Q0", "2027-Q5", "2027 Q1", "Q1 2027", "27-Q1", "2027-q1", "2027-Q1 "})
    void anythingElseIsNoQuarter(String text) {
        assertThatThrownBy(() -> Quarter.parse(text)).hasMessageContaining("2027-Q1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void aYearHasFour(int number) {
        assertThatThrownBy(() -> new Quarter(2027, number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quartersSortByTime() {
        Quarter first = new Quarter(2026, 4);

        assertThat(List.of(first.next().next(), first, first.next()).stream().sorted())
                .containsExactly(first, new Quarter(2027, 1), new Quarter(2027, 2));
    }
}
