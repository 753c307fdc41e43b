package io.github.roadmapbot.github.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.github.PublishedSchema;
import io.github.roadmapbot.github.board.Board;
import io.github.roadmapbot.github.board.option.Options;
import io.github.roadmapbot.github.discussion.Discussions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OperationTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsGoodGraphQl(Class<?> asker, String name) throws IOException {
        String document = Operation.beside(asker, name).document();

        assertThat(new PublishedSchema().mistakes(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHoldsTheOperationOfItsName(Class<?> asker, String name) {
        assertThat(Operation.beside(asker, name).name()).isEqualTo(name);
    }

    static Stream<Arguments> files() throws IOException {
        return Stream.of(beside(Board.class), beside(Options.class), beside(Discussions.class))
                .flatMap(files -> files);
    }

    @Test
    void badGraphQlWouldBeNoticed() throws IOException {
        assertThat(new PublishedSchema().mistakes("query Bad { viewer { shoeSize } }"))
                .isNotEmpty();
    }

    @Test
    void aDocumentWithoutANameIsRefused() {
        assertThatThrownBy(() -> Operation.of("{ viewer { login } }")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<Arguments> beside(Class<?> asker) throws IOException {
        Path folder = RESOURCES.resolve(asker.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            List<Arguments> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".graphql"))
                    .map(file -> Arguments.of(asker, file.replace(".graphql", "")))
                    .toList();
            return names.stream();
        }
    }
}
