package io.github.roadmapbot.publish.opening;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Discretion;
import io.github.roadmapbot.store.Ledgers.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves out what not everybody who reads a repository can read. */
public final class PublicLines {

    private final Discretion discretion;

    public PublicLines(Discretion discretion) {
        this.discretion = discretion;
    }

    /** Those of the lines that can be named in a repository, in their order; each repository is asked about once. */
    public List<Line> shown(List<Line> lines, RepositoryName readers) throws GitHubFailure {
        Map<RepositoryName, Boolean> kept = new HashMap<>();
        List<Line> shown = new ArrayList<>();
        for (Line line : lines) {
            RepositoryName place = repository(line);
            if (!kept.containsKey(place)) {
                kept.put(place, discretion.isKeptFrom(place, readers));
            }
            if (Boolean.FALSE.equals(kept.get(place))) {
                shown.add(line);
            }
        }
        return shown;
    }

    private static RepositoryName repository(Line line) {
        String[] path = line.issue().getPath().split("/", -1);
        return new RepositoryName(path[path.length - 4], path[path.length - 3]);
    }
}
