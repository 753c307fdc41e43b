package io.github.roadmapbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what editors are told about the file against what the bot reads. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every kind of value, some of which are right in some places. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "1",
            "-7",
            "1.5",
            "3000000000",
            "{}",
            "[]",
            "[1]",
            "\"\"",
            "\"  \"",
            "\"?!\"",
            "\"7\"",
            "\"everyone\"",
            "\"10s\"",
            "\"-PT5S\"",
            "\"a text that is %s long\"".formatted("very ".repeat(20)));

    /** A value in the complete file: its address, its path as problems name it, and what the schema says of it. */
    private record Place(String pointer, String path, JsonNode schema) {
        @Override
        public String toString() {
            return path.isEmpty() ? "the file" : path;
        }
    }

    private static final JsonNode SCHEMA = read(JSON, Path.of("config", "roadmap.schema.json"));
    private static final SchemaJudge JUDGE = new SchemaJudge(SCHEMA);

    @TempDir
    Path folder;

    @Test
    void theExampleIsGoodForBoth() throws Exception {
        Path example = Path.of("config", "roadmap.yaml");

        Settings settings = SettingsFile.read(example, Written.TOKENS);

        assertThat(settings.roadmaps().all()).hasSize(1);
        assertThat(JUDGE.accepts(read(new YAMLMapper(), example))).isTrue();
    }

    @Test
    void theCompleteFileIsGoodForBothAndHoldsEveryKey() throws Exception {
        ObjectNode complete = Written.complete();

        assertThat(new Written(folder).problems(complete)).isEmpty();
        assertThat(JUDGE.accepts(complete)).isTrue();
        assertThat(places())
                .allSatisfy(place ->
                        assertThat(complete.at(place.pointer()).isMissingNode()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("groups")
    void bothKnowTheSameKeysAndRefuseOthers(Place group) throws Exception {
        ObjectNode tree = Written.complete();
        ((ObjectNode) tree.at(group.pointer())).put("xyzzy", 1);

        List<Problem> problems = new Written(folder).problems(tree);

        String message = problems.get(0).message();
        assertThat(problems).extracting(Problem::path).containsExactly(Section.inner(group.path(), "xyzzy"));
        assertThat(message.substring(message.indexOf("known are ") + 10).split(", "))
                .containsExactlyInAnyOrderElementsOf(keys(group.schema()));
        assertThat(JUDGE.accepts(tree)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void bothRequireAKeyOrNeitherDoes(Place place) throws Exception {
        ObjectNode tree = Written.complete();
        int slash = place.pointer().lastIndexOf('/');
        ((ObjectNode) tree.at(place.pointer().substring(0, slash)))
                .remove(place.pointer().substring(slash + 1));

        List<Problem> problems = problems(tree);

        assertThat(JUDGE.accepts(tree)).as("%s", problems).isEqualTo(problems.isEmpty());
        assertThat(problems).allSatisfy(problem -> assertThat(problem.path()).startsWith(place.path()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void bothAcceptTheSameValues(Place place) throws Exception {
        ObjectNode complete = Written.complete();
        for (String value : VALUES) {
            ObjectNode tree = complete.deepCopy();
            replace(tree, place.pointer(), JSON.readTree(value));

            List<Problem> problems = problems(tree);

            assertThat(JUDGE.accepts(tree)).as("%s: %s", value, problems).isEqualTo(problems.isEmpty());
        }
    }

    @Test
    void withoutAnybodyWhoDecidesBothRefuse() throws Exception {
        ObjectNode tree = Written.complete();
        ((ObjectNode) tree.at("/roadmaps/0/people")).retain("members");

        List<Problem> problems = new Written(folder).problems(tree);

        assertThat(problems).extracting(Problem::path).containsExactly("roadmaps[0].people");
        assertThat(JUDGE.accepts(tree)).isFalse();
    }

    /** But for what no schema can say: that one value has to occur among others. */
    private List<Problem> problems(ObjectNode tree) throws Exception {
        return new Written(folder)
                .problems(tree).stream()
                        .filter(problem -> !problem.message().startsWith("is the key of no category"))
                        .toList();
    }

    static Stream<Place> groups() {
        Place file = new Place("", "", SCHEMA);
        return Stream.concat(
                Stream.of(file), places().filter(place -> place.schema().has("properties")));
    }

    static Stream<Place> keyed() {
        return places().filter(place -> !place.path().endsWith("]"));
    }

    /** Everything that the schema names, but for the file as a whole. */
    static Stream<Place> places() {
        List<Place> found = new ArrayList<>();
        walk(new Place("", "", SCHEMA), found);
        return found.stream();
    }

    private static void walk(Place place, List<Place> found) {
        List<Place> inner = new ArrayList<>();
        place.schema()
                .path("properties")
                .properties()
                .forEach(each -> inner.add(new Place(
                        place.pointer() + "/" + each.getKey(),
                        Section.inner(place.path(), each.getKey()),
                        group(JUDGE.resolve(each.getValue())))));
        if (place.schema().has("items")) {
            JsonNode items = JUDGE.resolve(place.schema().get("items"));
            inner.add(new Place(place.pointer() + "/0", place.path() + "[0]", items));
        }
        found.addAll(inner);
        inner.forEach(each -> walk(each, found));
    }

    /** Of several possibilities the group of keys, which is what the complete file has. */
    private static JsonNode group(JsonNode schema) {
        for (JsonNode possible : schema.path("anyOf")) {
            if (possible.has("$ref")) {
                return JUDGE.resolve(possible);
            }
        }
        return schema;
    }

    private static List<String> keys(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static void replace(ObjectNode tree, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
