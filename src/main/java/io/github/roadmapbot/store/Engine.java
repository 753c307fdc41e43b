package io.github.roadmapbot.store;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What differs between the databases: how they are opened, how a row is claimed while others look for one too, and how
 * titles are searched. */
sealed interface Engine permits Sqlite, Postgresql {

    static Engine of(StoreSettings settings) {
        return settings.url().startsWith(Sqlite.PREFIX) ? new Sqlite(settings) : new Postgresql(settings);
    }

    /** Where the connections come from that write; checked to be as safe as promised. */
    DataSource writer();

    /** Where the connections come from that only read. */
    DataSource reader();

    /** Names the folder of this engine's migrations. */
    String name();

    /** What a SELECT ends with that claims its row and passes over rows claimed by others. */
    String skipLocked();

    /**
     * Lets one transaction at a time be at what {@code name} stands for, until it ends; for decisions that rest on rows
     * which do not exist yet, and so cannot be locked.
     */
    void oneAtATime(Handle handle, String name);

    /** Leaves out the next {@code count} ids of a table. */
    void leaveOut(Handle handle, String table, int count);

    /** The tables that hold what is kept, without what only follows from it. */
    List<String> tables(Handle handle);

    /** How suggestions are found by their titles. */
    Search search();

    /** What brings the planner's statistics up to date after many rows came at once. */
    String statistics();

    /** Whether this process is the only one that can be using the database. */
    boolean alone();

    /** Closes every connection and gives back whatever else the engine holds. */
    void close();
}
