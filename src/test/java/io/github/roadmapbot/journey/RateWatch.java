package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsRateLimitTier;
import com.slack.api.methods.MethodsRateLimits;
import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the bot's calls of the Web API as Slack does: each method by itself, and what is posted in each channel. */
final class RateWatch implements WireServer.Witness {

    private static final String POST = "chat.postMessage";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A message a second, with short bursts. */
    private static final Duration BURST = Duration.ofSeconds(10);

    private static final Pattern CHANNEL = Pattern.compile("(?:^|&)channel=([^&]+)");

    private final Clock clock;
    private final Map<String, List<Instant>> calls = new TreeMap<>();

    RateWatch(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void done(Call call, Answer answer) {
        String method = call.path().substring(call.path().lastIndexOf('/') + 1);
        note(method);
        Matcher channel = CHANNEL.matcher(call.body());
        if (method.equals(POST) && channel.find()) {
            note(POST + " in " + URLDecoder.decode(channel.group(1), StandardCharsets.UTF_8));
        }
    }

    private void note(String what) {
        calls.computeIfAbsent(what, fresh -> new ArrayList<>()).add(clock.instant());
    }

    synchronized int count(String method) {
        return calls.getOrDefault(method, List.of()).size();
    }

    /** The most calls of each method within any minute, and of messages in a channel within any ten seconds. */
    synchronized Map<String, Integer> peaks() {
        Map<String, Integer> peaks = new TreeMap<>();
        calls.forEach((what, times) -> peaks.put(what, peak(times, what.contains(" in ") ? BURST : MINUTE)));
        return peaks;
    }

    /** The same without what was posted in single channels. */
    Map<String, Integer> peaksOfMethods() {
        Map<String, Integer> peaks = peaks();
        peaks.keySet().removeIf(what -> what.contains(" in "));
        return peaks;
    }

    /** No method was called more often than Slack allows. */
    void staysWithinSlacksLimits() {
        peaks().forEach((what, most) -> assertThat(most).as(what).isLessThanOrEqualTo(limit(what)));
    }

    private static int limit(String what) {
        if (what.contains(" in ")) {
            return (int) BURST.toSeconds();
        }
        return what.equals(POST)
                ? 300
                : MethodsRateLimitTier.getAllowedRequestsPerMinute(MethodsRateLimits.lookupRateLimitTier(what));
    }

    private static int peak(List<Instant> times, Duration span) {
        List<Instant> sorted = times.stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (!sorted.get(first).plus(span).isAfter(sorted.get(last))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
