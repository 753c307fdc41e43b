package io.github.roadmapbot.similar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of wishes that are known to be for the same, and others among which the second of each has to be found. Wishes that
 * are connected by pairs are all for the same.
 */
public final class Pairs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Titled> asked = new ArrayList<>();
    private final Map<String, Titled> indexed = new LinkedHashMap<>();
    private final Map<String, String> same = new HashMap<>();

    private Pairs() {}

    /**
     * Reads files with one JSON object a line.
     *
     * @param pairs each line with a project, and a and b with title and source
     * @param corpora each line with a title and a project
     */
    public static Pairs read(Path pairs, List<Path> corpora) throws IOException {
        Pairs read = new Pairs();
        for (JsonNode line : lines(pairs)) {
            read.pair(member(line, "a", pairs), member(line, "b", pairs));
        }
        for (Path corpus : corpora) {
            for (JsonNode line : lines(corpus)) {
                read.index(other(line, corpus));
            }
        }
        return read;
    }

    /** Those whose likes are looked for. */
    public List<Titled> asked() {
        return List.copyOf(asked);
    }

    /** Those among which they are looked for. */
    public List<Titled> indexed() {
        return List.copyOf(indexed.values());
    }

    /** Whether two of them are known to be for the same. */
    boolean areSame(Titled one, Titled other) {
        return root(one.key()).equals(root(other.key()));
    }

    private void pair(Titled a, Titled b) {
        asked.add(a);
        index(b);
        same.put(root(a.key()), root(b.key()));
    }

    private void index(Titled titled) {
        indexed.putIfAbsent(titled.key(), titled);
    }

    private String root(String key) {
        String at = key;
        String next = same.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = same.getOrDefault(at, at);
        }
        return at;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    /** What pairs name is named by its page, so that pairs can be connected. */
    private static Titled member(JsonNode line, String side, Path file) throws IOException {
        String title = title(line, line.path(side), file);
        String source = line.path(side).path("source").asText();
        return new Titled(project(line), title, source.isEmpty() ? title : source);
    }

    /** Of others there may be several on one page. */
    private static Titled other(JsonNode line, Path file) throws IOException {
        String title = title(line, line, file);
        return new Titled(project(line), title, line.path("source").asText() + " " + title);
    }

    private static String project(JsonNode line) {
        return line.path("project").asText();
    }

    private static String title(JsonNode line, JsonNode wish, Path file) throws IOException {
        String title = wish.path("title").asText();
        if (title.isBlank()) {
            throw new IOException("%s has a line without a title: %s".formatted(file, line));
        }
        return title;
    }
}
