package io.github.roadmapbot.contract.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.roadmapbot.contract.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An OpenAPI 3.0 description, by what can be asked. */
final class OpenApi {

    private static final Path OVERLAY = Path.of("src", "contract", "overlay", "openapi.yaml");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final JsonNode description;
    private final List<Place> places = new ArrayList<>();

    OpenApi(JsonNode description) {
        this.description = description;
        description
                .path("paths")
                .properties()
                .forEach(each -> places.add(Place.of(each.getKey(), each.getValue(), manySegments(each.getValue()))));
        places.sort(Comparator.comparingInt(place -> place.variables.size()));
    }

    /** What GitHub has published of its REST API, and what is laid over it. */
    static OpenApi ofGitHub() {
        try {
            var file = Published.file("@octokit/openapi", "generated/api.github.com.json");
            JsonNode published = new ObjectMapper().readTree(file.toFile());
            return new OpenApi(new YAMLMapper().readerForUpdating(published).readValue(OVERLAY.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables of a path that may hold slashes, as GitHub marks them: branches and the paths of files. */
    private Set<String> manySegments(JsonNode item) {
        Set<String> names = new HashSet<>();
        for (JsonNode operation : item) {
            for (JsonNode each : operation.path("parameters")) {
                JsonNode parameter = resolved(each);
                if (parameter.path("x-multi-segment").asBoolean()) {
                    names.add(parameter.required("name").textValue());
                }
            }
        }
        return names;
    }

    /** What a request means; empty if there is nothing at the path, or nothing of that method. */
    Optional<Operation> find(String method, String path) {
        String name = method.toLowerCase(Locale.ROOT);
        return places.stream()
                .filter(place -> place.item.has(name))
                .flatMap(place -> place.match(path).stream()
                        .map(values -> new Operation(
                                method + " " + place.template, resolved(place.item.get(name)), values, this)))
                .findFirst();
    }

    /** The thing itself behind a reference. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /** A schema of the description, to stand alone. */
    JsonNode translated(JsonNode schema) {
        return new SchemaTranslation(description).of(schema);
    }

    JsonNode schema(String name) {
        return description.path("components").path("schemas").required(name);
    }

    private record Place(String template, Pattern pattern, List<String> variables, JsonNode item) {

        static Place of(String template, JsonNode item, Set<String> manySegments) {
            List<String> variables = new ArrayList<>();
            Matcher matcher = VARIABLE.matcher(template);
            StringBuilder pattern = new StringBuilder();
            int from = 0;
            while (matcher.find()) {
                variables.add(matcher.group(1));
                pattern.append(Pattern.quote(template.substring(from, matcher.start())))
                        .append(manySegments.contains(matcher.group(1)) ? "(.+)" : "([^/]+)");
                from = matcher.end();
            }
            pattern.append(Pattern.quote(template.substring(from)));
            return new Place(template, Pattern.compile(pattern.toString()), variables, item);
        }

        Optional<Map<String, String>> match(String path) {
            Matcher matcher = pattern.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < variables.size(); i++) {
                values.put(variables.get(i), matcher.group(i + 1));
            }
            return Optional.of(values);
        }
    }
}
