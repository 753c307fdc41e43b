package io.github.roadmapbot.privacy;

import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import org.junit.jupiter.api.Test;

/** What somebody reads before they have their name taken out. */
class GoldenForgetTest {

    @Test
    void theWindowThatAsks() {
        Golden.view("forget-me", Sample.USUAL, ForgetMe.window());
    }
}
