package io.github.roadmapbot;

import io.github.roadmapbot.config.InvalidSettings;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.config.SettingsFile;
import io.github.roadmapbot.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: connects to Slack and GitHub and stays until it is told to stop. */
@Command(
        name = "run",
        description = "Connects to Slack and GitHub. Secrets come from SLACK_BOT_TOKEN; SLACK_APP_TOKEN or, over HTTP,"
                + " SLACK_SIGNING_SECRET; GITHUB_TOKEN or a GitHub App's GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--rehearse",
            paramLabel = "FILE",
            description =
                    "for rehearsals against a simulated Slack and GitHub: a file with how far the calendar is ahead, such as P30D;"
                            + " it moves on when the file does")
    private @Nullable Path rehearsal;

    @Override
    public Integer call() {
        try {
            Settings settings = SettingsFile.read(config.file(), System.getenv());
            if (rehearsal == null) {
                run(new Bot(settings, Clock.systemUTC()));
            } else {
                rehearse(settings, rehearsal);
            }
            return 0;
        } catch (InvalidSettings | StoreException | IOException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void rehearse(Settings settings, Path file) throws IOException, InterruptedException {
        try (RehearsalClock clock = new RehearsalClock(file)) {
            Bot bot = new Bot(settings, clock);
            clock.whenMoved(bot::wake);
            run(bot);
        }
    }

    private static void run(Bot bot) throws IOException, InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(bot, stopped), "shutdown"));
        bot.start();
        log.info("Roadmap Bot is ready");
        stopped.await();
    }

    private static void stop(Bot bot, CountDownLatch stopped) {
        try {
            bot.close();
        } catch (IOException | RuntimeException e) { // the boundary: the process ends either way
            log.error("Roadmap Bot did not stop cleanly; what is owed is still kept", e);
        }
        stopped.countDown();
    }
}
