package io.github.roadmapbot;

import io.github.roadmapbot.config.InvalidSettings;
import io.github.roadmapbot.sandbox.script.Script;
import io.github.roadmapbot.sandbox.script.ScriptFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sandbox}: the bot beside a small Slack and a small GitHub, all on this machine, to try everything out. */
@Command(
        name = "sandbox",
        description = "Tries the bot out with a simulated Slack and GitHub on this machine. No tokens are needed.",
        mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            description = "the page's port; ${DEFAULT-VALUE} if nothing is said, 0 for a free one",
            defaultValue = "8808")
    private int port = 8808;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "another configuration than the one that comes with it")
    private @Nullable Path config;

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "plays a story without a browser, and fails when an expectation of it fails")
    private @Nullable Path script;

    @Option(names = "--empty", description = "starts without suggestions")
    private boolean empty;

    @Override
    public Integer call() throws InterruptedException {
        try {
            return script == null ? show() : play(script);
        } catch (InvalidSettings | ScriptFailed | IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int play(Path story) throws InvalidSettings, ScriptFailed, IOException {
        Script read = Script.read(story);
        try (BotInSandbox running = BotInSandbox.start(0, Optional.ofNullable(config))) {
            read.play(running.sandbox(), System.out);
        }
        return 0;
    }

    private int show() throws InvalidSettings, IOException, InterruptedException {
        BotInSandbox running = BotInSandbox.start(port, Optional.ofNullable(config));
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
        System.out.printf(
                "%nThe sandbox is ready: open %s%nEverything in it is simulated and stays on this machine."
                        + " Stop it with Ctrl-C.%n%n",
                running.sandbox().address());
        if (!empty) {
            running.sandbox().preload();
        }
        new CountDownLatch(1).await();
        return 0;
    }
}
