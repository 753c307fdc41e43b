package io.github.roadmapbot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A store filled with titles, on which the search is measured: a file that is thrown away when it is closed, or an empty
 * database that is empty again then.
 */
public final class SampleStore implements AutoCloseable {

    /** A suggestion of which nothing but the title matters; its number is its place in the list, from 1. */
    public record Sample(String roadmap, String title) {}

    /** Marks what is ours in a database that has a name. */
    private static final String PROPOSER = "sample";

    private final Path folder;
    private final Database database;

    private SampleStore(Path folder, StoreSettings settings) {
        this.folder = folder;
        this.database = Database.open(settings);
    }

    /**
     * Fills a store.
     *
     * @param where an empty database; a file of its own if there is none
     * @throws StoreException if there are suggestions in it
     */
    public static SampleStore of(List<Sample> samples, Optional<StoreSettings> where) {
        Path folder = folder();
        SampleStore store = new SampleStore(
                folder, where.orElseGet(() -> new StoreSettings(Sqlite.PREFIX + folder.resolve("sample.db"))));
        if (store.suggestions() > 0) {
            store.leave();
            throw new StoreException("There are suggestions in the store already: give this an empty database");
        }
        store.fill(samples);
        return store;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.quietly(handle -> {
            handle.execute("DELETE FROM suggestion_vector");
            return handle.execute("DELETE FROM suggestion WHERE proposer = ?", PROPOSER);
        });
        leave();
    }

    private long suggestions() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM suggestion")
                .mapTo(Long.class)
                .one());
    }

    private void leave() {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("roadmap-bot");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(List<Sample> samples) {
        database.quietly(handle -> {
            try (PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO suggestion (id, roadmap, origin, proposer, title, why, category, good_first_issue, volunteer,
                                            fits_in_quarter, status, suggested_at)
                    VALUES (:id, :roadmap, :origin, :proposer, :title, '', 'sample', FALSE, FALSE, TRUE, 'draft', '')
                    """)) {
                for (int at = 0; at < samples.size(); at++) {
                    batch.bind("id", at + 1)
                            .bind("origin", "sample " + at)
                            .bind("proposer", PROPOSER)
                            .bindMethods(samples.get(at))
                            .add();
                }
                return samples.isEmpty() ? new int[0] : batch.execute();
            }
        });
        database.quietly(handle -> handle.execute(database.engine().statistics()));
    }
}
