package io.github.roadmapbot.sandbox.slack.modal;

import io.github.roadmapbot.sandbox.slack.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Trigger ids: each lets the app open one view for one person, within three seconds of real time. */
public final class Triggers {

    private static final Duration LIFE = Duration.ofSeconds(3);

    private record Trigger(String user, long issuedNanos, boolean used) {}

    private final Map<String, Trigger> all = new HashMap<>();
    private final LongSupplier nanos;

    /** Measures their lives with {@link System#nanoTime}, or with something alike. */
    public Triggers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public synchronized String issue(String user) {
        String secret = UUID.randomUUID().toString().replace("-", "");
        String id = "1700000000." + (all.size() + 1) + "." + secret;
        all.put(id, new Trigger(user, nanos.getAsLong(), false));
        return id;
    }

    /** Exchanges a trigger for the id of its person, or is {@link Refused}. */
    synchronized String use(String id) {
        Trigger trigger = all.get(id);
        if (trigger == null) {
            throw new Refused("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw new Refused("exchanged_trigger_id");
        }
        if (nanos.getAsLong() - trigger.issuedNanos() > LIFE.toNanos()) {
            throw new Refused("expired_trigger_id");
        }
        all.put(id, new Trigger(trigger.user(), trigger.issuedNanos(), true));
        return trigger.user();
    }
}
