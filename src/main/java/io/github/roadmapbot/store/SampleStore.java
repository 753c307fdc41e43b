package io.github.roadmapbot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A store filled with titles, on which the search is measured; it is thrown away when it is closed. */
public final class SampleStore implements AutoCloseable {

    /** A suggestion of which nothing but the title matters; its number is its place in the list, from 1. */
    public record Sample(String roadmap, String title) {}

    private final Path folder;
    private final Database database;

    private SampleStore(Path folder) {
        this.folder = folder;
        this.database = Database.open(new StoreSettings(Sqlite.PREFIX + folder.resolve("sample.db")));
    }

    public static SampleStore of(List<Sample> samples) {
        SampleStore store = new SampleStore(folder());
        store.fill(samples);
        return store;
    }

    public Similar similar() {
        return new Similar(database);
    }

    @Override
    public void close() {
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
                    VALUES (:id, :roadmap, :id, 'sample', :title, '', 'sample', FALSE, FALSE, TRUE, 'draft', '')
                    """)) {
                for (int at = 0; at < samples.size(); at++) {
                    batch.bind("id", at + 1).bindMethods(samples.get(at)).add();
                }
                return samples.isEmpty() ? new int[0] : batch.execute();
            }
        });
    }
}
