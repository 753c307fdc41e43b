package io.github.roadmapbot.people.share;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of what was shipped people did who are not maintainers.
 *
 * @param byOthers in which somebody had a hand who is none, alone or beside maintainers
 * @param byMaintainers that were done by maintainers alone
 * @param unknown assigned to somebody of whom nobody knows what they are, and to no one known not to be a maintainer
 * @param nobody assigned to nobody
 */
public record Share(int byOthers, int byMaintainers, int unknown, int nobody) {

    /** What somebody is to the project. */
    public enum Standing {
        MAINTAINER,
        OTHER,
        UNKNOWN
    }

    /** Counts what was shipped, each once, by what those are that it was assigned to. */
    public static Share of(List<Set<Standing>> shipped) {
        int others = 0;
        int maintainers = 0;
        int unknown = 0;
        int nobody = 0;
        for (Set<Standing> hands : shipped) {
            if (hands.isEmpty()) {
                nobody++;
            } else if (hands.contains(Standing.OTHER)) {
                others++;
            } else if (hands.contains(Standing.UNKNOWN)) {
                unknown++;
            } else {
                maintainers++;
            }
        }
        return new Share(others, maintainers, unknown, nobody);
    }

    public int all() {
        return byOthers + byMaintainers + unknown + nobody;
    }

    /** In percent of what is known; empty if nothing is. */
    public Optional<Integer> percent() {
        int known = byOthers + byMaintainers;
        return known == 0 ? Optional.empty() : Optional.of(Math.round(100f * byOthers / known));
    }
}
