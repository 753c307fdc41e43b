package io.github.roadmapbot.github.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of a repository, to be read. */
public final class Contents {

    /**
     * A file as it is.
     *
     * @param id what Git calls its content
     * @param text empty if it is larger than a megabyte
     */
    public record Text(String id, String text) {}

    private final Wire wire;

    public Contents(Wire wire) {
        this.wire = wire;
    }

    /**
     * A file on a branch, or at a commit; empty if it is not there.
     *
     * @param ref the name of the branch, or the id of the commit
     */
    public Optional<Text> read(RepositoryName repository, String ref, String path) throws GitHubFailure {
        String address = "/repos/%s/contents/%s?ref=%s".formatted(repository, encodedPath(path), encoded(ref));
        try {
            JsonNode file = new Rest(wire, repository).get(address).body();
            if (!file.path("type").asText().equals("file")) {
                throw new NeedsPerson(
                        "%s in %s is no file: change the path of the page in the configuration"
                                .formatted(path, repository),
                        "NO_FILE");
            }
            return Optional.of(new Text(file.path("sha").asText(), text(file)));
        } catch (NeedsPerson e) {
            if (e.because("HTTP_404")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String text(JsonNode file) {
        byte[] bytes = Base64.getMimeDecoder().decode(file.path("content").asText(""));
        return new String(bytes, UTF_8);
    }

    static String encodedPath(String path) {
        return Arrays.stream(path.split("/", -1)).map(Contents::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
