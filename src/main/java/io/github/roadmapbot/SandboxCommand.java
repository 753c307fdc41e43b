package io.github.roadmapbot;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        return new SandboxRun(port, Optional.ofNullable(config)).call(Optional.ofNullable(script), !empty);
    }
}
