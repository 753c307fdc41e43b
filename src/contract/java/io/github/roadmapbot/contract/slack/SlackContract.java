package io.github.roadmapbot.contract.slack;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.roadmapbot.contract.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the bot says to Slack, and what the small Slack says to it, against Slack's own types. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackContract {

    private static final Logger log = LoggerFactory.getLogger(SlackContract.class);
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/roadmapbot/golden");
    private static final String BLOCKS = "types.KnownBlock[]";
    private static final String WINDOW = "types.ModalView";
    private static final String HOME = "types.HomeView";

    private final List<MethodCall> calls = MethodCall.in(Recorded.with("slack"));

    @Test
    void everySurfaceOfTheGoldenFilesIsOfSlacksTypes() throws IOException {
        TypeScript surfaces = new TypeScript("golden");
        for (Path file : golden()) {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            boolean window = json.has("type");
            JsonNode surface = Surface.typed(window ? json : json.path("blocks"));
            surfaces.declare(window ? view(json) : BLOCKS, surface, file.toString());
        }

        assertThat(surfaces.size()).isPositive();
        assertThat(surfaces.problems()).isEmpty();
    }

    @Test
    void everySurfaceThatWasSentIsOfSlacksTypes() {
        TypeScript surfaces = new TypeScript("surfaces");
        for (MethodCall call : calls) {
            if (call.arguments().has("blocks")) {
                surfaces.declare(BLOCKS, Surface.typed(call.arguments().get("blocks")), call.method());
            }
            if (call.arguments().has("view")) {
                JsonNode view = call.arguments().get("view");
                surfaces.declare(view(view), Surface.typed(view), call.method());
            }
        }

        assertThat(surfaces.size()).isPositive();
        assertThat(surfaces.problems()).isEmpty();
    }

    @Test
    void everyArgumentOfEveryMethodIsOfSlacksTypes() {
        TypeScript arguments = new TypeScript("arguments");
        calls.forEach(call -> arguments.declare(
                "api." + call.typeName() + "Arguments", Surface.typed(call.arguments()), call.method()));
        log.info("Called: {}", new TreeMap<>(calls.stream().collect(groupingBy(MethodCall::method, counting()))));

        assertThat(arguments.problems()).isEmpty();
    }

    @Test
    void everyAnswerOfTheSmallSlackIsOfSlacksTypes() {
        TypeScript answers = new TypeScript("answers");
        for (MethodCall call : calls) {
            if (!call.answer().isNull()) {
                var answer = new SlackAnswer(call.answer());
                answer.surfaces().forEach(blocks -> answers.declare(BLOCKS, Surface.typed(blocks), call.method()));
                answers.declare(
                        "Declared<api.%sResponse>".formatted(call.typeName()), answer.apartFromSurfaces(), call.method());
            }
        }

        assertThat(answers.problems()).isEmpty();
    }

    @Test
    void whatIsLaidOverSlacksTypesIsPrinted() throws IOException {
        String overlay = Files.readString(TypeScript.OVERLAY);

        log.info("Laid over Slack's types:\n{}", overlay);

        assertThat(overlay).contains("// Source:");
    }

    @Test
    void theManifestIsOfSlacksTypes() throws IOException {
        TypeScript manifest = new TypeScript("manifest");
        manifest.declare(
                "Declared<Manifest>", new ObjectMapper().readTree(Path.of("manifest.json").toFile()), "manifest.json");

        assertThat(manifest.problems()).isEmpty();
    }

    private static String view(JsonNode json) {
        return json.path("type").asText().equals("home") ? HOME : WINDOW;
    }

    private static List<Path> golden() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
