package io.github.roadmapbot.store;

import io.github.roadmapbot.feedback.SuggestionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Fills an empty store from a backup. Either all of it is there afterwards, or nothing. */
public final class Restoration {

    /** Far more than a bot owes between two backups, and nobody sees these numbers. */
    private static final int UNSEEN = 1_000_000;

    private Restoration() {}

    /**
     * Restores a backup; the numbers of new suggestions go on after a gap, so that none is given a second time.
     *
     * @param into must hold nothing; its engine need not be the one that the backup comes from
     * @param gap how many numbers are left out, as there were suggestions after the backup at most
     * @throws StoreException with what is wrong; then nothing was restored
     */
    public static Backup.Taken restore(Path backup, StoreSettings into, int gap, Clock clock) {
        return Backup.Taken.of(restored(backup, into, gap, clock));
    }

    /** Restores a backup into a store that is thrown away, and returns what it held. */
    static Map<String, TableContent> rehearse(Path backup, Clock clock) throws IOException {
        return aside(
                folder -> restored(backup, new StoreSettings(Sqlite.PREFIX + folder.resolve("trial.db")), 0, clock));
    }

    private static Map<String, TableContent> restored(Path backup, StoreSettings into, int gap, Clock clock) {
        try {
            return aside(folder -> {
                Path copy = Files.copy(backup, folder.resolve("backup.db"), StandardCopyOption.REPLACE_EXISTING);
                try (Database target = Database.open(into)) {
                    return target.quietly(handle -> {
                        Map<String, TableContent> copied = fill(handle, copy, backup);
                        takeUp(target.engine(), handle, takenAt(copy), clock.instant(), gap);
                        return copied;
                    });
                }
            });
        } catch (NoSuchFileException e) {
            throw new StoreException("There is no file %s".formatted(backup), e);
        } catch (IOException e) {
            throw new StoreException("%s cannot be read: %s".formatted(backup, e), e);
        } catch (JdbiException | FlywayException e) {
            throw new StoreException(
                    "%s cannot be restored into %s: %s. Nothing was restored".formatted(backup, into, cause(e)), e);
        }
    }

    /** What the driver said, without the statement around it. */
    static String cause(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }

    private static Instant takenAt(Path copy) {
        try (Handle backup = BackupFile.opened(copy)) {
            return BackupFile.takenAt(backup);
        }
    }

    private static Map<String, TableContent> fill(Handle target, Path copy, Path name) {
        try (Handle backup = BackupFile.open(copy, name, Tables.version(target))) {
            Tables tables = Tables.of(backup);
            requireEmpty(tables.contents(target));
            Map<String, TableContent> copied = tables.copy(backup, target);
            if (!tables.contents(target).equals(copied)) {
                throw new StoreException("%s did not arrive as it was: nothing was restored".formatted(name));
            }
            return copied;
        }
    }

    private static void requireEmpty(Map<String, TableContent> contents) {
        contents.forEach((table, content) -> {
            if (content.rows() > 0) {
                throw new StoreException(
                        "The store is not empty (there are %d rows in %s): restore into a new one, or move the old one away"
                                .formatted(content.rows(), table));
            }
        });
    }

    /** What came after the backup is forgotten here, but not in Slack and on GitHub: cards may show more than is known. */
    private static void takeUp(Engine engine, Handle target, Instant takenAt, Instant now, int gap) {
        target.createUpdate("""
                        UPDATE instance
                           SET restored_from = COALESCE(restored_from, :taken), restored_at = :now,
                               restored_last = (SELECT COALESCE(MAX(id), 0) FROM suggestion)
                        """)
                .bind("taken", takenAt.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
        engine.leaveOut(target, "suggestion", gap);
        engine.leaveOut(target, "move", UNSEEN);
        engine.leaveOut(target, "step", UNSEEN);
        target.createQuery("SELECT id FROM suggestion WHERE status IN ('draft', 'approved')")
                .mapTo(Long.class)
                .map(SuggestionId::new)
                .list()
                .forEach(id -> Suggestions.refreshAll(target, id, takenAt));
    }

    /** Work in a folder of its own, which is gone afterwards. */
    @FunctionalInterface
    private interface Work {
        Map<String, TableContent> in(Path folder) throws IOException;
    }

    private static Map<String, TableContent> aside(Work work) throws IOException {
        Path folder = Files.createTempDirectory("roadmap-bot");
        try {
            return work.in(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
