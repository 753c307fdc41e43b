package io.github.roadmapbot.sandbox.github.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the fields of one GraphQL type are read from the Java objects that stand behind it. */
public final class ObjectFields<T> {

    private final String type;
    private final Class<T> source;
    private final Predicate<T> which;
    private final Map<String, DataFetcher<?>> fetchers = new LinkedHashMap<>();

    /** Objects of a class that stand behind several types are told apart by {@code which}. */
    public ObjectFields(String type, Class<T> source, Predicate<T> which) {
        this.type = type;
        this.source = source;
        this.which = which;
    }

    public ObjectFields(String type, Class<T> source) {
        this(type, source, any -> true);
    }

    public String type() {
        return type;
    }

    public Set<String> names() {
        return fetchers.keySet();
    }

    public boolean standsBehind(Object object) {
        return source.isInstance(object) && which.test(source.cast(object));
    }

    public ObjectFields<T> field(String name, Function<T, @Nullable Object> read) {
        return asked(name, (object, request) -> read.apply(object));
    }

    /** A field whose value depends on its arguments. */
    public ObjectFields<T> asked(String name, BiFunction<T, DataFetchingEnvironment, @Nullable Object> read) {
        DataFetcher<@Nullable Object> fetcher =
                request -> read.apply(source.cast(Objects.requireNonNull(request.<Object>getSource())), request);
        fetchers.put(name, fetcher);
        return this;
    }

    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(type, builder -> builder.dataFetchers(asRaw()));
    }

    @SuppressWarnings("rawtypes")
    private Map<String, DataFetcher> asRaw() {
        return new LinkedHashMap<>(fetchers);
    }
}
