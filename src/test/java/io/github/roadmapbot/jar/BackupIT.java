package io.github.roadmapbot.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Backups are taken while people are at work; what happened after one is forgotten by who restores it, but not done twice. */
final class BackupIT {

    private static final int WISHES = 6;
    private static final int BACKUPS = 3;

    private final Site site = Site.open();
    private final List<Story> stories = IntStream.range(0, WISHES)
            .mapToObj(n -> new Story(site, "Wish " + n))
            .toList();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aBackupUnderLoadGoesOnWhereItWasTakenAndDoesNothingTwice() throws SQLException {
        List<Path> backups = takenWhilePeopleWork();

        for (Path backup : backups) {
            Map<String, String> states = states(backup);
            System.out.printf("%s was taken when the wishes were %s%n", backup.getFileName(), states);
            goesOnFrom(backup, states);
        }

        assertThat(states(backups.get(0)))
                .containsEntry(stories.get(0).title(), "published")
                .containsEntry(stories.get(1).title(), "draft");
    }

    private List<Path> takenWhilePeopleWork() {
        List<Path> backups = new ArrayList<>();
        try (BotProcess bot = site.runReady()) {
            stories.get(0).play();
            stories.get(1).suggest();
            CompletableFuture<Path> first = new CompletableFuture<>();
            CompletableFuture<Void> people = CompletableFuture.runAsync(() -> work(first));
            for (int number = 1; number <= BACKUPS; number++) {
                Path backup = site.folder().resolve("backup-" + number + ".db");
                succeeds(site.environment(), "backup", backup);
                backups.add(backup);
                first.complete(backup);
            }
            people.join();
            assertThat(bot.isAlive()).isTrue();
        }
        return backups;
    }

    private void work(CompletableFuture<Path> firstBackup) {
        stories.stream().skip(2).forEach(Story::play);
        firstBackup.join();
        stories.get(1).vote("second member");
        stories.get(1).vote("third member");
        stories.get(1).approve();
        stories.get(1).awaitEnd();
    }

    private void goesOnFrom(Path backup, Map<String, String> states) {
        Map<String, String> environment = site.environment();
        environment.put("STORE_URL", "jdbc:sqlite:" + backup + ".restored");
        succeeds(environment, "restore", backup);
        try (BotProcess bot = site.run(BotProcess.RECOMMENDED, environment)) {
            bot.awaitSaying(BotProcess.READY);
            site.awaitWayIn();
            stories.stream()
                    .filter(story -> states.containsKey(story.title()))
                    .forEach(story -> goesOn(story, states.getOrDefault(story.title(), "")));
        }
        stories.stream().filter(story -> !states.containsKey(story.title())).forEach(Story::assertPublishedOnce);
    }

    /** What was voted and decided after the backup is voted and decided again. */
    private static void goesOn(Story story, String state) {
        if (state.equals("draft")) {
            story.awaitUndecided();
            story.vote("second member");
            story.vote("third member");
            story.approve();
        }
        story.awaitEnd();
        story.assertToldOnce();
    }

    private void succeeds(Map<String, String> environment, String command, Path backup) {
        try (BotProcess process = BotProcess.start(
                BotProcess.RECOMMENDED,
                environment,
                command,
                "--config",
                site.config().toString(),
                backup.toString())) {
            assertThat(process.exitCode()).as(process.output()).isZero();
            assertThat(process.output()).hasLineCount(1).doesNotContain(site.tokens());
        }
    }

    /** What was known when a backup was taken: the state of each wish. */
    private static Map<String, String> states(Path backup) throws SQLException {
        Map<String, String> states = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT title, status FROM suggestion")) {
            while (rows.next()) {
                states.put(rows.getString("title"), rows.getString("status"));
            }
        }
        return states;
    }
}
