package io.github.roadmapbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.script.Script;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The story that comes with the bot is true. */
class FirstWishTest {

    @Test
    void theFirstWishGoesAllTheWay() throws Exception {
        Script story = Script.read(Path.of("config/stories/first-wish.yaml"));
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        try (BotInSandbox running = BotInSandbox.start(0, Optional.empty())) {
            story.play(running.sandbox(), new PrintStream(told, true, StandardCharsets.UTF_8));
        }

        assertThat(told.toString(StandardCharsets.UTF_8)).contains("Only maintainers of Example Project can decide");
    }
}
