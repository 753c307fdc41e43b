package io.github.roadmapbot.github.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Hub;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts one label of an issue in the place of others and leaves the rest; twice is once. */
public final class Relabelling {

    private final Wire wire;
    private final Set<String> freshLabels = ConcurrentHashMap.newKeySet();

    public Relabelling(Wire wire) {
        this.wire = wire;
    }

    /**
     * Makes the label where the repository lacks it. The labels are read again just before, for people may be at them as well.
     *
     * @return what the issue has afterwards, as GitHub says
     */
    public Set<String> exchange(RepositoryName repository, int number, Set<String> out, Label in) throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        String name = new Labels(hub, freshLabels)
                .ensure(hub.repository(), List.of(in))
                .get(0);
        return write(repository, number, wanted -> {
            wanted.removeIf(has -> in.isCalled(has) || out.stream().anyMatch(old -> Label.isSame(old, has)));
            wanted.add(name);
        });
    }

    /**
     * Takes a label off an issue.
     *
     * @return what the issue has afterwards, as GitHub says
     */
    public Set<String> remove(RepositoryName repository, int number, String label) throws GitHubFailure {
        return write(repository, number, wanted -> wanted.removeIf(has -> Label.isSame(label, has)));
    }

    private Set<String> write(RepositoryName repository, int number, Consumer<List<String>> change)
            throws GitHubFailure {
        Rest rest = new Rest(wire, repository);
        String path = "/repos/%s/issues/%d".formatted(repository, number);
        List<String> wanted = new ArrayList<>(names(rest.get(path).body()));
        change.accept(wanted);
        return Set.copyOf(names(rest.patch(path, Map.of("labels", wanted))));
    }

    private static List<String> names(JsonNode issue) {
        return issue.path("labels")
                .valueStream()
                .map(label -> label.path("name").asText())
                .collect(Collectors.toList());
    }
}
