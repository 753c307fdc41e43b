package io.github.roadmapbot.github.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.util.Map;
import java.util.Optional;

/**
 * Makes issues sub-issues of others. An issue has one parent at most, so twice is once, and the parent that a person gave it
 * stays.
 */
public final class SubIssues {

    private static final Operation PARENT_OF = Operation.beside(SubIssues.class, "ParentOf");
    private static final Operation ADD = Operation.beside(SubIssues.class, "AddSubIssue");

    private static final Operation MOVE = Operation.beside(SubIssues.class, "MoveSubIssue");

    private final Wire wire;

    public SubIssues(Wire wire) {
        this.wire = wire;
    }

    /**
     * Adds an issue beneath another, unless it has a parent already.
     *
     * @param place the repository of {@code part}; both belong to one owner
     * @param whole the node id of what is to be the parent
     * @return whether it is beneath {@code whole} now; false if it is beneath something else
     */
    public boolean add(RepositoryName place, String whole, String part) throws GitHubFailure {
        Optional<String> before = parent(place, part);
        if (before.isPresent()) {
            return before.get().equals(whole);
        }
        try {
            new GraphQl(wire, place).run(ADD, Map.of("whole", whole, "part", part));
            return true;
        } catch (NeedsPerson e) {
            Optional<String> meanwhile = parent(place, part); // a person may have been at it as well
            if (meanwhile.isEmpty()) {
                throw e;
            }
            return meanwhile.get().equals(whole);
        }
    }

    /**
     * Gives a sub-issue its place among the others; twice is once.
     *
     * @param after whether it comes behind {@code other}, or before it
     */
    public void move(RepositoryName place, String whole, String part, boolean after, String other)
            throws GitHubFailure {
        new GraphQl(wire, place).run(MOVE, Map.of("whole", whole, "part", part, after ? "after" : "before", other));
    }

    private Optional<String> parent(RepositoryName place, String part) throws GitHubFailure {
        JsonNode parent =
                new GraphQl(wire, place).run(PARENT_OF, Map.of("issue", part)).at("/node/parent/id");
        return parent.isTextual() ? Optional.of(parent.asText()) : Optional.empty();
    }
}
