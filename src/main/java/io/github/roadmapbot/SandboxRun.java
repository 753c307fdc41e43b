package io.github.roadmapbot;

import io.github.roadmapbot.config.InvalidSettings;
import io.github.roadmapbot.sandbox.script.Script;
import io.github.roadmapbot.sandbox.script.ScriptFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What {@code sandbox} does; apart from the command, whose class is loaded whatever the command line says. */
final class SandboxRun {

    private final int port;
    private final Optional<Path> config;

    SandboxRun(int port, Optional<Path> config) {
        this.port = port;
        this.config = config;
    }

    /** Plays a story, or shows the page until it is stopped; returns the exit code. */
    int call(Optional<Path> story, boolean preloaded) throws InterruptedException {
        try {
            return story.isPresent() ? play(story.get()) : show(preloaded);
        } catch (InvalidSettings | ScriptFailed | IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int play(Path story) throws InvalidSettings, ScriptFailed, IOException {
        Script read = Script.read(story);
        try (BotInSandbox running = BotInSandbox.start(0, config)) {
            read.play(running.sandbox(), System.out);
        }
        return 0;
    }

    private int show(boolean preloaded) throws InvalidSettings, IOException, InterruptedException {
        BotInSandbox running = BotInSandbox.start(port, config);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
        System.out.printf(
                "%nThe sandbox is ready: open %s%nEverything in it is simulated and stays on this machine."
                        + " Stop it with Ctrl-C.%n%n",
                running.sandbox().address());
        if (preloaded) {
            running.sandbox().preload();
        }
        new CountDownLatch(1).await();
        return 0;
    }
}
