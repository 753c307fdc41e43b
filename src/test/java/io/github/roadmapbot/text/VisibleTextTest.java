package io.github.roadmapbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.hostile.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @EnumSource
    void aLineIsWhatThereIsToSee(Hostile text) {
        assertThat(VisibleText.line(text.text())).isEqualTo(text.seen().replace("a?b?c", "a\uFFFDb\uFFFDc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u05E9\u05DC\u05D5\u05DD", "R-1 \u0645\u0631\u062D\u0628\u0627!"})
    void textFromRightToLeftDoesNotTurnTheWordsBesideIt(String text) {
        assertThat(VisibleText.isolated(text)).isEqualTo("\u2068" + text + "\u2069");
    }

    @Test
    void otherTextNeedsNoIsolation() {
        assertThat(VisibleText.isolated("Dark mode, \u65E5\u672C\u8A9E")).isEqualTo("Dark mode, \u65E5\u672C\u8A9E");
    }

    @Test
    void tagsThatMakeNoFlagHideNothing() {
        String flag = "\uD83C\uDFF4";
        String tags = "\uDB40\uDC67\uDB40\uDC62";

        assertThat(VisibleText.of(flag + tags + " x")).isEqualTo(flag + " x");
        assertThat(VisibleText.of("x" + tags + "\uDB40\uDC7F")).isEqualTo("x");
    }
}
