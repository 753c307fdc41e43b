package io.github.roadmapbot.github;

import java.util.regex.Pattern;

/** Keeps tokens and keys out of everything that is built from an answer and may be logged or shown. */
final class Secrets {

    /** Tokens have no fixed length: since 2026 an installation's token carries a whole JWT, with dots. */
    private static final Pattern TOKEN = Pattern.compile("(gh[pousr]_|github_pat_)[A-Za-z0-9._-]{16,}");

    /** A JWT's header is JSON, which base64 begins with these letters; a cut one has fewer than three parts. */
    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]*){0,2}");

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN [A-Z0-9 ]+-----.*?(-----END [A-Z0-9 ]+-----|\\z)", Pattern.DOTALL);

    private Secrets() {}

    static String hide(String text) {
        String withoutKeys = KEY.matcher(text).replaceAll("a key…");
        String withoutTokens = TOKEN.matcher(withoutKeys).replaceAll("$1…");
        return JWT.matcher(withoutTokens).replaceAll("eyJ…");
    }
}
