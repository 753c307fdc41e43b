package io.github.roadmapbot.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hears all that the bot says to GitHub, and finds in it what nobody had approved or released by then. */
final class Discreet implements WireServer.Witness {

    /** What was said when, as {@link #words}. */
    private record Said(Instant at, Call call, String words) {}

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Said> all = new CopyOnWriteArrayList<>();
    private final Set<Long> released = ConcurrentHashMap.newKeySet();

    Discreet(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void arrived(Call call) {
        String query = URLDecoder.decode(call.query(), StandardCharsets.UTF_8);
        all.add(new Said(clock.instant(), call, words(call.path() + " " + query + " " + text(call.body()))));
    }

    /** Remembers what is released, of which nothing is left in the store when its proposer is forgotten. */
    void remember(List<Secret> suggestions) {
        suggestions.stream().filter(Secret::released).map(Secret::id).forEach(released::add);
    }

    /** What was said of secrets, each with the request that said it; not what something says that was public by then. */
    List<String> slips(List<Secret> left) {
        List<Secret> suggestions = left.stream()
                .map(each -> released.contains(each.id()) ? each.asReleased() : each)
                .toList();
        return all.stream().flatMap(said -> slips(said, suggestions)).limit(10).toList();
    }

    private static Stream<String> slips(Said said, List<Secret> suggestions) {
        return suggestions.stream()
                .filter(secret -> secret.isKept(said.at()))
                .flatMap(secret -> secret.words().stream().map(Discreet::words))
                .filter(words -> !words.isBlank() && said.words().contains(words))
                .filter(words -> suggestions.stream()
                        .filter(other -> !other.isKept(said.at()))
                        .noneMatch(
                                other -> words(String.join(" ", other.words())).contains(words)))
                .map(words -> "'%s' in %s: %s"
                        .formatted(words.strip(), said.call(), said.call().body()));
    }

    /** Of JSON its values, of anything else all of it; of a GraphQL document, whose words are GitHub's, only what it quotes. */
    private String text(String body) {
        try {
            StringBuilder values = new StringBuilder();
            JsonNode root = json.readTree(body);
            if (root instanceof ObjectNode request && request.path("query").isTextual()) {
                QUOTED.matcher(request.remove("query").asText())
                        .results()
                        .forEach(quoted -> values.append(quoted.group()).append('\n'));
            }
            collect(root, values);
            return values.toString();
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    private static void collect(JsonNode node, StringBuilder values) {
        if (node.isValueNode()) {
            values.append(node.asText()).append('\n');
        }
        node.forEach(each -> collect(each, values));
    }

    /** Words alone, however they are marked up; between spaces, so that what is looked for begins and ends where words do. */
    private static String words(String text) {
        String plain = text.replaceAll("\\p{Cf}", "").toLowerCase(Locale.ROOT);
        return " " + plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
