package io.github.roadmapbot.github;

import java.util.regex.Pattern;

/** Keeps tokens out of everything that is built from an answer and may be logged or shown. */
final class Secrets {

    /** Tokens have no fixed length: since 2026 an installation's token carries a whole JWT, with dots. */
    private static final Pattern TOKEN = Pattern.compile("(gh[pousr]_|github_pat_)[A-Za-z0-9._-]{16,}");

    private Secrets() {}

    static String hide(String text) {
        return TOKEN.matcher(text).replaceAll("$1…");
    }
}
