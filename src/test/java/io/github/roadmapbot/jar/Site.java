package io.github.roadmapbot.jar;

import io.github.roadmapbot.sandbox.github.AppOwner;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.Person;
import io.github.roadmapbot.sandbox.slack.SmallSlack;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Where a packaged bot works: a small Slack, a small GitHub, a configuration, a folder that its store stays in. */
final class Site implements AutoCloseable {

    static final String FEEDBACK = "C0FEEDBACK1";
    static final String MAINTAINERS = "C0MAINT0001";
    static final String REPOSITORY = "project";
    static final int BOARD = 7;

    /** A bot that is killed again and again on a busy machine needs its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The example's own rules, with waits that a test can wait for. */
    private static final String IMPATIENT = """
            limits: {gitHubLag: %ds, slackLag: %ds, firstRetry: 1s, gitHubShare: 100, slackShare: 100, gitHubSpacing: 0s}
            roadmaps:
              - key: project
                project: Example Project
                channels: {feedback: C0FEEDBACK1, maintainers: C0MAINT0001}
                people: {maintainers: {channel: C0MAINT0001}}
                capture: {perDay: 1000000, undecided: 1000000}
                triage: {undo: 0s}
                github:
                  repository: example-org/project
                  board: {owner: example-org, number: 7}
            """;

    final SmallSlack slack;
    final SmallGitHub gitHub;

    private final Way way;
    private final int port = Way.freePort();
    private final Workspace workspace = Workspace.sandbox();
    private final Path folder;
    private final Path config;
    private Optional<AppOwner> app = Optional.empty();

    private Site(Way way, Duration lag, Clock clock) throws IOException {
        this.way = way;
        this.slack = new SmallSlack(clock, workspace, way.manifest());
        this.gitHub = new SmallGitHub(clock, Organisation.sandbox(clock), Clock.systemUTC());
        this.folder = Files.createTempDirectory("jar");
        this.config = folder.resolve("roadmap.yaml");
        configure(IMPATIENT.formatted(lag.toSeconds() + 1, lag.toSeconds() + 1));
        slack.historyLag(lag);
        gitHub.listsLag(lag);
    }

    static Site open() {
        return open(Way.SOCKET);
    }

    static Site open(Way way) {
        return open(way, Duration.ZERO);
    }

    /** With lists that show new things only after {@code lag}, and a bot that is told so. */
    static Site open(Way way, Duration lag) {
        return open(way, lag, Clock.systemUTC());
    }

    /** With another calendar than the real one. */
    static Site open(Clock clock) {
        return open(Way.SOCKET, Duration.ZERO, clock);
    }

