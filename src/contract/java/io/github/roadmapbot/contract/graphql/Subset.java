package io.github.roadmapbot.contract.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputSchemaElement;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says where a small schema is not a part of a whole one. */
final class Subset {

    private final GraphQLSchema whole;
    private final List<String> problems = new ArrayList<>();

    private Subset(GraphQLSchema whole) {
        this.whole = whole;
    }

    static List<String> problems(GraphQLSchema small, GraphQLSchema whole) {
        Subset subset = new Subset(whole);
        small.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .forEach(subset::compare);
        return subset.problems;
    }

    private void compare(GraphQLNamedType type) {
        @Nullable GraphQLNamedType other = (GraphQLNamedType) whole.getType(type.getName());
        if (other == null || !other.getClass().equals(type.getClass())) {
            problems.add(type.getName() + " is not there, or something else");
        } else if (type instanceof GraphQLEnumType each) {
            names(type, "value", values(each), values((GraphQLEnumType) other));
        } else if (type instanceof GraphQLUnionType each) {
            names(type, "member", each.getTypes().stream(), ((GraphQLUnionType) other).getTypes().stream());
        } else if (type instanceof GraphQLInputObjectType each) {
            values(type.getName(), each.getFields(), ((GraphQLInputObjectType) other).getFields());
        } else if (type instanceof GraphQLImplementingType each) {
            names(type, "interface", each.getInterfaces().stream(), ((GraphQLImplementingType) other)
                    .getInterfaces().stream());
            each.getFieldDefinitions().forEach(field -> compare(type, field, (GraphQLFieldsContainer) other));
        }
    }

    private static Stream<GraphQLEnumValueDefinition> values(GraphQLEnumType type) {
        return type.getValues().stream();
    }

    private void compare(GraphQLNamedType type, GraphQLFieldDefinition field, GraphQLFieldsContainer other) {
        String name = type.getName() + "." + field.getName();
        @Nullable GraphQLFieldDefinition theirs = other.getFieldDefinition(field.getName());
        if (theirs == null) {
            problems.add(name + " is not there");
            return;
        }
        String is = GraphQLTypeUtil.simplePrint(field.getType());
        String shouldBe = GraphQLTypeUtil.simplePrint(theirs.getType());
        if (!is.equals(shouldBe)) {
            problems.add("%s is %s and not %s".formatted(name, shouldBe, is));
        }
        values(name, field.getArguments(), theirs.getArguments());
    }

    /** Arguments, and the fields of inputs; what has to be given must not be left out either. */
    private void values(
            String of,
            List<? extends GraphQLInputValueDefinition> some,
            List<? extends GraphQLInputValueDefinition> all) {
        Set<String> theirs = all.stream().map(Subset::told).collect(Collectors.toCollection(HashSet::new));
        for (GraphQLInputValueDefinition each : some) {
            if (!theirs.remove(told(each))) {
                problems.add("%s has no %s".formatted(of, told(each)));
            }
        }
        theirs.stream()
                .filter(each -> each.endsWith("!"))
                .forEach(each -> problems.add("%s lacks %s".formatted(of, each)));
    }

    private static String told(GraphQLInputValueDefinition value) {
        return value.getName() + ": " + GraphQLTypeUtil.simplePrint(value.getType()) + defaultOf(value);
    }

    private static String defaultOf(GraphQLInputSchemaElement value) {
        if (value instanceof GraphQLArgument argument && argument.hasSetDefaultValue()) {
            return " = " + argument.getArgumentDefaultValue().getValue();
        }
        return "";
    }

    private void names(
            GraphQLNamedType type,
            String what,
            Stream<? extends GraphQLNamedSchemaElement> some,
            Stream<? extends GraphQLNamedSchemaElement> all) {
        Set<String> theirs = all.map(GraphQLNamedSchemaElement::getName).collect(Collectors.toSet());
        some.map(GraphQLNamedSchemaElement::getName)
                .filter(name -> !theirs.contains(name))
                .forEach(name -> problems.add("%s has no %s %s".formatted(type.getName(), what, name)));
    }
}
