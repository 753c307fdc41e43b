package io.github.roadmapbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code docs/process.md} to its word: no rule is left out, and every test it names exists. */
class ProcessTableTest {

    private static final Path TABLE = Path.of("docs/process.md");
    private static final Path TESTS = Path.of("target/test-classes");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([PG])([0-9]+) \\| (.+?) \\| (.+?) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Set<Class<? extends Annotation>> MARKS = Set.of(Test.class, ParameterizedTest.class);

    private record Named(String type, String method) {}

    @ParameterizedTest
    @ValueSource(strings = {"P", "G"})
    void theRowsOfAProcessAreNumberedWithoutGaps(String process) throws IOException {
        List<Integer> numbers = rows().filter(row -> row.group(1).equals(process))
                .map(row -> Integer.parseInt(row.group(2)))
                .toList();

        assertThat(numbers)
                .hasSizeGreaterThanOrEqualTo(18)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void everyRowNamesTestsOrSaysThatItIsNotBuiltYet() throws IOException {
        List<String> shownBy = rows().map(row -> row.group(4)).toList();

        assertThat(shownBy)
                .allMatch(cell ->
                        cell.equals("*not built yet*") || NAMED.matcher(cell).find());
    }

    @ParameterizedTest
    @MethodSource("named")
    void aNamedTestExists(Named named) throws IOException {
        List<Class<?>> types = typesCalled(named.type());

        assertThat(types.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())))
                .as("tests of %s", named.type())
                .filteredOn(ProcessTableTest::isTest)
                .extracting(Method::getName)
                .contains(named.method());
    }

    private static Stream<Named> named() throws IOException {
        return NAMED.matcher(Files.readString(TABLE))
                .results()
                .map(found -> new Named(found.group(1), found.group(2)))
                .distinct();
    }

    private static Stream<Matcher> rows() throws IOException {
        return Files.readString(TABLE).lines().map(ROW::matcher).filter(Matcher::matches);
    }

    private static List<Class<?>> typesCalled(String simpleName) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.endsWith(simpleName + ".class"))
                    .<Class<?>>map(ProcessTableTest::load)
                    .toList();
        }
    }

    private static Class<?> load(Path file) {
        String path = TESTS.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length())
                .replace(file.getFileSystem().getSeparator(), ".");
        try {
            return Class.forName(name, false, ProcessTableTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static boolean isTest(Method method) {
        return MARKS.stream().anyMatch(method::isAnnotationPresent);
    }
}
