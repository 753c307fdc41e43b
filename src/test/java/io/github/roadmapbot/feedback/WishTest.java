package io.github.roadmapbot.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aWishHasATitle(String title) {
        assertThatThrownBy(() -> wish(title, "")).hasMessageContaining("title");
    }

    @Test
    void theLongestWishIsStillOne() {
        assertThatCode(() -> wish("t".repeat(150), "w".repeat(12_000))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"151, 0", "1, 12001"})
    void oneCharacterMoreIsTooLong(int title, int why) {
        assertThatThrownBy(() -> wish("t".repeat(title), "w".repeat(why)))
                .hasMessageContaining("150")
                .hasMessageContaining("12000");
    }

    @Test
    void whatAMaintainerConfirmsLeavesTheProposersWordsAlone() {
        Wish confirmed = wish("Dark mode", "My eyes.").confirmed("new-feature", true);

        assertThat(confirmed).isEqualTo(new Wish("Dark mode", "My eyes.", "new-feature", true, true, false));
    }

    private static Wish wish(String title, String why) {
        return new Wish(title, why, "improvement", false, true, false);
    }
}
