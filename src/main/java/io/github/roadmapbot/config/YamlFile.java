package io.github.roadmapbot.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The file as a tree of keys and values, or one line on why it is none. */
final class YamlFile {

    private static final String EXAMPLE = "start from the example config/roadmap.yaml";

    private static final Pattern PLACE = Pattern.compile("line \\d+, column \\d+");

    private final Path file;
    private final Problems problems;

    YamlFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<ObjectNode> read() {
        try {
            return tree(Files.readString(file));
        } catch (JsonProcessingException e) {
            return none("is not YAML, " + place(e) + ": " + cause(e));
        } catch (NoSuchFileException e) {
            return none("there is no such file; " + EXAMPLE);
        } catch (CharacterCodingException e) {
            return none("is not text in UTF-8");
        } catch (IOException e) {
            return none("cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private Optional<ObjectNode> tree(String text) throws IOException {
        YAMLFactory yaml = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (YAMLParser parser = yaml.createParser(text)) {
            refuseReferences(yaml, text);
            JsonNode root = new YAMLMapper(yaml).readTree(parser);
            if (root == null || root.isMissingNode() || root.isNull()) {
                return none("is empty; " + EXAMPLE);
            }
            if (parser.nextToken() != null) {
                return none("has a second document, " + at(parser.currentTokenLocation()) + "; there can be only one");
            }
            return root instanceof ObjectNode keys
                    ? Optional.of(keys)
                    : none("is %s; it has to be keys with values, %s".formatted(Form.kind(root), EXAMPLE));
        }
    }

    /** References to anchors would be read as mere text. */
    private void refuseReferences(YAMLFactory yaml, String text) throws IOException {
        try (YAMLParser parser = yaml.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    none("refers to an anchor, " + at(parser.currentTokenLocation())
                            + "; write the values out instead");
                }
            }
        }
    }

    private Optional<ObjectNode> none(String why) {
        problems.add(file.toString(), why);
        return Optional.empty();
    }

    private static String at(JsonLocation where) {
        return "line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
    }

    /** The parser's own words name where it stumbled last; the location is where it stood before. */
    private static String place(JsonProcessingException e) {
        return PLACE.matcher(e.getOriginalMessage())
                .results()
                .map(MatchResult::group)
                .reduce((first, second) -> second)
                .orElseGet(() -> at(e.getLocation()));
    }

    /** What the parser says, without the lines in which it shows the file's own words. */
    private static String cause(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }
}
