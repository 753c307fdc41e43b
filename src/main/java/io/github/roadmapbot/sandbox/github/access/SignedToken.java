package io.github.roadmapbot.sandbox.github.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The JSON Web Token with which an App says who it is, judged as GitHub judges it. */
record SignedToken(String text) {

    /** The longest life that GitHub allows. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Who says it was signed later than this has a clock that goes wrong. */
    private static final Duration DRIFT = Duration.ofSeconds(60);

    void requireFrom(long app, PublicKey key, Instant now) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw undecodable();
        }
        JsonNode header = json(parts[0]);
        JsonNode claims = json(parts[1]);
        if (!header.path("alg").asText().equals("RS256") || !verifies(parts, key)) {
            throw undecodable();
        }
        if (!claims.path("iss").asText().equals(Long.toString(app))) {
            throw Refusal.of(404, "Integration not found");
        }
        requireTime(claims, now);
    }

    private static void requireTime(JsonNode claims, Instant now) {
        if (!claims.path("exp").isIntegralNumber()) {
            throw Refusal.of(
                    401,
                    "'Expiration time' claim ('exp') must be a numeric value representing the future time"
                            + " at which the assertion expires");
        }
        if (!claims.path("iat").isIntegralNumber()) {
            throw Refusal.of(401, "Missing 'issued at' claim ('iat') in assertion");
        }
        Instant endsAt = Instant.ofEpochSecond(claims.path("exp").asLong());
        Instant signedAt = Instant.ofEpochSecond(claims.path("iat").asLong());
        if (!endsAt.isAfter(now)) {
            throw Refusal.of(
                    401,
                    "'Expiration time' claim ('exp') must be a numeric value representing the future time"
                            + " at which the assertion expires");
        }
        if (endsAt.isAfter(now.plus(LONGEST)) || endsAt.isAfter(signedAt.plus(LONGEST))) {
            throw Refusal.of(401, "'Expiration time' claim ('exp') is too far in the future");
        }
        if (signedAt.isAfter(now.plus(DRIFT))) {
            throw Refusal.of(
                    401,
                    "'Issued at' claim ('iat') must be an Integer representing the time that the assertion"
                            + " was issued");
        }
    }

    private static boolean verifies(String[] parts, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static JsonNode json(String part) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException | IllegalArgumentException e) {
            throw undecodable();
        }
    }

    private static Refusal undecodable() {
        return Refusal.of(401, "A JSON web token could not be decoded");
    }
}
