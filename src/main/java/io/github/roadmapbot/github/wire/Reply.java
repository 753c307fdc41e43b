package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** GitHub's whole answer to one request, and what it means when it is a refusal. */
record Reply(Question question, int status, HttpHeaders headers, String body) {

    /** GitHub asks for at least a minute when it does not say how long. */
    private static final Duration UNSAID = Duration.ofSeconds(60);

    /** Allowances are counted by the hour: whatever two clocks make of it, no wait is longer. */
    private static final Duration WINDOW = Duration.ofHours(1);

    /** The failure that this answer is, or empty if it is none. */
    Optional<GitHubFailure> failure() {
        if (status < 300 || (status < 400 && question.mayFollow(status))) {
            return Optional.empty();
        }
        if (limited()) {
            return Optional.of(new NotDone("GitHub asked for a pause" + told(), pause(), null));
        }
        if (status >= 500) {
            return Optional.of(question.broken("GitHub failed with status " + status + told(), null));
        }
        if (status == 409) {
            return Optional.of(new NotDone("Something else was being changed at the same time" + told(), null, null));
        }
        return Optional.of(new NeedsPerson(
                Advice.on(this) + told(),
                "HTTP_%d %s".formatted(status, Refusal.of(body).codes())));
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The tail of a message: what was asked, GitHub's own words, and the id by which its support finds the request. */
    String told() {
        String said = Refusal.of(body).words();
        return " (" + question + (said.isEmpty() ? "" : "; GitHub says: " + said)
                + header("X-GitHub-Request-Id").map(id -> "; request " + id).orElse("") + ")";
    }

    private boolean limited() {
        return status == 429 || (status == 403 && (limitedByHeader() || saysLimited(body)));
    }

    private boolean limitedByHeader() {
        return header("Retry-After").isPresent()
                || header("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    }

    static boolean saysLimited(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return said.contains("secondary rate limit") || said.contains("rate limit exceeded");
    }

    /** How long GitHub wants to be left alone after this answer. */
    Duration pause() {
        Optional<Duration> asked = header("Retry-After").flatMap(Reply::number).map(Duration::ofSeconds);
        if (asked.isPresent()) {
            return within(asked.get());
        }
        if (header("X-RateLimit-Remaining").filter("0"::equals).isEmpty()) {
            return UNSAID;
        }
        return header("X-RateLimit-Reset")
                .flatMap(Reply::number)
                .map(reset -> within(Duration.between(sentAt(), Instant.ofEpochSecond(reset))))
                .orElse(UNSAID);
    }

    /** GitHub's own clock, since the moment of the reset is told by it. */
    private Instant sentAt() {
        try {
            return header("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElseGet(Instant::now);
        } catch (DateTimeParseException e) {
            return Instant.now();
        }
    }

    private static Duration within(Duration wait) {
        if (wait.compareTo(WINDOW) > 0) {
            return WINDOW;
        }
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,12}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
