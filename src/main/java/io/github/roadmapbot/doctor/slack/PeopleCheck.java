package io.github.roadmapbot.doctor.slack;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.people.Roles;
import io.github.roadmapbot.slack.SlackProbe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks whether it can be found out who may suggest and who may decide, and whether that is anybody. */
public final class PeopleCheck {

    private static final String ABOUT = "people";

    private final SlackProbe slack;

    public PeopleCheck(SlackProbe slack) {
        this.slack = slack;
    }

    /**
     * All circles of one roadmap.
     *
     * @param unusable channels that are told of already
     */
    public List<Finding> look(Roles roles, Set<String> unusable) {
        CircleLook look = new CircleLook(new Sources(slack), unusable);
        boolean anyMember = look.anybodyIn("members", roles.members());
        boolean anyDecider = false;
        for (Map.Entry<String, Circle> circle : deciders(roles).entrySet()) {
            anyDecider |= look.anybodyIn(circle.getKey(), circle.getValue());
        }
        if (!roles.steering().equals(Circle.NOBODY)) {
            look.anybodyIn("steering", roles.steering());
        }
        List<Finding> findings = new ArrayList<>(look.findings());
        if (findings.isEmpty() && !anyMember) {
            findings.add(nobody("suggest", "members", look.empty()));
        } else if (findings.isEmpty() && !anyDecider) {
            findings.add(nobody("decide", "maintainers", look.empty()));
        } else {
            look.empty()
                    .forEach(place -> findings.add(new Finding.Advice(
                            ABOUT,
                            "There is nobody in %s".formatted(place),
                            "take it out of the configuration, or fill it")));
        }
        if (findings.isEmpty()) {
            findings.add(new Finding.Ok(ABOUT, "it can be found out who may suggest and who may decide"));
        }
        return findings;
    }

    private static Finding nobody(String verb, String circle, List<String> empty) {
        return new Finding.Wrong(
                ABOUT,
                "Nobody may %s: there is nobody in %s".formatted(verb, String.join(", ", empty)),
                "invite somebody there, or name people under people.%s.users".formatted(circle));
    }

    private static Map<String, Circle> deciders(Roles roles) {
        Map<String, Circle> deciders = new LinkedHashMap<>();
        deciders.put("maintainers", roles.maintainers());
        deciders.put("orgMaintainers", roles.orgMaintainers());
        deciders.put("planners", roles.planners());
        return deciders;
    }
}
