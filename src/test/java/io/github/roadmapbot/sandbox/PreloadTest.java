package io.github.roadmapbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreloadTest {

    @Test
    void peopleSuggestAndVoteThroughTheRealForm() throws Exception {
        try (Sandbox sandbox = new Sandbox(0, new SandboxClock(Clock.systemUTC()), TinyApp.MANIFEST);
                TinyApp app = new TinyApp(sandbox)) {
            sandbox.preload();

            List<Message> cards = sandbox.slack().as("U0MEMBER001").messages("C0FEEDBACK1");
            assertThat(cards).hasSize(Wishes.shipped().wishes().size());
            assertThat(cards.get(0).reactions().get("+1")).hasSize(3);
            assertThat(sandbox.slack().complaints()).isEmpty();
        }
    }
}
