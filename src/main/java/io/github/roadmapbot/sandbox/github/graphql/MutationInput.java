package io.github.roadmapbot.sandbox.github.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.github.roadmapbot.sandbox.github.kept.Kept;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The input of a mutation; the schema has seen to it that its fields are known and of the right type. */
public record MutationInput(String mutation, Map<String, Object> fields) {

    public static MutationInput of(DataFetchingEnvironment request) {
        return new MutationInput(request.getField().getName(), Objects.requireNonNull(request.getArgument("input")));
    }

    /** For example {@code CreateDiscussion}, as GitHub's refusals name it. */
    public String title() {
        return Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException(mutation + " has no " + name));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable((String) fields.get(name));
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> object(String name) {
        return (Map<String, Object>) fields.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked")
    public Optional<List<Map<String, Object>>> objects(String name) {
        return Optional.ofNullable((List<Map<String, Object>>) fields.get(name));
    }

    /** Refuses a text that is blank or longer than so many characters. */
    public String within(int characters, String name) {
        String text = text(name);
        String title = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        if (text.isBlank()) {
            throw GraphQlRefusal.unprocessable(title + " can't be blank");
        }
        if (text.codePointCount(0, text.length()) > characters) {
            throw GraphQlRefusal.unprocessable(
                    "%s is too long (maximum is %d characters)".formatted(title, characters));
        }
        return text;
    }

    public Map<String, @Nullable Object> payload(String name, Object value) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put(name, value);
        payload.put("clientMutationId", fields.get("clientMutationId"));
        return payload;
    }

    /** The node of this id, which must be of the kind that is wanted. */
    public <K extends Kept> K node(World world, String name, Class<K> kind) {
        String id = text(name);
        return world.node(id).filter(kind::isInstance).map(kind::cast).orElseThrow(() -> GraphQlRefusal.noNode(id));
    }
}
