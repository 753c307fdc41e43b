package io.github.roadmapbot.github.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Hub;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts one label of an issue in the place of others and leaves the rest; twice is once. Each label is put on and taken off by
 * itself, so that what people do to the others at the same time stays.
 */
public final class Relabelling {

    private final Wire wire;
    private final Set<String> freshLabels = ConcurrentHashMap.newKeySet();

    public Relabelling(Wire wire) {
        this.wire = wire;
    }

    /**
     * Makes the label where the repository lacks it.
     *
     * @return what the issue has afterwards, as GitHub says
     */
    public Set<String> exchange(RepositoryName repository, int number, Set<String> out, Label in) throws GitHubFailure {
        Hub hub = new Hub(wire, repository);
        String name = new Labels(hub, freshLabels)
                .ensure(hub.repository(), List.of(in))
                .get(0);
        Set<String> has = has(repository, number);
        if (has.stream().noneMatch(in::isCalled)) {
            has = put(repository, number, name);
        }
        return takeOff(repository, number, has, each -> out.stream().anyMatch(old -> Label.isSame(old, each)));
    }

    /**
     * Takes a label off an issue.
     *
     * @return what the issue has afterwards, as GitHub says
     */
    public Set<String> remove(RepositoryName repository, int number, String label) throws GitHubFailure {
        return takeOff(repository, number, has(repository, number), each -> Label.isSame(label, each));
    }

    private Set<String> has(RepositoryName repository, int number) throws GitHubFailure {
        return names(new Rest(wire, repository)
                .get("/repos/%s/issues/%d".formatted(repository, number))
                .body()
                .path("labels"));
    }

    /** Whoever may not push cannot put it on; the answer shows that it is not there. */
    private Set<String> put(RepositoryName repository, int number, String name) throws GitHubFailure {
        try {
            return names(new Rest(wire, repository).post(path(repository, number), Map.of("labels", List.of(name))));
        } catch (NeedsPerson e) {
            return afterRefusal(repository, number, "HTTP_403", e);
        }
    }

    private Set<String> takeOff(RepositoryName repository, int number, Set<String> has, Predicate<String> which)
            throws GitHubFailure {
        Set<String> left = has;
        for (String name : has.stream().filter(which).sorted().toList()) {
            left = takeOff(repository, number, name);
        }
        return left;
    }

    /** A person may have taken it off as well. */
    private Set<String> takeOff(RepositoryName repository, int number, String name) throws GitHubFailure {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            return names(new Rest(wire, repository).delete(path(repository, number) + "/" + encoded));
        } catch (NeedsPerson e) {
            return afterRefusal(repository, number, e.because("HTTP_404") ? "HTTP_404" : "HTTP_403", e);
        }
    }

    private Set<String> afterRefusal(RepositoryName repository, int number, String expected, NeedsPerson e)
            throws GitHubFailure {
        if (!e.because(expected)) {
            throw e;
        }
        return has(repository, number);
    }

    private static String path(RepositoryName repository, int number) {
        return "/repos/%s/issues/%d/labels".formatted(repository, number);
    }

    private static Set<String> names(JsonNode labels) {
        return labels.valueStream().map(label -> label.path("name").asText()).collect(Collectors.toUnmodifiableSet());
    }
}
