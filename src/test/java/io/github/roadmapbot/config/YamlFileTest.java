package io.github.roadmapbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

    private static final String EXAMPLE = "start from the example config/roadmap.yaml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty; " + EXAMPLE,
                "'# nothing'|is empty; " + EXAMPLE,
                "'- project'|is a list; it has to be keys with values, " + EXAMPLE,
                "'project'|is a text; it has to be keys with values, " + EXAMPLE,
                "'store: {}\nstore: {}'|'is not YAML, line 2, column 6: Duplicate field ''store'''",
                "'store: {}\nroadmaps: [\n'|'is not YAML, line 3, column 1: while parsing a flow node, expected the node content, but found ''<stream end>'''",
                "'store:\n\turl: hidden'|'is not YAML, line 2, column 1: while scanning for the next token, found character"
                        + " ''\\t(TAB)'' that cannot start any token. (Do not use \\t(TAB) for indentation)'",
                "'store: {}\n---\nstore: {}'|'has a second document, line 3, column 1; there can be only one'",
                "'store: &a {}\nslack: *a'|'refers to an anchor, line 2, column 8; write the values out instead'"
            })
    void aFileThatIsNoTreeOfKeysIsToldInOneLine(String yaml, String message) throws Exception {
        List<Problem> problems = new Written(folder).problems(yaml, Written.TOKENS);

        assertThat(problems.get(0)).hasToString(folder.resolve("roadmap.yaml") + ": " + message);
    }

    @Test
    void aMissingFileIsToldInOneLine() {
        Problems problems = new Problems();
        Path file = folder.resolve("nowhere.yaml");

        new YamlFile(file, problems).read();

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(file + ": there is no such file; " + EXAMPLE);
    }

    @Test
    void aFolderIsNoFile() {
        Problems problems = new Problems();

        new YamlFile(folder, problems).read();

        assertThat(problems.all()).extracting(Problem::message).containsExactly("cannot be read: IOException");
    }

    @Test
    void aFileThatIsNotTextIsToldInOneLine() throws Exception {
        Problems problems = new Problems();
        Path file = Files.write(folder.resolve("roadmap.yaml"), new byte[] {'a', (byte) 0xff, 'b'});

        new YamlFile(file, problems).read();

        assertThat(problems.all()).extracting(Problem::message).containsExactly("is not text in UTF-8");
    }
}
