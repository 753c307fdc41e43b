package io.github.roadmapbot.slack.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The signatures of the requests that were let in lately. Slack signs even its own repetitions anew, so a signature that
 * comes twice was copied on its way.
 */
final class Seen {

    /** A request that came early within its window can be repeated until the end of it. */
    private static final Duration KEPT = Signature.WINDOW.multipliedBy(2).plusSeconds(1);

    private final Map<String, Instant> arrivals = new LinkedHashMap<>();
    private final Clock clock;

    Seen(Clock clock) {
        this.clock = clock;
    }

    /** Notes a signature that is known to be good; false if it was there before. */
    synchronized boolean isNew(String signature) {
        Instant now = clock.instant();
        forgetBefore(now.minus(KEPT));
        return arrivals.putIfAbsent(signature, now) == null;
    }

    /** The request was turned away unheard, and may come again as it is. */
    synchronized void forget(String signature) {
        arrivals.remove(signature);
    }

    private void forgetBefore(Instant oldest) {
        var each = arrivals.values().iterator();
        while (each.hasNext() && each.next().isBefore(oldest)) {
            each.remove();
        }
    }
}
