package io.github.roadmapbot.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings written for a test into a folder of its own, and read again. */
final class Written {

    static final Map<String, String> TOKENS = Map.of(
            "SLACK_BOT_TOKEN", "xoxb-1-bot", "SLACK_APP_TOKEN", "xapp-1-app", "GITHUB_TOKEN", "ghp_0123456789abc");

    private final Path file;

    Written(Path folder) {
        this.file = folder.resolve("roadmap.yaml");
    }

    static ObjectNode complete() throws IOException {
        return (ObjectNode) new YAMLMapper().readTree(resource("complete.yaml"));
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Written.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The tokens and one more variable, or one that is otherwise. */
    static Map<String, String> tokensAnd(String variable, String value) {
        Map<String, String> environment = new HashMap<>(TOKENS);
        environment.put(variable, value);
        return environment;
    }

    Settings read(String yaml, Map<String, String> environment) throws InvalidSettings, IOException {
        Files.writeString(file, yaml);
        return SettingsFile.read(file, environment);
    }

    Settings read(String yaml) throws InvalidSettings, IOException {
        return read(yaml, TOKENS);
    }

    /** What is wrong with it; empty if nothing. */
    List<Problem> problems(String yaml, Map<String, String> environment) throws IOException {
        try {
            read(yaml, environment);
            return List.of();
        } catch (InvalidSettings e) {
            return e.problems();
        }
    }

    List<Problem> problems(ObjectNode tree) throws IOException {
        return problems(new YAMLMapper().writeValueAsString(tree), TOKENS);
    }
}
