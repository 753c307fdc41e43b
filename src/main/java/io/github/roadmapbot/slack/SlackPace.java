package io.github.roadmapbot.slack;

import com.slack.api.methods.MethodsRateLimitTier;
import com.slack.api.methods.MethodsRateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the bot within Slack's rate limits, which count each method by itself: what nobody waits for is held back in time.
 * What a person waits for is counted and never held back; a share of each limit is left for it.
 *
 * <p>The limits are Slack's (docs.slack.dev, "Rate limits"), by the table of its own SDK. They are counted by the calendar's
 * clock and in this process alone: of several instances each has to be given its part of the share.
 */
public final class SlackPace {

    private static final String POST = "chat.postMessage";

    /** A message a second in each channel, with short bursts. */
    private static final Duration BURST = Duration.ofSeconds(10);

    private static final int A_SECOND = 1;

    /** "Several hundred" in all channels together, says Slack. */
    private static final int POSTS_A_MINUTE = 300;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int share;
    private final Clock clock;
    private final Map<String, Meter> meters = new HashMap<>();

    /**
     * Begins with nothing spent.
     *
     * @param share how much of each limit is taken, in hundredths
     */
    public SlackPace(int share, Clock clock) {
        this.share = share;
        this.clock = clock;
    }

    /**
     * Counts a call that is about to be made and that nobody waits for.
     *
     * @param channel where something is posted; empty for any other method
     * @throws SlackFailure.NotDone if it has to wait
     */
    synchronized void admit(String method, String channel) throws SlackFailure.NotDone {
        Instant now = clock.instant();
        List<Meter> all = meters(method, channel);
        for (Meter meter : all) {
            if (!meter.isFree(now)) {
                Instant until = meter.promise(now);
                throw new SlackFailure.NotDone(
                        method,
                        "it waits until %s, to stay within what Slack allows".formatted(until),
                        Duration.between(now, until),
                        null);
            }
        }
        all.forEach(meter -> meter.count(now));
    }

    /** Counts a call that somebody waits for. */
    synchronized void count(String method, String channel) {
        Instant now = clock.instant();
        meters(method, channel).forEach(meter -> meter.count(now));
    }

    /** Slack said that it was too much all the same: until then nothing of the kind is sent that nobody waits for. */
    synchronized void pause(String method, String channel, Duration pause) {
        meters(method, channel).get(0).close(clock.instant().plus(pause));
    }

    private List<Meter> meters(String method, String channel) {
        List<Meter> found = new ArrayList<>();
        if (method.equals(POST)) {
            found.add(meter(POST + " " + channel, BURST, A_SECOND * (int) BURST.toSeconds()));
            found.add(meter(POST, MINUTE, POSTS_A_MINUTE));
        } else {
            found.add(meter(
                    method,
                    MINUTE,
                    MethodsRateLimitTier.getAllowedRequestsPerMinute(MethodsRateLimits.lookupRateLimitTier(method))));
        }
        return found;
    }

    private Meter meter(String name, Duration span, int limit) {
        return meters.computeIfAbsent(name, fresh -> new Meter(span, Math.max(1, limit * share / 100)));
    }
}
