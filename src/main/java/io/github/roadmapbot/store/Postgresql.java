package io.github.roadmapbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** A PostgreSQL database, which several instances of the bot may share. */
final class Postgresql implements Engine {

    static final String PREFIX = "jdbc:postgresql:";

    private static final int CONNECTIONS = 8;

    private final Search search = new PostgresqlSearch();
    private final HikariDataSource pool;

    Postgresql(StoreSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setPoolName("postgresql");
        config.setMaximumPoolSize(CONNECTIONS);
        this.pool = new HikariDataSource(config);
    }

    @Override
    public DataSource writer() {
        return pool;
    }

    @Override
    public DataSource reader() {
        return pool;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String skipLocked() {
        return "FOR UPDATE SKIP LOCKED";
    }

    @Override
    public void oneAtATime(Handle handle, String name) {
        handle.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "roadmap-bot/" + name);
    }

    @Override
    public void leaveOut(Handle handle, String table, int count) {
        handle.createQuery("SELECT setval(pg_get_serial_sequence(:table, 'id'), COALESCE(MAX(id), 0) + :count, false)"
                        + " FROM " + table)
                .bind("table", table)
                .bind("count", count + 1)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<String> tables(Handle handle) {
        return handle.createQuery("""
                        SELECT tablename FROM pg_tables
                         WHERE schemaname = current_schema() AND tablename <> 'flyway_schema_history'
                         ORDER BY tablename
                        """).mapTo(String.class).list();
    }

    @Override
    public Search search() {
        return search;
    }

    @Override
    public String statistics() {
        return "ANALYZE suggestion";
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public void close() {
        pool.close();
    }
}
