package io.github.roadmapbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/roadmap?user=bot&password=secret",
                "jdbc:postgresql://bot:secret@db/roadmap",
                "jdbc:postgresql://bot:secret@db/roadmap?ssl=true"
            })
    void aPasswordIsShownNowhere(String url) {
        StoreSettings settings = new StoreSettings(url);

        assertThat(settings).asString().contains("db/roadmap").doesNotContain("secret");
        assertThat(settings.hidden("Unable to parse URL " + url)).doesNotContain("secret");
    }
}
