package io.github.roadmapbot.github;

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
import java.util.List;
import java.util.Locale;

/** Holds the bot's documents against the part of GitHub's published schema that the small GitHub runs on. */
public final class PublishedSchema {

    private static final String PLACE = "/io/github/roadmapbot/sandbox/github/schema/schema.graphqls";

    private final GraphQLSchema schema;

    public PublishedSchema() throws IOException {
        try (InputStream file = PublishedSchema.class.getResourceAsStream(PLACE)) {
            if (file == null) {
                throw new IOException("There is no " + PLACE);
            }
            var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
            schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(reader));
        }
    }

    public List<ValidationError> mistakes(String document) {
        return new Validator().validateDocument(schema, Parser.parse(document), Locale.ENGLISH);
    }
}
