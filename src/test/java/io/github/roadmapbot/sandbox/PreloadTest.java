package io.github.roadmapbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.sandbox.preload.Wishes;
import io.github.roadmapbot.sandbox.slack.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreloadTest {

    private final Sandbox sandbox = new Sandbox(0, new SandboxClock(Clock.systemUTC()), TinyApp.MANIFEST);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    @SuppressWarnings("try") // the app answers while it is open
    void peopleSuggestAndVoteThroughTheRealForm() throws Exception {
        TinyApp app = new TinyApp(sandbox);

        sandbox.preload();
        app.close();

        List<Message> cards = sandbox.slack().as("U0MEMBER001").messages("C0FEEDBACK1");
        assertThat(cards).hasSize(Wishes.shipped().wishes().size());
        assertThat(cards.get(0).reactions().get("+1")).hasSize(3);
        assertThat(sandbox.slack().complaints()).isEmpty();
    }

    @Test
    void withoutAnAppItSaysSo() {
        Preload preload = new Preload(sandbox, Wishes.shipped(), Duration.ofMillis(10));

        assertThatThrownBy(preload::run).hasMessage("no app has connected to the sandbox's Slack");
    }
}
