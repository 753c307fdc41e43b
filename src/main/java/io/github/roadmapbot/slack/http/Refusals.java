package io.github.roadmapbot.slack.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator of requests that were not let in, seldom enough that strangers cannot fill the log. */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Clock clock;
    private Instant next = Instant.MIN;
    private long untold;

    Refusals(Clock clock) {
        this.clock = clock;
    }

    synchronized void count() {
        untold++;
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        log.warn(
                "{} requests were refused that Slack did not sign just now; if they are Slack's, check"
                        + " SLACK_SIGNING_SECRET and this machine's clock",
                untold);
        untold = 0;
        next = now.plus(SILENCE);
    }
}
