package io.github.roadmapbot.config;

import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.app.AppKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A GitHub App as the environment names it: by its id, and by its key or the file that holds it. */
final class AppVariables {

    private static final String SOURCE = "from the App's settings on GitHub under %s";

    /** Longer than any key; what is longer is not one, and is not read. */
    private static final long LONGEST_FILE = 64_000;

    private final Optional<String> id;
    private final Optional<String> key;
    private final Problems problems;

    AppVariables(Optional<String> id, Optional<String> key, Problems problems) {
        this.id = id;
        this.key = key;
        this.problems = problems;
    }

    /** The App, or, when there was a problem to tell, something unusable. */
    Credentials read() {
        require(Environment.GITHUB_APP_ID, id, "General → About");
        require(Environment.GITHUB_APP_KEY, key, "General → Private keys, as its text or as the path of its file");
        if (id.isPresent() && key.isPresent()) {
            Optional<AppKey> read = appKey(key.get());
            try {
                return read.isPresent() ? new Credentials.App(id.get(), read.get()) : unusable();
            } catch (IllegalArgumentException e) {
                problems.add(Environment.GITHUB_APP_ID, "is not an App's id, which is a number, or begins with Iv");
            }
        }
        return unusable();
    }

    private void require(String variable, Optional<String> value, String where) {
        if (value.isEmpty()) {
            problems.add(variable, "is missing in the environment beside its other half; " + SOURCE.formatted(where));
        }
    }

    private Optional<AppKey> appKey(String value) {
        Optional<String> pem = value.contains("-----BEGIN") ? Optional.of(value) : file(value);
        try {
            return pem.map(AppKey::of);
        } catch (IllegalArgumentException e) {
            problems.add(Environment.GITHUB_APP_KEY, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** What is neither a key nor a file is not shown: it may be a part of a key. */
    private Optional<String> file(String value) {
        try {
            Path file = Path.of(value);
            if (Files.isRegularFile(file) && Files.size(file) <= LONGEST_FILE) {
                return Optional.of(Files.readString(file));
            }
            problems.add(
                    Environment.GITHUB_APP_KEY,
                    "is neither a key, which begins with -----BEGIN, nor the path of a key's file");
        } catch (IOException | InvalidPathException e) {
            problems.add(
                    Environment.GITHUB_APP_KEY,
                    "names a file that cannot be read (%s)"
                            .formatted(e.getClass().getSimpleName()));
        }
        return Optional.empty();
    }

    private static Credentials unusable() {
        return new Credentials.Token(Environment.MISSING);
    }
}
