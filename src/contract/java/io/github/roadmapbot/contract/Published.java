package io.github.roadmapbot.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * What the platforms have published, fetched by npm in the versions that {@code src/contract/package.json} pins. What cannot
 * be fetched skips the test that needs it, and fails it where {@code CI} is set.
 */
public final class Published {

    /** Under {@code target}, so that a clean build fetches everything anew. */
    public static final Path FOLDER = Path.of("target", "contracts");

    private static final Path PINS = Path.of("src", "contract", "package.json");

    private Published() {}

    /** One file of a package. */
    public static Path file(String name, String path) {
        Path file = home(name).resolve(path);
        if (!Files.exists(file)) {
            unpack(name, "package/" + path);
        }
        return file;
    }

    /** A whole package, where a compiler looks for it: below {@code node_modules}. */
    public static Path whole(String name) {
        Path home = home(name);
        if (!Files.exists(home.resolve("package.json"))) {
            unpack(name, "package");
        }
        return home;
    }

    /** The version that the package is fetched in. */
    public static String version(String name) {
        try {
            JsonNode pins = new ObjectMapper().readTree(PINS.toFile()).path("devDependencies");
            return pins.required(name).textValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(String name) {
        return FOLDER.resolve("node_modules").resolve(name);
    }

    private static void unpack(String name, String member) {
        try {
            Files.createDirectories(home(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String into = FOLDER.relativize(home(name)).toString();
        Tool.run(FOLDER, List.of("tar", "-xzf", archive(name), "-C", into, "--strip-components=1", member))
                .orThrow();
    }

    /** The package's archive, as npm names it. */
    private static String archive(String name) {
        String pinned = name + "@" + version(name);
        String archive = name.replace("@", "").replace('/', '-') + "-" + version(name) + ".tgz";
        if (!Files.exists(FOLDER.resolve(archive))) {
            Tool.Result result = Tool.run(FOLDER, List.of("npm", "pack", pinned, "--silent"));
            if (!result.ok()) {
                throw unavailable(pinned + " cannot be fetched: " + result.said());
            }
        }
        return archive;
    }

    /** What a test ends with that lacks something from outside. */
    public static RuntimeException unavailable(String why) {
        if (System.getenv("CI") != null) {
            throw new AssertionError(why);
        }
        return Assumptions.abort(why);
    }
}
