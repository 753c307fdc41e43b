package io.github.roadmapbot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Takes everything into one SQLite file, whichever engine it comes from, while the bot works. */
public final class Backup {

    /**
     * What a backup holds.
     *
     * @param steps done ones included
     */
    public record Taken(long suggestions, long steps) {

        static Taken of(Map<String, TableContent> contents) {
            return new Taken(
                    contents.getOrDefault("suggestion", TableContent.EMPTY).rows(),
                    contents.getOrDefault("step", TableContent.EMPTY).rows());
        }
    }

    private Backup() {}

    /**
     * Takes a backup, and restores it for a trial before it gets its name.
     *
     * @param file must not exist, so that no older backup is lost to a broken new one
     * @throws StoreException with what is wrong; then there is no such file
     */
    public static Taken take(StoreSettings store, Path file, Clock clock) {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole)) {
            throw new StoreException("%s exists already: give the backup another name".formatted(file));
        }
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Files.createDirectories(whole.getParent());
            Files.deleteIfExists(part);
            OwnersFile.create(part);
            Map<String, TableContent> read = write(store, part, clock);
            if (!Restoration.rehearse(part, clock).equals(read)) {
                throw new StoreException("%s could not be restored as it was taken: try again".formatted(file));
            }
            force(part);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return Taken.of(read);
        } catch (JdbiException | FlywayException e) {
            throw new StoreException(
                    "%s cannot be backed up into %s: %s".formatted(store, file, Restoration.cause(e)), e);
        } catch (IOException e) {
            throw new StoreException("%s cannot be written: %s".formatted(file, e), e);
        } finally {
            part.toFile().delete();
        }
    }

    private static Map<String, TableContent> write(StoreSettings store, Path part, Clock clock) {
        try (Snapshot snapshot = Snapshot.of(store);
                Handle target = BackupFile.create(part, clock.instant())) { // nothing in it was owed later than that
            int known = Tables.version(target);
            int found = Tables.version(snapshot.handle());
            if (found != known) {
                throw new StoreException(
                        "%s has tables of version %d, and this program knows version %d: take the backup with the program that runs on it"
                                .formatted(store, found, known));
            }
            return target.inTransaction(handle -> Tables.of(handle).copy(snapshot.handle(), handle));
        }
    }

    /** It is on the disk when this returns. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
