package io.github.roadmapbot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who is at which step: one claimant at a time, until it settles the step or is not heard of for its lease. */
final class Claims {

    private final Database database;

    Claims(Database database) {
        this.database = database;
    }

    Optional<Step> next(Lane lane, String owner, Instant now, Instant realNow, Duration lease) {
        return database.quietly(handle -> {
            database.engine().oneAtATime(handle, "claim/" + lane.inStore());
            return handle.createQuery("""
                        UPDATE step
                           SET status = 'claimed', attempts = attempts + 1, owner = :owner, lease_until = :leaseUntil
                         WHERE id = (
                               SELECT id
                                 FROM step next
                                WHERE lane = :lane
                                  AND (status = 'due' AND due_at <= :now
                                       OR status = 'claimed' AND lease_until < :realNow)
                                  AND NOT EXISTS (
                                      SELECT 1
                                        FROM step other
                                       WHERE other.status = 'claimed' AND other.lease_until >= :realNow
                                         AND other.kind = next.kind AND other.subject = next.subject)
                                ORDER BY due_at, id
                                LIMIT 1
                                <skipLocked>)
                        RETURNING <columns>
                        """)
                    .define("skipLocked", database.engine().skipLocked())
                    .define("columns", Steps.COLUMNS)
                    .bind("owner", owner)
                    .bind("leaseUntil", realNow.plus(lease).toEpochMilli())
                    .bind("lane", lane.inStore())
                    .bind("now", now.toEpochMilli())
                    .bind("realNow", realNow.toEpochMilli())
                    .map(Steps::step)
                    .findOne();
        });
    }

    /** Frees what an earlier run of this process left claimed, where no other process can be at it. */
    int freeAbandoned() {
        if (!database.engine().alone()) {
            return 0;
        }
        return database.write(handle ->
                handle.execute("UPDATE step SET status = 'due', lease_until = NULL WHERE status = 'claimed'"));
    }
}
