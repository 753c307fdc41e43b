package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionIdTest {

    @ParameterizedTest
    @CsvSource({"R-1, 1", "r-42, 42", "'  R-42 ', 42", "R-999999999999999999, 999999999999999999"})
    void itIsReadAsPeopleTypeIt(String text, long number) {
        assertThat(SuggestionId.parse(text)).contains(new SuggestionId(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "R-", "R-0", "R-042", "R--1", "R-1a", "R 42", "R-٤٢", "R-9999999999999999999"})
    void anythingElseIsNoId(String text) {
        assertThat(SuggestionId.parse(text)).isEmpty();
    }

    @Test
    void whatItWritesItReads() {
        SuggestionId id = new SuggestionId(42);

        assertThat(id).hasToString("R-42");
        assertThat(SuggestionId.parse(id.toString())).contains(id);
    }

    @Test
    void numbersStartAtOne() {
        assertThatThrownBy(() -> new SuggestionId(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
