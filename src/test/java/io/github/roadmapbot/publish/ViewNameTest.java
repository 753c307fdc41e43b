package io.github.roadmapbot.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.github.board.Views;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewNameTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    @ParameterizedTest
    @CsvSource({
        "{{boardQuarter}}, Q1 2027, true",
        "Planning {{quarter}}, Planning 2027 Q1, true",
        "Planned Features, Planned Features, false"
    })
    void oneThatNamesNoQuarterIsOneForAll(String template, String name, boolean ofOneQuarter) {
        ViewName view = new ViewName(template);

        assertThat(view.of(QUARTER)).isEqualTo(name);
        assertThat(view.isOfOneQuarter()).isEqualTo(ofOneQuarter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "{{project}}", "{{#quarter}}"})
    void whatCannotBeANameIsRefused(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewName(template));
    }

    @Test
    void aFilterThatSaysOnlyQuartersIsKnownAsOne() {
        String both = Views.filter("Due Quarter", List.of("Q1 2027", "Q2 2027"));

        assertThat(both).isEqualTo("due-quarter:\"Q1 2027\",\"Q2 2027\"");
        assertThat(saysOnlyQuarters(both)).isTrue();
        assertThat(saysOnlyQuarters("due-quarter:\"Q1 2027\"")).isTrue();
        assertThat(saysOnlyQuarters("")).isFalse();
        assertThat(saysOnlyQuarters("due-quarter:")).isFalse();
        assertThat(saysOnlyQuarters("due-quarter:\"Q1 2027\" is:open")).isFalse();
        assertThat(saysOnlyQuarters("due-quarter:\"Q1 2027\",Later")).isFalse();
        assertThat(saysOnlyQuarters("quarter:\"Q1 2027\"")).isFalse();
    }

    private static boolean saysOnlyQuarters(String filter) {
        return Views.saysOnly(
                filter, "Due Quarter", option -> Quarter.onTheBoard(option).isPresent());
    }
}
