package io.github.roadmapbot.github;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One named GraphQL operation, most of them from the {@code .graphql} files beside this package. */
record Operation(String name, boolean writes, String document) {

    private static final Pattern HEAD = Pattern.compile("(?m)^(query|mutation)\\s+(\\w+)");

    /** Recognises a document with a single, named operation at the start of a line. */
    static Operation of(String document) {
        Matcher head = HEAD.matcher(document);
        if (!head.find()) {
            throw new IllegalArgumentException("Not a document with a named query or mutation: " + document);
        }
        return new Operation(head.group(2), head.group(1).equals("mutation"), document);
    }

    /** Reads {@code name.graphql}. */
    static Operation named(String name) {
        try (InputStream file = Operation.class.getResourceAsStream(name + ".graphql")) {
            if (file == null) {
                throw new IllegalStateException(name + ".graphql is not in the jar");
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Question question() {
        return new Question((writes ? "mutation " : "query ") + name, writes);
    }
}
