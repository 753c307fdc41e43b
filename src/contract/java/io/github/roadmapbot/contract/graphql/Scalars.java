package io.github.roadmapbot.contract.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** GitHub's own scalars: texts, some of which have a form. */
record Scalars(String name) implements Coercing<String, String> {

    static GraphQLScalarType named(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Scalars(name))
                .build();
    }

    @Override
    public @Nullable String serialize(Object value, GraphQLContext context, Locale locale) {
        String problem = problem(value);
        if (!problem.isEmpty()) {
            throw new CoercingSerializeException(problem);
        }
        return value.toString();
    }

    @Override
    public @Nullable String parseValue(Object value, GraphQLContext context, Locale locale) {
        String problem = problem(value);
        if (!problem.isEmpty()) {
            throw new CoercingParseValueException(problem);
        }
        return value.toString();
    }

    @Override
    public @Nullable String parseLiteral(
            Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text = value instanceof StringValue string ? string.getValue() : null;
        String problem = problem(text);
        if (!problem.isEmpty()) {
            throw new CoercingParseLiteralException(problem);
        }
        return text;
    }

    private String problem(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return "%s is no %s".formatted(value, name);
        }
        try {
            Object read =
                    switch (name) {
                        case "DateTime" -> OffsetDateTime.parse(text);
                        case "Date" -> LocalDate.parse(text);
                        case "URI" -> URI.create(text);
                        case "BigInt" -> Long.parseLong(text);
                        default -> text;
                    };
            return read.toString().isEmpty() ? "an empty " + name : "";
        } catch (RuntimeException e) {
            return "'%s' is no %s: %s".formatted(text, name, e.getMessage());
        }
    }
}
