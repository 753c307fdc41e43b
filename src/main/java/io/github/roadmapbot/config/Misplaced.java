package io.github.roadmapbot.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Finds secrets that were written into the file, which many people get to read, instead of into the environment. */
final class Misplaced {

    private static final Pattern TOKEN =
            Pattern.compile("(?:xox[a-z][.-]|xapp-|gh[a-z]_|github_pat_)[\\w.-]{4,}|-----BEGIN [A-Z ]+-----");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(?:token|secret|password|privateKey).*");
    private static final Pattern PASSWORD = Pattern.compile("(?i)[?&;]password=|//[^/@\\s]+:[^/@\\s]*@");

    private final Problems problems;

    Misplaced(Problems problems) {
        this.problems = problems;
    }

    static String hideTokens(String text) {
        return TOKEN.matcher(text).replaceAll("(a token)");
    }

    /** Looks at {@code node} and everything beneath it. */
    void find(String path, JsonNode node) {
        node.properties().forEach(entry -> {
            String inner = Section.inner(path, entry.getKey());
            if (SECRET_NAME.matcher(entry.getKey()).matches()
                    || TOKEN.matcher(entry.getKey()).find()) {
                tellTokens(inner);
            }
            find(inner, entry.getValue());
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            find(path + "[" + i + "]", node.get(i));
        }
        if (node.isTextual()) {
            look(path, node.textValue());
        }
    }

    private void look(String path, String text) {
        if (TOKEN.matcher(text).find()) {
            tellTokens(path);
        } else if (PASSWORD.matcher(text).find()) {
            problems.add(
                    path,
                    "passwords belong into the environment; give the store's whole address in %s instead"
                            .formatted(Environment.STORE_URL));
        }
    }

    private void tellTokens(String path) {
        problems.add(
                path,
                "tokens belong into the environment: %s, %s and %s"
                        .formatted(Environment.BOT_TOKEN, Environment.APP_TOKEN, Environment.GITHUB_TOKEN));
    }
}
