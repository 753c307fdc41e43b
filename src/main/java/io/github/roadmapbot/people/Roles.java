package io.github.roadmapbot.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is what in one roadmap.
 *
 * @param members may suggest
 * @param maintainers may decide
 * @param orgMaintainers maintainers of the whole organisation; may decide as well
 * @param planners prepare a quarter; may decide as well
 * @param steering decides what the maintainers could not agree on; without one the maintainers of the organisation do
 * @param maintainersOnGitHub the logins of all maintainers; empty if nobody has said them
 */
public record Roles(
        Circle members,
        Circle maintainers,
        Circle orgMaintainers,
        Circle planners,
        Circle steering,
        Set<String> maintainersOnGitHub) {

    public Roles {
        maintainersOnGitHub = Set.copyOf(maintainersOnGitHub);
    }

    /** Nobody has said who they are on GitHub. */
    public Roles(Circle members, Circle maintainers, Circle orgMaintainers, Circle planners, Circle steering) {
        this(members, maintainers, orgMaintainers, planners, steering, Set.of());
    }

    public static final Roles NOBODY =
            new Roles(Circle.NOBODY, Circle.NOBODY, Circle.NOBODY, Circle.NOBODY, Circle.NOBODY);

    List<Circle> deciders() {
        return List.of(maintainers, orgMaintainers, planners);
    }

    /** The planners and the maintainers of the organisation; where nobody has said who those are, whoever may decide. */
    List<Circle> planning() {
        List<Circle> named = Stream.of(planners, orgMaintainers)
                .filter(circle -> !circle.equals(Circle.NOBODY))
                .toList();
        return named.isEmpty() ? deciders() : named;
    }

    List<Circle> decidersOfEscalated() {
        List<Circle> named = Stream.of(steering, orgMaintainers)
                .filter(circle -> !circle.equals(Circle.NOBODY))
                .limit(1)
                .toList();
        return named.isEmpty() ? deciders() : named;
    }
}
