package io.github.roadmapbot.sandbox.script;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.roadmapbot.sandbox.Trouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a story's YAML; a mistake is told with its line and with what would be accepted there. */
final class StoryReader {

    private static final Set<String> STEP_KEYS = Set.of("as", "do", "refused", "see", "clock", "trouble", "lag");

    /** Whoever writes {@code yes} means the word. */
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private final String name;

    /** {@code name} is the file's, for messages. */
    StoryReader(String name) {
        this.name = name;
    }

    List<Step> read(String yaml) throws ScriptFailed {
        try (JsonParser parser = new YAMLMapper(FACTORY).createParser(yaml)) {
            return steps(parser);
        } catch (JsonProcessingException e) {
            throw mistake(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new ScriptFailed(name + ": " + e.getMessage());
        }
    }

    private List<Step> steps(JsonParser parser) throws IOException, ScriptFailed {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw mistake(1, "a story is a list of steps, each beginning with \"- as:\", \"- see:\" or \"- clock:\"");
        }
        List<Step> steps = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode node = parser.readValueAsTree();
            steps.add(step(steps.size() + 1, line, node));
        }
        if (steps.isEmpty()) {
            throw mistake(1, "a story has at least one step");
        }
        return steps;
    }

    private Step step(int number, int line, JsonNode node) throws ScriptFailed {
        Set<String> keys = keys(node);
        Set<String> unknown = new LinkedHashSet<>(keys);
        unknown.removeAll(STEP_KEYS);
        if (!node.isObject() || !unknown.isEmpty()) {
            throw mistake(line, "a step has the keys as, do, refused, see, clock, trouble or lag, not " + unknown);
        }
        return new Step(number, line, word(node, "as"), content(line, node, keys));
    }

    private Step.Content content(int line, JsonNode node, Set<String> keys) throws ScriptFailed {
        if (node.has("do") && !node.has("see")) {
            if (!node.has("as")) {
                throw mistake(line, "say who does it: {as: PERSON, do: ...}");
            }
            return new Step.Deed(phrase(line, node.path("do"), "do", Form.DEEDS), word(node, "refused"));
        }
        if (node.has("see") && Set.of("as", "see").containsAll(keys)) {
            return new Step.Sight(phrase(line, node.path("see"), "see", Form.SIGHTS));
        }
        if (keys.size() == 1) {
            String what = keys.iterator().next();
            return world(line, what, node.path(what).asText());
        }
        throw mistake(
                line, "a step is one of {as, do}, {as, do, refused}, {see}, {as, see}, {clock}, {trouble}, {lag}");
    }

    private Step.World world(int line, String what, String how) throws ScriptFailed {
        boolean known = switch (what) {
            case "clock" -> how.equals("next quarter") || Span.isWritten(how.replaceFirst("^\\+", ""));
            case "trouble" -> Trouble.called(how).isPresent();
            case "lag" -> Span.isWritten(how);
            default -> false;
        };
        if (!known) {
            throw mistake(line, """
                    "%s: %s" is not known; write clock: +1 day (or hours, weeks, "next quarter"), lag: 10 minutes, \
                    or trouble: one of %s""".formatted(what, how, Trouble.titles()));
        }
        return new Step.World(what, how);
    }

    private Phrase phrase(int line, JsonNode node, String key, List<Form> forms) throws ScriptFailed {
        Set<String> keys = keys(node);
        Optional<Form> form =
                forms.stream().filter(each -> keys.contains(each.name())).findFirst();
        if (form.isEmpty()) {
            throw mistake(line, "\"%s\" takes one of:%n%s".formatted(key, listed(forms)));
        }
        if (!form.get().accepts(keys)) {
            throw mistake(
                    line,
                    "\"%s\" is written %s, not with the keys %s"
                            .formatted(key, form.get().shown(), keys));
        }
        return new Phrase(form.get(), node);
    }

    private ScriptFailed mistake(int line, String what) {
        return new ScriptFailed("%s, line %d: %s".formatted(name, line, what));
    }

    private static String listed(List<Form> forms) {
        return forms.stream().map(form -> "  " + form.shown()).collect(Collectors.joining("\n"));
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Optional<String> word(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }
}
