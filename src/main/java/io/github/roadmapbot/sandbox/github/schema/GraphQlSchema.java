package io.github.roadmapbot.sandbox.github.schema;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.access.Limits;
import io.github.roadmapbot.sandbox.github.board.BoardFields;
import io.github.roadmapbot.sandbox.github.board.BoardMutations;
import io.github.roadmapbot.sandbox.github.board.DraftMutations;
import io.github.roadmapbot.sandbox.github.board.IssueFieldTypes;
import io.github.roadmapbot.sandbox.github.board.StatusMutations;
import io.github.roadmapbot.sandbox.github.board.ViewMutations;
import io.github.roadmapbot.sandbox.github.discussion.DiscussionFields;
import io.github.roadmapbot.sandbox.github.discussion.DiscussionMutations;
import io.github.roadmapbot.sandbox.github.graphql.Connections;
import io.github.roadmapbot.sandbox.github.graphql.ObjectFields;
import io.github.roadmapbot.sandbox.github.graphql.TextScalar;
import io.github.roadmapbot.sandbox.github.issue.SubIssueMutation;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts the schema and the objects behind it together, and refuses to leave a field of theirs without a meaning. */
final class GraphQlSchema {

    private final List<ObjectFields<?>> types = new ArrayList<>();
    private final RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();

    GraphQlSchema(World world, Lists lists, Bearer bearer, Limits limits) {
        Connections connections = new Connections(lists);
        types.addAll(new AccountFields(world, connections, bearer).all());
        types.addAll(new RepositoryFields(world, connections, bearer).all());
        types.addAll(new DiscussionFields(world, connections, bearer).all());
        types.addAll(new BoardFields(connections, bearer).all());
        types.addAll(IssueFieldTypes.all());
        new QueryFields(world, bearer, limits).addTo(wiring);
        new DiscussionMutations(world, bearer).addTo(wiring);
        new SubIssueMutation(world, bearer).addTo(wiring);
        new DraftMutations(world, bearer).addTo(wiring);
        new BoardMutations(world, bearer).addTo(wiring);
        new StatusMutations(world, bearer).addTo(wiring);
        new ViewMutations(world, bearer).addTo(wiring);
    }

    GraphQLSchema build() {
        types.forEach(type -> type.addTo(wiring));
        List.of("BigInt", "Date", "DateTime", "URI").forEach(name -> wiring.scalar(TextScalar.named(name)));
        TypeDefinitionRegistry definitions = definitions();
        List.of(
                        "Actor",
                        "IssueTimelineItems",
                        "Node",
                        "ProjectV2FieldCommon",
                        "ProjectV2FieldConfiguration",
                        "ProjectV2ItemContent",
                        "ProjectV2ItemFieldValue",
                        "ProjectV2ItemFieldValueCommon",
                        "ProjectV2IssueFieldValues",
                        "ProjectV2Owner",
                        "Reactable",
                        "RepositoryOwner",
                        "Votable")
                .forEach(name -> wiring.type(name, builder -> builder.typeResolver(this::resolve)));
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(definitions, wiring.build());
        types.forEach(type -> requireComplete(type, schema));
        return schema;
    }

    private GraphQLObjectType resolve(TypeResolutionEnvironment request) {
        Object object = Objects.requireNonNull(request.<Object>getObject());
        return types.stream()
                .filter(type -> type.standsBehind(object))
                .map(type -> request.getSchema().getObjectType(type.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No type for " + object));
    }

    private static void requireComplete(ObjectFields<?> type, GraphQLSchema schema) {
        for (var field :
                Objects.requireNonNull(schema.getObjectType(type.type())).getFieldDefinitions()) {
            if (!type.names().contains(field.getName())) {
                throw new IllegalStateException("Nothing is behind " + type.type() + "." + field.getName());
            }
        }
    }

    private static TypeDefinitionRegistry definitions() {
        try (InputStream schema = GraphQlSchema.class.getResourceAsStream("schema.graphqls")) {
            return new SchemaParser()
                    .parse(new InputStreamReader(Objects.requireNonNull(schema), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
