package io.github.roadmapbot.github.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * GitHub's whole answer to one request, and what it means when it is a refusal.
 *
 * @param refusals how many answers in a row before this one asked for patience
 */
public record Reply(Question question, int status, HttpHeaders headers, String body, int refusals) {

    /** GitHub asks for at least a minute when it does not say how long, and for more each time. */
    private static final Duration UNSAID = Duration.ofSeconds(60);

    /** Allowances are counted by the hour: whatever two clocks make of it, no wait is longer. */
    private static final Duration WINDOW = Duration.ofHours(1);

    /** An answer after good ones. */
    public Reply(Question question, int status, HttpHeaders headers, String body) {
        this(question, status, headers, body, 0);
    }

    /** The same after so many answers in a row by which GitHub asked for patience. */
    public Reply after(int before) {
        return new Reply(question, status, headers, body, before);
    }

    /** The failure that this answer is, or empty if it is none. */
    public Optional<GitHubFailure> failure() {
        if (status < 300 || (status < 400 && question.mayFollow(status))) {
            return Optional.empty();
        }
        if (limited()) {
            return Optional.of(new NotDone("GitHub asked for a pause" + told(), pause(), null));
        }
        if (status >= 500) {
            return Optional.of(question.broken("GitHub failed with status " + status + told(), null));
        }
        if (status == 401 && question.byApp()) {
            return Optional.of(new NotDone("GitHub does not accept the App's new token yet" + told(), null, null));
        }
        if (status == 409) {
            return Optional.of(new NotDone("Something else was being changed at the same time" + told(), null, null));
        }
        return Optional.of(new NeedsPerson(
                Advice.on(this) + told(),
                "HTTP_%d %s".formatted(status, Refusal.of(body).codes())));
    }

    /** A header, if it is there. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** A field of the body that has to be there, as text. */
    public String text(String field) throws GitHubFailure {
        try {
            String text = new ObjectMapper().readTree(body).path(field).asText("");
            if (!text.isEmpty()) {
                return text;
            }
            throw question.broken("GitHub's answer lacks " + field + told(), null);
        } catch (JsonProcessingException e) {
            // The cause would show the body, and with it a token.
            throw question.broken("GitHub's answer could not be read" + told(), null);
        }
    }

    /** The texts of an object in the body, by their names. */
    public Map<String, String> texts(String field) throws GitHubFailure {
        try {
            Map<String, String> texts = new HashMap<>();
            new ObjectMapper()
                    .readTree(body)
                    .path(field)
                    .properties()
                    .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
            return texts;
        } catch (JsonProcessingException e) {
            throw question.broken("GitHub's answer could not be read" + told(), null);
        }
    }

    /** A moment in the body that has to be there. */
    public Instant time(String field) throws GitHubFailure {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeParseException e) {
            throw question.broken("GitHub's answer has no time in " + field + told(), null);
        }
    }

    /** The tail of a message: what was asked, GitHub's own words, and the id by which its support finds the request. */
    public String told() {
        String said = Refusal.of(body).words();
        return " (" + question + (said.isEmpty() ? "" : "; GitHub says: " + said)
                + header("X-GitHub-Request-Id").map(id -> "; request " + id).orElse("") + ")";
    }

    /** Whether it asks for patience. */
    public boolean limited() {
        return status == 429 || (status == 403 && (limitedByHeader() || saysLimited(body)));
    }

    private boolean limitedByHeader() {
        return header("Retry-After").isPresent()
                || header("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    }

    static boolean saysLimited(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return said.contains("secondary rate limit")
                || said.contains("rate limit exceeded")
                || said.contains("rate limit already exceeded");
    }

    /** How long GitHub wants to be left alone after this answer. */
    Duration pause() {
        Optional<Duration> asked = number("Retry-After").map(Duration::ofSeconds);
        if (asked.isPresent()) {
            return within(asked.get());
        }
        if (header("X-RateLimit-Remaining").filter("0"::equals).isEmpty()) {
            return unsaid();
        }
        return untilReset().orElseGet(this::unsaid);
    }

    /** How long until the hour's allowance is whole again; empty if GitHub does not say. */
    public Optional<Duration> untilReset() {
        return number("X-RateLimit-Reset")
                .map(reset -> within(Duration.between(sentAt(), Instant.ofEpochSecond(reset))));
    }

    private Duration unsaid() {
        return within(UNSAID.multipliedBy(1L << Math.min(refusals, 10)));
    }

    /** A header that is a number. */
    public Optional<Long> number(String header) {
        return header(header).flatMap(Reply::parsed);
    }

    /** GitHub's own clock, since the moment of the reset is told by it. */
    private Instant sentAt() {
        return date().orElseGet(Instant::now);
    }

    /** When GitHub answered, by its own clock. */
    public Optional<Instant> date() {
        try {
            return header("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Without the body, in which there may be a token. */
    @Override
    public String toString() {
        return question + " answered with status " + status;
    }

    private static Duration within(Duration wait) {
        if (wait.compareTo(WINDOW) > 0) {
            return WINDOW;
        }
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private static Optional<Long> parsed(String text) {
        return text.matches("\\d{1,12}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