    private static Site open(Way way, Duration lag, Clock clock) {
        try {
            return new Site(way, lag, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the bot is a GitHub App. */
    void useApp() {
        app = Optional.of(gitHub.registerApp("roadmap-bot"));
    }

    /** Gives the bot another configuration at its next start. */
    void configure(String yaml) {
        try {
            Files.writeString(config, way.settings(port) + yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path config() {
        return config;
    }

    /** All that the bot needs to be told from outside. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "LC_ALL",
                "C.UTF-8",
                "SLACK_API_URL",
                slack.apiUrl().toString(),
                "SLACK_BOT_TOKEN",
                workspace.botToken(),
                way.variable(),
                way.secret(workspace),
                "GITHUB_API_URL",
                gitHub.apiUrl().toString(),
                "STORE_URL",
                "jdbc:sqlite:" + store()));
        environment.putAll(app.map(owner -> Map.of("GITHUB_APP_ID", owner.id(), "GITHUB_APP_PRIVATE_KEY", owner.key()))
                .orElseGet(() -> Map.of("GITHUB_TOKEN", gitHub.token())));
        return environment;
    }

    /** What opens anything, or a part of it that nothing else has. */
    List<String> tokens() {
        List<String> tokens = new ArrayList<>(
                List.of(workspace.botToken(), workspace.appToken(), workspace.signingSecret(), gitHub.token()));
        app.map(AppOwner::key).map(key -> key.split("\n", -1)[1]).ifPresent(tokens::add);
        tokens.addAll(List.of("ghs_1", "eyJ"));
        return tokens;
    }

    /** Starts the bot as recommended; it may not be ready when this returns. */
    BotProcess run() {
        return run(BotProcess.RECOMMENDED, environment());
    }

    /** Starts the bot with a calendar that a file moves on, and waits until people can reach it. */
    BotProcess rehearse(Path clock) {
        BotProcess bot = BotProcess.start(
                BotProcess.RECOMMENDED,
                environment(),
                "run",
                "--config",
                config.toString(),
                "--rehearse",
                clock.toString());
        bot.awaitSaying(BotProcess.READY);
        awaitWayIn();
        return bot;
    }

    BotProcess run(List<String> javaOptions, Map<String, String> environment) {
        return BotProcess.start(javaOptions, environment, "run", "--config", config.toString());
    }

    /** Starts the bot and waits until people can reach it. */
    BotProcess runReady() {
        BotProcess bot = run();
        bot.awaitSaying(BotProcess.READY);
        awaitWayIn();
        return bot;
    }

    /** Waits until what happens in Slack reaches the bot. */
    void awaitWayIn() {
        waitUntil("the bot's way in", () -> way == Way.SOCKET ? slack.sockets() > 0 : isReachable());
    }

    private boolean isReachable() {
        try {
            slack.requestUrl(URI.create("http://127.0.0.1:%d/slack/events".formatted(port)));
            return true;
        } catch (IOException e) { // it is not there yet, or not any more
            return false;
        }
    }

    /** Waits until a job that comes back has been done at this moment of the calendar, and waits for its next time. */
    void awaitLooked(String kind, Instant moment) {
        waitUntil(kind + " at " + moment, () -> {
            try (Connection store = DriverManager.getConnection("jdbc:sqlite:file:%s?mode=ro".formatted(store()));
                    Statement statement = store.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT COUNT(*) FROM step WHERE kind = '%s' AND status = 'due' AND due_at > %d"
                                    .formatted(kind, moment.toEpochMilli()))) {
                return rows.getInt(1) == 1;
            } catch (SQLException e) { // it is being opened after a kill
                return false;
            }
        });
    }

    /** Waits until everything that the bot owed has been done. */
    void awaitRest() {
        awaitRest(Instant.MAX);
    }

    /** Waits until everything has been done that is due until that moment of the calendar. */
    void awaitRest(Instant moment) {
        if (look(PATIENCE, () -> Optional.of(owed(moment)).filter(List::isEmpty))
                .isEmpty()) {
            throw new AssertionError("It is still owed: " + owed(moment));
        }
    }

    /** What is not done yet, as far as the store can be read now; votes are counted again for ever. */
    private List<String> owed(Instant moment) {
        long last = moment.equals(Instant.MAX) ? Long.MAX_VALUE : moment.toEpochMilli();
        List<String> owed = new ArrayList<>();
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:file:%s?mode=ro".formatted(store()));
                Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT kind, subject, status, last_error FROM step
                         WHERE status NOT IN ('done', 'given_up') AND NOT (status = 'due' AND due_at > %d)
                           AND kind NOT IN ('recount-votes', 'count-on-github', 'look-at-issues', 'read-discussions', 'keep-ledger', 'digest',
                                            'goal-round', 'cycle-round', 'look-at-page', 'look-at-goals', 'read-comments', 'make-view')
                        """.formatted(last))) {
            while (rows.next()) {
                owed.add("%s of %s (%s, %s)"
                        .formatted(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        } catch (SQLException e) { // it is being opened after a kill
            owed.add("not known: " + e.getMessage());
        }
        return owed;
    }

    private Path store() {
        return folder.resolve("roadmap.db");
    }

    /** Somebody, by their name in the workspace. */
    Person person(String name) {
        return workspace.users().stream()
                .filter(user -> user.name().equals(name))
                .map(user -> slack.as(user.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What everybody in a channel can read of something, oldest first. */
    List<Message> messages(String channel, String text) {
        return person("maintainer").messages(channel).stream()
                .filter(message -> !message.ephemeral() && message.plainText().contains(text))
                .toList();
    }

    /** Waits until something shows, in Slack or on GitHub. */
    <T> T see(String what, Supplier<Optional<T>> look) {
        return look(PATIENCE, look)
                .orElseThrow(() ->
                        new AssertionError("Nobody saw %s. Slack refused: %s".formatted(what, slack.complaints())));
    }

    void waitUntil(String what, BooleanSupplier holds) {
        see(what, () -> holds.getAsBoolean() ? Optional.of(what) : Optional.empty());
    }

    /** Looks for something that may never show. */
    <T> Optional<T> look(Duration patience, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = slack.version();
            Optional<T> found = look.get();
            if (found.isPresent() || System.nanoTime() > end) {
                return found;
            }
            slack.awaitChange(seen, Duration.ofMillis(50));
        }
    }

    @Override
    public void close() {
        slack.close();
        gitHub.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
