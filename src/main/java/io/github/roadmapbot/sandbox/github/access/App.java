package io.github.roadmapbot.sandbox.github.access;

import io.github.roadmapbot.sandbox.github.kept.Account;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A GitHub App as GitHub keeps it: its public key, its one installation, and the tokens of that. They live for an hour of
 * the real clock, whatever the calendar does.
 */
public final class App {

    private static final Duration LIFE = Duration.ofHours(1);

    private final long id;
    private final String slug;
    private final Account bot;
    private final PublicKey key;
    private final Clock clock;
    private final Map<String, String> permissions = new LinkedHashMap<>();
    private final Map<String, Issued> tokens = new HashMap<>();
    private Optional<Long> installation = Optional.empty();
    private boolean suspended;
    private long lastInstallation = 52_000_000;

    private record Issued(Grant grant, Instant endsAt) {}

    public App(long id, String slug, Account bot, PublicKey key, Clock clock) {
        this.id = id;
        this.slug = slug;
        this.bot = bot;
        this.key = key;
        this.clock = clock;
    }

    public long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public Account bot() {
        return bot;
    }

    /** Refuses whatever is not a token that the App has signed just now. */
    public void requireSigned(String assertion) {
        new SignedToken(assertion).requireFrom(id, key, clock.instant());
    }

    /** Installs it anew: an installation that was removed does not come back, and neither do its tokens. */
    public void install(Map<String, String> granted) {
        permissions.clear();
        permissions.putAll(granted);
        permissions.put("metadata", "read");
        installation = Optional.of(++lastInstallation);
        suspended = false;
    }

    public void uninstall() {
        installation = Optional.empty();
        tokens.clear();
    }

    public void suspend(boolean now) {
        suspended = now;
    }

    /** Changes what is granted; tokens that are out there keep what they have, as on the real one. */
    public void grant(Map<String, String> granted) {
        permissions.clear();
        permissions.putAll(granted);
        permissions.put("metadata", "read");
    }

    /** Ends all tokens, as an hour does. */
    public void endTokens() {
        tokens.clear();
    }

    public Map<String, String> permissions() {
        return permissions;
    }

    public Optional<Long> installation() {
        return installation;
    }

    public boolean suspended() {
        return suspended;
    }

    /** A new token with the permissions that were asked for, and when it ends. */
    public Map.Entry<String, Instant> issue(Map<String, String> asked) {
        Instant endsAt = Instant.ofEpochSecond(clock.instant().plus(LIFE).getEpochSecond());
        String token = IssuedToken.of(id, tokens.size() + lastInstallation, endsAt);
        tokens.put(token, new Issued(new Grant(bot, asked), endsAt));
        return Map.entry(token, endsAt);
    }

    /** What a token allows; empty if it is not one, or not any more. */
    public Optional<Grant> grantOf(String token) {
        return Optional.ofNullable(tokens.get(token))
                .filter(issued -> clock.instant().isBefore(issued.endsAt()))
                .map(Issued::grant);
    }
}
