package io.github.roadmapbot.github.wire;

import io.github.roadmapbot.github.answer.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One named GraphQL operation, most of them from the {@code .graphql} files beside their subject. */
public record Operation(String name, boolean writes, String document) {

    private static final Pattern HEAD = Pattern.compile("(?m)^(query|mutation)\\s+(\\w+)");

    /** Recognises a document with a single, named operation at the start of a line. */
    public static Operation of(String document) {
        Matcher head = HEAD.matcher(document);
        if (!head.find()) {
            throw new IllegalArgumentException("Not a document with a named query or mutation: " + document);
        }
        return new Operation(head.group(2), head.group(1).equals("mutation"), document);
    }

    /** Reads {@code name.graphql}, which stands beside the class that asks it. */
    public static Operation beside(Class<?> asker, String name) {
        try (InputStream file = asker.getResourceAsStream(name + ".graphql")) {
            if (file == null) {
                throw new IllegalStateException(name + ".graphql is not beside " + asker.getName());
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked by it, for the words of failures. */
    public Question question() {
        return new Question((writes ? "mutation " : "query ") + name, writes);
    }
}
