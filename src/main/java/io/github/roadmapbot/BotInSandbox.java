package io.github.roadmapbot;

import io.github.roadmapbot.config.InvalidSettings;
import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.config.SettingsFile;
import io.github.roadmapbot.github.webhook.WebhookEndpoint;
import io.github.roadmapbot.sandbox.Sandbox;
import io.github.roadmapbot.sandbox.SandboxClock;
import io.github.roadmapbot.slack.SlackAccess;
import io.github.roadmapbot.slack.WayIn;
import io.github.roadmapbot.web.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real bot, with its real SDKs, sockets and store, connected to the sandbox; it leaves nothing behind. */
final class BotInSandbox implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";
    private static final String CONFIG = "config/roadmap.yaml";

    /** It goes from this process to itself. */
    private static final String WEBHOOK_SECRET = "between the small GitHub and the bot";

    private static final Duration APPEARS = Duration.ofSeconds(10);

    private final Path folder;
    private final Sandbox sandbox;
    private final Bot bot;

    private BotInSandbox(Path folder, Sandbox sandbox, Bot bot) {
        this.folder = folder;
        this.sandbox = sandbox;
        this.bot = bot;
    }

    /**
     * Starts both.
     *
     * @param port the page's, 0 for a free one
     * @param config the one that comes with the bot if there is none
     */
    static BotInSandbox start(int port, Optional<Path> config) throws InvalidSettings, IOException {
        SandboxClock clock = new SandboxClock(Clock.systemUTC());
        Sandbox sandbox = sandbox(port, clock);
        Path folder = Files.createTempDirectory("roadmap-bot-sandbox");
        try {
            Bot bot = new Bot(settings(folder, config, sandbox), clock);
            clock.whenMoved(bot::wake);
            bot.start();
            bot.address().ifPresent(address -> tell(sandbox, address));
            sandbox.awaitApp(APPEARS);
            return new BotInSandbox(folder, sandbox, bot);
        } catch (InvalidSettings | IOException | RuntimeException e) {
            sandbox.close();
            delete(folder);
            throw e;
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        try {
            bot.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sandbox.close();
            delete(folder);
        }
    }

    /** What a maintainer does once under Settings → Webhooks. */
    private static void tell(Sandbox sandbox, URI address) {
        sandbox.gitHub()
                .addWebhook(address.resolve(WebhookEndpoint.PATH), WEBHOOK_SECRET, "issues", "projects_v2_item");
    }

    private static Sandbox sandbox(int port, SandboxClock clock) throws IOException {
        try {
            return new Sandbox(port, clock, shipped(MANIFEST));
        } catch (UncheckedIOException e) {
            throw new IOException(
                    "The sandbox cannot use port %d: say --port 0 for a free one (%s)".formatted(port, e.getMessage()),
                    e);
        }
    }

    private static Settings settings(Path folder, Optional<Path> config, Sandbox sandbox)
            throws InvalidSettings, IOException {
        Path file =
                config.isPresent() ? config.get() : Files.writeString(folder.resolve("roadmap.yaml"), shipped(CONFIG));
        Map<String, String> environment = Map.of(
                "SLACK_API_URL", sandbox.slack().apiUrl().toString(),
                "SLACK_BOT_TOKEN", sandbox.cast().workspace().botToken(),
                "SLACK_APP_TOKEN", sandbox.cast().workspace().appToken(),
                "SLACK_SIGNING_SECRET", sandbox.cast().workspace().signingSecret(),
                "GITHUB_API_URL", sandbox.gitHub().apiUrl().toString(),
                "GITHUB_TOKEN", sandbox.gitHub().token(),
                "STORE_URL", "jdbc:sqlite:" + folder.resolve("sandbox.db"));
        return overTheSocket(SettingsFile.read(file, environment), sandbox);
    }

    /** The sandbox plays an app with Socket Mode, and an App on GitHub that people log in with, whatever the file says. */
    private static Settings overTheSocket(Settings read, Sandbox sandbox) {
        WayIn socket = new WayIn.Socket(sandbox.cast().workspace().appToken());
        SlackAccess slack = new SlackAccess(read.slack().apiUrl(), read.slack().botToken(), socket);
        return new Settings(
                slack,
                Optional.of(new WebSettings("127.0.0.1", 0)),
                read.gitHub().signing(Optional.of(WEBHOOK_SECRET)),
                Optional.of(Sandbox.CLIENT_ID),
                read.store(),
                read.similar(),
                read.roadmaps(),
                read.roles(),
                read.capture(),
                read.triage(),
                read.publish(),
                read.digests(),
                read.decisions(),
                read.goals(),
                read.planning(),
                read.pages(),
                read.limits().unpacedInSlack());
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = BotInSandbox.class.getResourceAsStream("/io/github/roadmapbot/" + name)) {
            if (in == null) {
                throw new IOException("%s is missing from the program".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
