package io.github.roadmapbot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The one truth: opens the store, brings it up to date, and hands out transactions to the stores of the subjects. */
public final class Database implements AutoCloseable {

    /** Stands in a query of a transaction for what locks its rows, and leaves out those that others have locked. */
    static final String SKIP_LOCKED = "skipLocked";

    private final Engine engine;
    private final Jdbi writer;
    private final Jdbi reader;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Database(Engine engine) {
        this.engine = engine;
        DataSource writing = engine.writer();
        migrate(engine.name(), writing);
        this.writer = Jdbi.create(writing);
        writer.define(SKIP_LOCKED, engine.skipLocked());
        this.reader = Jdbi.create(engine.reader());
    }

    /** Opens the store and migrates it; a {@link StoreException} says what is wrong with it. */
    public static Database open(StoreSettings settings) {
        try {
            return open(Engine.of(settings));
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) { // what the driver, the pool and the migration throw has no name in common
            throw new StoreException(
                    "%s cannot be used: %s"
                            .formatted(settings.place(), settings.hidden(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static Database open(Engine engine) {
        try {
            return new Database(engine);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** Is told after every transaction that may have owed something. */
    public void onWrite(Runnable listener) {
        listeners.add(listener);
    }

    /** The name of this installation in its marks; made at the first call and kept. */
    public String instanceId() {
        return quietly(handle -> {
            engine.oneAtATime(handle, "instance");
            return handle.createQuery("SELECT id FROM instance")
                    .mapTo(String.class)
                    .findOne()
                    .orElseGet(() -> named(handle));
        });
    }

    /** Whether the store was restored from a backup. */
    public Optional<Restored> restored() {
        return read(handle -> handle.createQuery(
                        "SELECT restored_from, restored_at, restored_last FROM instance WHERE restored_from IS NOT NULL")
                .map((row, context) -> new Restored(
                        Instant.ofEpochMilli(row.getLong("restored_from")),
                        Instant.ofEpochMilli(row.getLong("restored_at")),
                        row.getLong("restored_last")))
                .findOne());
    }

    /** Whether the store can be read right now; takes as long as a connection to it may. */
    public boolean answers() {
        return read(
                handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
    }

    @Override
    public void close() {
        engine.close();
    }

    Engine engine() {
        return engine;
    }

    /** Does {@code work} in one transaction, which is on the disk when this returns. */
    public <T> T write(Function<Handle, T> work) {
        T result = quietly(work);
        listeners.forEach(Runnable::run);
        return result;
    }

    /** Does what nobody needs to be told about: it owes nothing new. */
    public <T> T quietly(Function<Handle, T> work) {
        return writer.inTransaction(work::apply);
    }

    /** Asks something. */
    public <T> T read(Function<Handle, T> work) {
        return reader.withHandle(work::apply);
    }

    /** Brings the tables of a store up to date; a new one gets them. */
    static void migrate(String engine, DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/github/roadmapbot/store/" + engine)
                .load()
                .migrate();
    }

    private static String named(Handle handle) {
        String id = UUID.randomUUID().toString();
        handle.execute("INSERT INTO instance (id) VALUES (?)", id);
        return id;
    }
}
