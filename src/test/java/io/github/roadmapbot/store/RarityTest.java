package io.github.roadmapbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a title a large store is asked for. */
final class RarityTest {

    private final Rarity rarity = new Rarity(Map.of("dark", 300, "editor", 500, "kernel", 40, "theme", 150), Map.of());

    @Test
    void theRarestWordsWillDoAsLongAsTheyAreAffordable() {
        Rarity.Chosen chosen = rarity.rarestWords(List.of("editor", "theme", "kernel"), 200);

        assertThat(chosen.any()).containsExactly("kernel", "theme");
        assertThat(chosen.together()).isEmpty();
    }

    @Test
    void whereEvenTheRarestIsTooCommonATitleHasItAndTheNext() {
        Rarity.Chosen chosen = rarity.rarestWords(List.of("editor", "dark"), 200);

        assertThat(chosen.any()).isEmpty();
        assertThat(chosen.together()).containsExactly("dark", "editor");
    }

    @Test
    void aWordThatIsNewerThanTheCountTellsMost() {
        Rarity.Chosen chosen = rarity.rarestWords(List.of("editor", "zig", "dark"), 200);

        assertThat(chosen.any()).containsExactly("zig");
        assertThat(chosen.together()).containsExactly("dark", "editor");
    }

    @ParameterizedTest
    @CsvSource({"naming,name", "closing,close", "one,on", "libraries,librari", "library,librari", "enhanced,enhanc"})
    void anInflectedWordIsAsCommonAsItsStem(String word, String stem) {
        Rarity known = new Rarity(Map.of(stem, 300, "kernel", 40), Map.of());

        assertThat(known.rarestWords(List.of(word, "kernel"), 200))
                .isEqualTo(new Rarity.Chosen(List.of("kernel"), List.of()));
    }

    @Test
    void onlyNewWordsAreAskedForAsTheyAre() {
        assertThat(rarity.rarestWords(List.of("zig"), 200)).isEqualTo(new Rarity.Chosen(List.of("zig"), List.of()));
    }
}
