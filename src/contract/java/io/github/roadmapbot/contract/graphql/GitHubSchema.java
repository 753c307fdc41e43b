package io.github.roadmapbot.contract.graphql;

import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.github.roadmapbot.contract.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GitHub's GraphQL schema as it is published, with what is laid over it, and the part of it that the small GitHub has. */
final class GitHubSchema {

    static final Path OVERLAY = Path.of("src", "contract", "overlay", "github.graphqls");

    private static final Path SMALL =
            Path.of("src/main/resources/io/github/roadmapbot/sandbox/github/schema/schema.graphqls");

    private GitHubSchema() {}

    static GraphQLSchema published() {
        TypeDefinitionRegistry types = types(Published.file("@octokit/graphql-schema", "schema.graphql"));
        return runnable(types.merge(types(OVERLAY)));
    }

    static GraphQLSchema ofSmallGitHub() {
        return runnable(types(SMALL));
    }

    private static GraphQLSchema runnable(TypeDefinitionRegistry types) {
        return new SchemaGenerator()
                .makeExecutableSchema(
                        types,
                        RuntimeWiring.newRuntimeWiring()
                                .wiringFactory(new RecordedData())
                                .build());
    }

    private static TypeDefinitionRegistry types(Path file) {
        try {
            Document document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(Files.readString(file))
                            .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                            .build());
            return new SchemaParser().buildRegistry(withoutTwins(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published schema declares fields of {@code EnterpriseOwnerInfo} twice, which no schema may. */
    private static Document withoutTwins(Document document) {
        Document.Builder single = Document.newDocument();
        document.getDefinitions().forEach(each -> {
            if (each instanceof ObjectTypeDefinition type) {
                single.definition(withoutTwins(type));
            } else {
                single.definition(each);
            }
        });
        return single.build();
    }

    private static ObjectTypeDefinition withoutTwins(ObjectTypeDefinition type) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        type.getFieldDefinitions().forEach(field -> fields.putIfAbsent(field.getName(), field));
        boolean twins = fields.size() < type.getFieldDefinitions().size();
        return twins ? type.transform(changed -> changed.fieldDefinitions(List.copyOf(fields.values()))) : type;
    }
}
