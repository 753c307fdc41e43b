package io.github.roadmapbot.contract.graphql;

import graphql.TypeResolutionEnvironment;
import graphql.execution.UnresolvedTypeException;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a schema run over an answer that somebody else gave, so that it finds what is missing or of a wrong type in it. */
final class RecordedData implements WiringFactory {

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
        return !ScalarInfo.isGraphqlSpecifiedScalar(
                environment.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
        return Scalars.named(environment.getScalarTypeDefinition().getName());
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        return RecordedData::type;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
        return RecordedData::type;
    }

    @Override
    public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
        return RecordedData::value;
    }

    private static @Nullable Object value(DataFetchingEnvironment asked) {
        Map<?, ?> object = Objects.requireNonNull(asked.<Map<?, ?>>getSource());
        String key = asked.getMergedField().getResultKey();
        if (!object.containsKey(key)) {
            throw new IllegalStateException("there is no " + key);
        }
        return object.get(key);
    }

    /** The type that the answer names, or else the first one that would have just these fields. */
    private static GraphQLObjectType type(TypeResolutionEnvironment asked) {
        Map<?, ?> object = Objects.requireNonNull(asked.<Map<?, ?>>getObject());
        return candidates(asked).stream()
                .filter(type -> object.containsKey("__typename")
                        ? type.getName().equals(object.get("__typename"))
                        : object.keySet().equals(fields(asked, type)))
                .findFirst()
                .orElseThrow(() -> new UnresolvedTypeException(
                        "no type of the schema has just " + object.keySet(), (GraphQLNamedOutputType) asked.getFieldType()));
    }

    private static List<GraphQLObjectType> candidates(TypeResolutionEnvironment asked) {
        GraphQLSchema schema = asked.getSchema();
        GraphQLType type = asked.getFieldType();
        if (type instanceof GraphQLInterfaceType each) {
            return List.copyOf(Objects.requireNonNull(schema.getImplementations(each)));
        }
        return ((GraphQLUnionType) type)
                .getTypes().stream().map(GraphQLObjectType.class::cast).toList();
    }

    private static Set<String> fields(TypeResolutionEnvironment asked, GraphQLObjectType type) {
        Set<String> fields = new HashSet<>();
        asked.getField().getFields().forEach(field -> collect(field.getSelectionSet(), type, asked, fields));
        return fields;
    }

    private static void collect(
            @Nullable SelectionSet selections, GraphQLObjectType type, TypeResolutionEnvironment asked, Set<String> into) {
        if (selections == null) {
            return;
        }
        for (Selection<?> each : selections.getSelections()) {
            if (each instanceof Field field) {
                into.add(field.getResultKey());
            } else if (each instanceof InlineFragment fragment) {
                if (fragment.getTypeCondition() == null
                        || isA(type, fragment.getTypeCondition().getName(), asked.getSchema())) {
                    collect(fragment.getSelectionSet(), type, asked, into);
                }
            } else {
                throw new IllegalStateException("Nobody judges " + each);
            }
        }
    }

    private static boolean isA(GraphQLObjectType type, String name, GraphQLSchema schema) {
        GraphQLType wanted = schema.getType(name);
        return type.getName().equals(name)
                || type.getInterfaces().stream().anyMatch(each -> each.getName().equals(name))
                || (wanted instanceof GraphQLUnionType union && union.isPossibleType(type));
    }
}
