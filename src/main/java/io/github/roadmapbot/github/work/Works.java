package io.github.roadmapbot.github.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at issues and their parts. */
public final class Works {

    /** How many issues GitHub is asked about at once at most: each may have a hundred parts. */
    public static final int MOST = 20;

    private static final Operation WORKS = Operation.beside(Works.class, "Works");
    private static final Operation FIND = Operation.beside(Works.class, "FindIssue");

    private final Wire wire;

    public Works(Wire wire) {
        this.wire = wire;
    }

    /** The issues with these ids; those that GitHub does not show are left out. */
    public List<Work> of(RepositoryName place, List<String> nodes) throws GitHubFailure {
        JsonNode answers = at(place).runPartly(WORKS, Map.of("nodes", nodes)).path("nodes");
        List<Work> seen = new ArrayList<>();
        for (JsonNode each : answers) {
            if (each.hasNonNull("id")) {
                seen.add(work(each));
            }
        }
        return seen;
    }

    /** The issue of that number; empty if there is none that the bot may see. */
    public Optional<Work.Place> find(RepositoryName repository, int number) throws GitHubFailure {
        Map<String, Object> which = Map.of("owner", repository.owner(), "name", repository.name(), "number", number);
        try {
            JsonNode found = at(repository).run(FIND, which).path("repository");
            return found.path("issue").hasNonNull("id")
                    ? Optional.of(place(found.path("issue"), found))
                    : Optional.empty();
        } catch (NeedsPerson e) {
            if (e.because("NOT_FOUND")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private GraphQl at(RepositoryName place) {
        return new GraphQl(wire, place);
    }

    private static Work work(JsonNode issue) {
        return new Work(
                issue.path("id").asText(),
                issue.path("body").asText(),
                issue.path("state").asText().equals("OPEN"),
                !Set.of("NOT_PLANNED", "DUPLICATE")
                        .contains(issue.path("stateReason").asText()),
                Optional.of(issue.at("/timelineItems/nodes/0/actor/login").asText(""))
                        .filter(login -> !login.isEmpty()),
                parts(issue.path("subIssues"), issue.at("/repository/isPrivate").asBoolean(false)));
    }

    /** What only some can read is no part of what everybody can. */
    private static Optional<List<Work.Part>> parts(JsonNode connection, boolean inPrivate) {
        if (!connection.path("nodes").isArray()
                || connection.at("/pageInfo/hasNextPage").asBoolean()) {
            return Optional.empty();
        }
        List<Work.Part> parts = new ArrayList<>();
        for (JsonNode each : connection.path("nodes")) {
            if (each.hasNonNull("id") && (inPrivate || !isPrivate(each.path("repository")))) {
                parts.add(part(each));
            }
        }
        return Optional.of(parts);
    }

    private static Work.Part part(JsonNode issue) {
        return new Work.Part(
                place(issue, issue.path("repository")),
                issue.path("state").asText().equals("OPEN"),
                names(issue.at("/assignees/nodes"), "login"),
                Set.copyOf(names(issue.at("/labels/nodes"), "name")));
    }

    private static List<String> names(JsonNode nodes, String field) {
        return nodes.valueStream()
                .map(each -> each.path(field).asText(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean isPrivate(JsonNode repository) {
        return repository.path("isPrivate").asBoolean(true);
    }

    private static Work.Place place(JsonNode issue, JsonNode repository) {
        return new Work.Place(
                repository.path("nameWithOwner").asText(),
                issue.path("number").asInt(),
                issue.path("id").asText(),
                URI.create(issue.path("url").asText()),
                issue.path("title").asText(),
                isPrivate(repository));
    }
}
