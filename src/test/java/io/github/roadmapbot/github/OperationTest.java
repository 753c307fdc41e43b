package io.github.roadmapbot.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationTest {

    private static final Path FILES = Path.of("src/main/resources/io/github/roadmapbot/github");

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsGoodGraphQl(String name) throws IOException {
        assertThat(mistakes(Operation.named(name).document())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHoldsTheOperationOfItsName(String name) {
        assertThat(Operation.named(name).name()).isEqualTo(name);
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString().replace(".graphql", ""))
                    .toList();
        }
    }

    @Test
    void theWrittenMutationIsGoodGraphQl() throws IOException {
        var choice = new BoardLayout.Choice("Stage", "F1", "o1");

        Operation operation = new FieldValues(List.of(choice, choice, choice)).operation();

        assertThat(operation.writes()).isTrue();
        assertThat(mistakes(operation.document())).isEmpty();
    }

    @Test
    void badGraphQlWouldBeNoticed() throws IOException {
        assertThat(mistakes("query Bad { viewer { shoeSize } }")).isNotEmpty();
    }

    @Test
    void aDocumentWithoutANameIsRefused() {
        assertThatThrownBy(() -> Operation.of("{ viewer { login } }")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<ValidationError> mistakes(String document) throws IOException {
        return new Validator().validateDocument(schema(), Parser.parse(document), Locale.ENGLISH);
    }

    private static GraphQLSchema schema() throws IOException {
        String place = "/io/github/roadmapbot/sandbox/github/schema.graphqls";
        try (InputStream file = OperationTest.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IOException("There is no " + place);
            }
            var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(reader));
        }
    }
}
