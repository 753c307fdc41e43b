package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.Bot;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.GitHubAccess;
import io.github.roadmapbot.sandbox.SandboxClock;
import io.github.roadmapbot.sandbox.github.Board;
import io.github.roadmapbot.sandbox.github.Discussion;
import io.github.roadmapbot.sandbox.github.Issue;
import io.github.roadmapbot.sandbox.github.Organisation;
import io.github.roadmapbot.sandbox.github.SmallGitHub;
import io.github.roadmapbot.sandbox.slack.Delivery;
import io.github.roadmapbot.sandbox.slack.Message;
import io.github.roadmapbot.sandbox.slack.SmallSlack;
import io.github.roadmapbot.sandbox.slack.Workspace;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Fault;
import io.github.roadmapbot.traffic.Recording;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A real bot among people: the small Slack and the small GitHub at its wires, a clock that starts on a Friday in November
 * and can be moved, and hands and eyes for everybody.
 */
final class Town implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private static final String REPOSITORY = "project";
    private static final String SECOND_REPOSITORY = "docs";
    private static final int BOARD = 7;
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    final SandboxClock clock = new SandboxClock(Clock.offset(
            Clock.system(ZoneOffset.UTC), Duration.between(Clock.systemUTC().instant(), START)));
    final SmallSlack slack;
    final SmallGitHub gitHub;

    final Workspace workspace;

    private final Entrance entrance;
    private final Rules rules;
    private final Credentials credentials;
    private final Path folder;
    private final List<String> mistakes = new CopyOnWriteArrayList<>();
    private final Discreet discreet = new Discreet(clock);
    private volatile Bot bot;
    private volatile boolean running = true;

    private Town(
            Workspace workspace,
            Rules rules,
            Entrance entrance,
            Function<SmallGitHub, Credentials> credentials,
            Path parent,
            Consumer<Town> before)
            throws IOException {
        this.workspace = workspace;
        this.entrance = entrance;
        this.rules = rules;
        this.folder = Files.createTempDirectory(parent, "journey");
        this.slack = new SmallSlack(clock, workspace, entrance.manifest());
        this.slack.http().watch(new Eavesdropper(mistakes));
        this.gitHub = new SmallGitHub(clock, Organisation.sandbox(clock).withRepository(SECOND_REPOSITORY));
        this.gitHub.http().watch(discreet);
        this.credentials = credentials.apply(gitHub);
        before.accept(this);
        this.bot = started();
        clock.whenMoved(this::wake);
    }

    static Town start() {
        return start(Rules.usual());
    }

    static Town start(Rules rules) {
        return start(Workspace.sandbox(), rules);
    }

    static Town start(Entrance entrance) {
        return start(Workspace.sandbox(), Rules.usual(), entrance);
    }

    static Town start(Workspace workspace, Rules rules) {
        return start(workspace, rules, Entrance.SOCKET);
    }

    static Town start(Workspace workspace, Rules rules, Entrance entrance) {
        return start(workspace, rules, entrance, Town::token, TEMPORARY, Town::record);
    }

    /** What goes over its wires is no example of anything; in a folder of its own within {@code parent}. */
    static Town offTheRecord(Entrance entrance, Path parent) {
        return start(Workspace.sandbox(), Rules.usual(), entrance, Town::token, parent, town -> {});
    }

    /** A town in which something is done before the bot comes to it. */
    static Town start(Consumer<Town> before) {
        return start(Workspace.sandbox(), Rules.usual(), Entrance.SOCKET, Town::token, TEMPORARY, town -> {
            town.record();
            before.accept(town);
        });
    }

    private void record() {
        Recording.of("slack", slack.http());
        Recording.of("github", gitHub.http());
    }

    private static Credentials token(SmallGitHub gitHub) {
        return new Credentials.Token(gitHub.token());
    }

    /** With a bot that opens GitHub with what it is given there. */
    static Town start(Workspace workspace, Rules rules, Function<SmallGitHub, Credentials> credentials) {
        return start(workspace, rules, Entrance.SOCKET, credentials, TEMPORARY, Town::record);
    }

    private static Town start(
            Workspace workspace,
            Rules rules,
            Entrance entrance,
            Function<SmallGitHub, Credentials> credentials,
            Path parent,
            Consumer<Town> before) {
        try {
            return new Town(workspace, rules, entrance, credentials, parent, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the bot and starts it again with the same store. */
    void restart() {
        stop();
        startAgain();
    }

    /** Stops the bot; Slack and GitHub go on. */
    void stop() {
        try {
            running = false;
            bot.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startAgain() {
        try {
            bot = started();
            running = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody, by their name in the workspace. */
    Actor actor(String name) {
        return new Actor(
                this,
                workspace.users().stream()
                        .filter(user -> user.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    Actor member() {
        return actor("member");
    }

    Actor secondMember() {
        return actor("second member");
    }

    Actor maintainer() {
        return actor("maintainer");
    }

    Actor secondMaintainer() {
        return actor("second maintainer");
    }

    /** The public card of a suggestion, once it is there. */
    Message feedbackCard(String title) {
        return feedbackCard(title, "");
    }

    /** The public card, once it also says {@code text}. */
    Message feedbackCard(String title, String text) {
        return message(maintainer(), Rules.FEEDBACK, title, text);
    }

    Message reviewCard(String title) {
        return reviewCard(title, "");
    }

    Message reviewCard(String title, String text) {
        return message(maintainer(), Rules.MAINTAINERS, title, text);
    }

    /** What somebody sees in a channel, once it is there. */
    Message message(Actor reader, String channel, String title, String text) {
        return see(
                "a message of '%s' that says '%s'".formatted(title, text),
                () -> reader.messages(channel).stream()
                        .filter(message -> heading(message).contains(title)
                                && message.plainText().contains(text))
                        .findFirst());
    }

    /** Cards name others further down, which may be similar. */
    private static String heading(Message message) {
        return message.plainText().lines().findFirst().orElse("");
    }

    /** The only issue with this title, once it is there. */
    Issue issue(String title) {
        return see(
                "the issue '%s'".formatted(title), () -> issues(title).stream().findFirst());
    }

    List<Issue> issues(String title) {
        return gitHub.issues(REPOSITORY).stream()
                .filter(issue -> issue.title().equals(title))
                .toList();
    }

    /** The issues of the other repository. */
    List<Issue> issuesOfDocs(String title) {
        return gitHub.issues(SECOND_REPOSITORY).stream()
                .filter(issue -> issue.title().equals(title))
                .toList();
    }

    List<Board.Item> boardItems(String title) {
        return gitHub.board(BOARD).items().stream()
                .filter(item -> item.contentTitle().equals(title))
                .toList();
    }

    List<Discussion> discussions(String title) {
        return gitHub.discussions(REPOSITORY).stream()
                .filter(discussion -> discussion.title().equals(title))
                .toList();
    }

    /** The comments that say something; the summary of them all is none of them. */
    List<Discussion.Comment> comments(String text) {
        return gitHub.discussions(REPOSITORY).stream()
                .flatMap(discussion -> discussion.comments().stream())
                .filter(comment -> !comment.body().contains("/ledger -->"))
                .filter(comment -> comment.body().contains(text))
                .toList();
    }

    /** Waits until something shows, in Slack or on GitHub. */
    <T> T see(String what, Supplier<Optional<T>> look) {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        while (true) {
            long seen = slack.version();
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Clock.systemUTC().instant().isAfter(end)) {
                throw new AssertionError("Nobody saw %s. Slack refused: %s".formatted(what, slack.complaints()));
            }
            slack.awaitChange(seen, Duration.ofMillis(50));
        }
    }

    /** Waits until the card says how many people voted; lets the seconds pass in which votes are gathered. */
    void tally(String title, String votes) {
        waitUntil("'%s' having %s".formatted(title, votes), () -> {
            clock.moveBy(Duration.ofSeconds(1));
            return feedbackCard(title).plainText().contains("*" + votes + "*");
        });
    }

    /** Lets the bot change no message it has posted, so that people see and press what is out of date. */
    void letMessagesGrowStale() {
        slack.http()
                .faults()
                .always(
                        call -> call.path().endsWith("/chat.update"),
                        new Fault.Refused(Answer.text(429, "").with("Retry-After", "30")));
    }

    /** Waits until the bot has acknowledged all that it was sent; what is sent after that is understood after it. */
    void acknowledged() {
        waitUntil("every envelope acknowledged", () -> {
            List<Delivery> sent = slack.deliveries();
            return sent.stream()
                    .allMatch(each -> sent.stream()
                            .anyMatch(other -> other.acknowledgedAt().isPresent()
                                    && other.payload().equals(each.payload())));
        });
    }

    void waitUntil(String what, Supplier<Boolean> holds) {
        see(what, () -> holds.get() ? Optional.of(what) : Optional.empty());
    }

    /**
     * Leaves nothing behind, and fails if the bot ever said something to Slack that Slack cannot read, or to GitHub what nobody
     * had approved or released.
     */
    @Override
    public void close() {
        List<Secret> suggestions;
        try {
            stopIfRunning();
            suggestions = Secrets.in(storeUrl());
        } finally {
            leave();
        }
        assertThat(discreet.slips(suggestions))
                .as("what GitHub was told too early")
                .isEmpty();
        assertThat(slack.complaints()).as("what the bot answered wrongly").isEmpty();
        assertThat(mistakes).as("what the bot asked wrongly").isEmpty();
    }

    /** Leaves nothing behind, whatever was said. */
    void leave() {
        try (var files = Files.walk(folder)) {
            stopIfRunning();
            slack.close();
            gitHub.close();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the search at the end, before somebody is forgotten who may have released something. */
    void rememberReleases() {
        discreet.remember(Secrets.in(storeUrl()));
    }

    private void stopIfRunning() {
        if (running) {
            stop();
        }
    }

    private void wake() {
        if (running) {
            bot.wake();
        }
    }

    /** How many events the bot has kept whose ids begin like this. */
    long storedEvents(String beginning) {
        return count("SELECT COUNT(*) FROM step WHERE kind = 'hear' AND subject LIKE '" + beginning + "%'");
    }

    /** How many titles the local model has read. */
    long titlesRead() {
        return count("SELECT COUNT(*) FROM suggestion_vector");
    }

    /** What the bot's store says when it is asked how many there are of something. */
    long count(String question) {
        try (Connection store = DriverManager.getConnection(storeUrl());
                Statement query = store.createStatement();
                ResultSet row = query.executeQuery(question)) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The bot's store cannot be read", e);
        }
    }

    /** What the bot's store says in the first column. */
    List<String> texts(String question) {
        List<String> texts = new ArrayList<>();
        try (Connection store = DriverManager.getConnection(storeUrl());
                Statement query = store.createStatement();
                ResultSet row = query.executeQuery(question)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("The bot's store cannot be read", e);
        }
    }

    String storeUrl() {
        return "jdbc:sqlite:" + folder.resolve("roadmap.db");
    }

    /** Where the bot listens. */
    URI address() {
        return bot.address().orElseThrow();
    }

    private Bot started() throws IOException {
        GitHubAccess access = new GitHubAccess(gitHub.apiUrl(), credentials, Duration.ofSeconds(2));
        Bot fresh = new Bot(
                rules.settings(
                        slack, workspace.botToken(), entrance.wayInto(workspace), entrance.web(), access, storeUrl()),
                clock,
                Duration.ZERO);
        fresh.start();
        switch (entrance) {
            case SOCKET ->
                slack.await(
                        "the bot's socket",
                        PATIENCE,
                        () -> Optional.of(slack.sockets()).filter(open -> open > 0));
            case HTTP -> slack.requestUrl(fresh.address().orElseThrow().resolve("/slack/events"));
        }
        waitUntil("the bot's first look", fresh::looked);
        return fresh;
    }
}
