package io.github.roadmapbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.capture.Mentions;
import io.github.roadmapbot.capture.Shortcuts;
import io.github.roadmapbot.capture.SourceListener;
import io.github.roadmapbot.home.tab.Opening;
import io.github.roadmapbot.slack.Scopes;
import io.github.roadmapbot.slack.http.SlackEndpoint;
import io.github.roadmapbot.vote.ReactionListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Compares the app's manifest with what the code uses, and with the limits that Slack sets to manifests. */
class ManifestTest {

    private static final Path SLACK_CODE = Path.of("src/main/java/io/github/roadmapbot/slack");
    private static final Path OVER_HTTP = Path.of("config/manifest-http.json");
    private static final Pattern METHOD = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*\\.[a-z][A-Za-z]+)\"");

    private final JsonNode manifest = new ObjectMapper().readTree(Files.readString(Path.of("manifest.json")));

    ManifestTest() throws IOException {}

    @Test
    void theScopesAreThoseThatTheCallsAndTheEventsNeed() {
        assertThat(texts("/oauth_config/scopes/bot")).containsExactlyElementsOf(Scopes.needed());
    }

    @Test
    void theScopesOfEveryCalledMethodAreKnown() throws IOException {
        assertThat(calledMethods()).containsExactlyInAnyOrderElementsOf(Scopes.methods());
    }

    @Test
    void theEventsAreThoseThatAreListenedTo() {
        assertThat(texts("/settings/event_subscriptions/bot_events"))
                .containsExactlyInAnyOrderElementsOf(Scopes.events())
                .containsExactlyInAnyOrder(
                        ReactionListener.ADDED,
                        ReactionListener.REMOVED,
                        Mentions.EVENT,
                        Opening.EVENT,
                        SourceListener.EVENT + ".channels",
                        SourceListener.EVENT + ".groups",
                        SourceListener.EVENT + ".im");
    }

    @Test
    void theOnlyCommandIsTheOneThatIsAnswered() {
        assertThat(manifest.at("/features/slash_commands").findValuesAsText("command"))
                .containsExactly(Bot.COMMAND);
    }

    @Test
    void theShortcutsAreThoseThatAreAnsweredWithinTheSchemasLimits() {
        JsonNode shortcuts = manifest.at("/features/shortcuts");

        assertThat(shortcuts.findValuesAsText("callback_id")).containsExactly(Shortcuts.MESSAGE, Shortcuts.GLOBAL);
        assertThat(shortcuts.findValuesAsText("type")).containsExactly("message", "global");
        assertThat(shortcuts.findValuesAsText("name"))
                .allSatisfy(name -> assertThat(name).hasSizeBetween(1, 24));
        assertThat(shortcuts.findValuesAsText("description"))
                .allSatisfy(description -> assertThat(description).hasSizeBetween(1, 150));
    }

    @Test
    void buttonsAndWindowsComeOverSocketMode() {
        JsonNode settings = manifest.at("/settings");

        assertThat(settings.at("/interactivity/is_enabled").asBoolean()).isTrue();
        assertThat(settings.at("/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest.findValues("request_url")).isEmpty();
        assertThat(manifest.findValues("url")).isEmpty();
    }

    @Test
    void theManifestForHttpDiffersOnlyInHowSlackReachesTheBot() throws IOException {
        ObjectNode overHttp = (ObjectNode) new ObjectMapper().readTree(Files.readString(OVER_HTTP));
        List<ObjectNode> addressed = List.of(
                (ObjectNode) overHttp.at("/features/slash_commands/0"),
                (ObjectNode) overHttp.at("/settings/event_subscriptions"),
                (ObjectNode) overHttp.at("/settings/interactivity"));

        List<JsonNode> addresses = addressed.stream()
                .map(each -> each.has("url") ? each.remove("url") : each.remove("request_url"))
                .toList();
        ((ObjectNode) overHttp.at("/settings")).put("socket_mode_enabled", true);

        assertThat(overHttp).isEqualTo(manifest);
        assertThat(addresses)
                .allSatisfy(address ->
                        assertThat(address.asText()).startsWith("https://").endsWith(SlackEndpoint.PATH));
    }

    @Test
    void theTextsAreWithinTheSchemasLimits() {
        JsonNode command = manifest.at("/features/slash_commands/0");

        assertThat(manifest.at("/display_information/name").asText()).hasSizeBetween(1, 35);
        assertThat(manifest.at("/display_information/description").asText()).hasSizeBetween(1, 140);
        assertThat(manifest.at("/features/bot_user/display_name").asText()).hasSizeBetween(1, 80);
        assertThat(command.at("/command").asText()).matches("/.{1,31}");
        assertThat(command.at("/description").asText()).hasSizeBetween(1, 2000);
        assertThat(command.at("/usage_hint").asText()).hasSizeBetween(1, 1000);
    }

    @Test
    void theSectionsAreThoseOfTheSchema() {
        assertThat(keys("")).isSubsetOf("_metadata", "display_information", "features", "oauth_config", "settings");
        assertThat(keys("/features")).isSubsetOf("bot_user", "slash_commands", "shortcuts", "app_home");
        assertThat(keys("/settings"))
                .isSubsetOf(
                        "event_subscriptions",
                        "interactivity",
                        "socket_mode_enabled",
                        "token_rotation_enabled",
                        "org_deploy_enabled");
    }

    private static Set<String> calledMethods() throws IOException {
        try (Stream<Path> files = Files.walk(SLACK_CODE)) {
            Set<String> methods = new TreeSet<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith("Scopes.java"))
                    .toList()) {
                METHOD.matcher(Files.readString(file))
                        .results()
                        .map(ManifestTest::name)
                        .forEach(methods::add);
            }
            return methods;
        }
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    private List<String> texts(String pointer) {
        return StreamSupport.stream(manifest.at(pointer).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> keys(String pointer) {
        return List.copyOf(manifest.at(pointer).properties().stream()
                .map(Map.Entry::getKey)
                .toList());
    }
}
