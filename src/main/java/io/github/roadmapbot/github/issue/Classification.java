package io.github.roadmapbot.github.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.wire.Rest;
import io.github.roadmapbot.github.wire.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives issues a type of their organisation's and a milestone of their repository's; twice is once. */
public final class Classification {

    private final Wire wire;

    public Classification(Wire wire) {
        this.wire = wire;
    }

    /**
     * Sets both in one write, as far as nobody has given it another one.
     *
     * @param wantedType the name of an issue type; organisations have them, people do not
     * @param wantedMilestone the title of an open milestone
     * @return what the issue lacks afterwards, and why, a sentence each
     */
    public List<String> set(
            RepositoryName repository, int number, Optional<String> wantedType, Optional<String> wantedMilestone)
            throws GitHubFailure {
        Rest rest = new Rest(wire, repository);
        JsonNode issue =
                rest.get("/repos/%s/issues/%d".formatted(repository, number)).body();
        Optional<String> type = wantedType.filter(name -> !issue.hasNonNull("type"));
        Optional<String> milestone = wantedMilestone.filter(title -> !issue.hasNonNull("milestone"));
        List<String> lacking = new ArrayList<>();
        Map<String, Object> wanted = new HashMap<>();
        type.ifPresent(name -> wanted.put("type", name));
        if (milestone.isPresent()) {
            Optional<Integer> found = milestone(rest, repository, milestone.get());
            found.ifPresent(each -> wanted.put("milestone", each));
            if (found.isEmpty()) {
                lacking.add("milestone `%s`: %s has no open one of that title".formatted(milestone.get(), repository));
            }
        }
        if (!wanted.isEmpty()) {
            lacking.addAll(write(rest, repository, number, type, wanted));
        }
        return lacking;
    }

    private static List<String> write(
            Rest rest, RepositoryName repository, int number, Optional<String> type, Map<String, Object> wanted)
            throws GitHubFailure {
        JsonNode issue;
        try {
            issue = rest.patch("/repos/%s/issues/%d".formatted(repository, number), wanted);
        } catch (NeedsPerson e) {
            if (type.isEmpty() || !e.because("invalid")) {
                throw e;
            }
            List<String> lacking =
                    new ArrayList<>(List.of("type `%s`: the organisation has none of that name".formatted(type.get())));
            if (wanted.size() > 1) {
                lacking.addAll(write(
                        rest, repository, number, Optional.empty(), Map.of("milestone", wanted.get("milestone"))));
            }
            return lacking;
        }
        List<String> lacking = new ArrayList<>();
        if (type.filter(name -> !name.equalsIgnoreCase(issue.at("/type/name").asText()))
                .isPresent()) {
            lacking.add("type `%s`: the bot's account may not push to %s".formatted(type.get(), repository));
        }
        if (wanted.containsKey("milestone") && !issue.hasNonNull("milestone")) {
            lacking.add("its milestone: the bot's account may not push to %s".formatted(repository));
        }
        return lacking;
    }

    private static Optional<Integer> milestone(Rest rest, RepositoryName repository, String title)
            throws GitHubFailure {
        return rest.list("/repos/%s/milestones?state=open&per_page=100".formatted(repository)).stream()
                .filter(each -> each.path("title").asText().strip().equalsIgnoreCase(title))
                .map(each -> each.path("number").asInt())
                .findFirst();
    }
}
