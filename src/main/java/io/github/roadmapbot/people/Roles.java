package io.github.roadmapbot.people;

import java.util.List;

/**
 * Who is what in one roadmap.
 *
 * @param members may suggest
 * @param maintainers may decide
 * @param orgMaintainers maintainers of the whole organisation; may decide as well
 * @param planners prepare a quarter; may decide as well
 */
public record Roles(Circle members, Circle maintainers, Circle orgMaintainers, Circle planners) {

    List<Circle> deciders() {
        return List.of(maintainers, orgMaintainers, planners);
    }
}
