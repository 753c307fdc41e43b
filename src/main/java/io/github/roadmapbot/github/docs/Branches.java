package io.github.roadmapbot.github.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commits, and the branches that have them. Nobody sees a commit before a branch has it, and a branch only ever moves forward:
 * whatever people committed stays.
 */
public final class Branches {

    private final Wire wire;
    private final RepositoryName repository;

    public Branches(Wire wire, RepositoryName repository) {
        this.wire = wire;
        this.repository = repository;
    }

    /** The commit that a branch is at; empty if there is no such branch. */
    public Optional<String> tip(String branch) throws GitHubFailure {
        try {
            JsonNode ref = rest().get(git("/ref/heads/" + Contents.encodedPath(branch)))
                    .body();
            return Optional.of(ref.at("/object/sha").asText());
        } catch (NeedsPerson e) {
            if (e.because("HTTP_404")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Makes a commit that no branch has yet.
     *
     * @param start whose files it begins with
     * @param parents the commits that it follows
     * @return its id
     */
    String commit(Change change, List<Edit> edits, String start, List<String> parents) throws GitHubFailure {
        String before =
                rest().get(git("/commits/" + start)).body().at("/tree/sha").asText();
        Map<String, Object> tree = Map.of(
                "base_tree", before, "tree", edits.stream().map(Branches::entry).toList());
        Map<String, Object> commit = new LinkedHashMap<>();
        commit.put("message", change.signed());
        commit.put("tree", rest().post(git("/trees"), tree).path("sha").asText());
        commit.put("parents", parents);
        change.signOff().ifPresent(who -> commit.put("author", Map.of("name", who.name(), "email", who.email())));
        return rest().post(git("/commits"), commit).path("sha").asText();
    }

    /** Makes a branch. After an unclear answer its tip tells whether it is there. */
    void create(String branch, String commit) throws GitHubFailure {
        try {
            rest().post(git("/refs"), Map.of("ref", "refs/heads/" + branch, "sha", commit));
        } catch (NeedsPerson e) {
            throw told(e, branch, Optional.empty());
        }
    }

    /** Has a branch at a commit that follows the one where it is. */
    void advance(String branch, String from, String commit) throws GitHubFailure {
        try {
            rest().patch(git("/refs/heads/" + Contents.encodedPath(branch)), Map.of("sha", commit, "force", false));
        } catch (NeedsPerson e) {
            throw told(e, branch, Optional.of(from));
        }
    }

    /** A refusal because somebody else was there first is none: the next look sees what they did. */
    private GitHubFailure told(NeedsPerson refusal, String branch, Optional<String> expected) throws GitHubFailure {
        if (refusal.because("HTTP_422") && !tip(branch).equals(expected)) {
            return new NotDone(
                    "Somebody else changed the branch %s of %s at the same time".formatted(branch, repository),
                    null,
                    refusal);
        }
        return refusal;
    }

    private static Map<String, @Nullable Object> entry(Edit edit) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("path", edit.path());
        entry.put("mode", "100644");
        entry.put("type", "blob");
        if (edit instanceof Edit.Written written) {
            entry.put("content", written.text());
        } else {
            entry.put("sha", edit.id().orElse(null));
        }
        return entry;
    }

    private String git(String path) {
        return "/repos/%s/git%s".formatted(repository, path);
    }

    private Rest rest() {
        return new Rest(wire, repository);
    }
}
