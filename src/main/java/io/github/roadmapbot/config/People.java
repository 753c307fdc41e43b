package io.github.roadmapbot.config;

import io.github.roadmapbot.people.Circle;
import io.github.roadmapbot.people.Roles;
import java.util.List;
import java.util.Set;

/** The people of a roadmap as the file names them. */
final class People {

    private static final String EVERYONE = "everyone";
    private static final String NAMED = "any of users, userGroup and channel";
    private static final List<String> DECIDERS = List.of("maintainers", "orgMaintainers", "planners");

    /** Longer lists are better kept in a channel or a user group, where people can see them. */
    private static final Size USERS = new Size(1, 100, "for more people name a userGroup or a channel");

    private People() {}

    static Roles read(Section roadmap) {
        Section people = roadmap.section("people");
        Circle members = people.has("members") && !people.says("members", EVERYONE)
                ? circle(people, "members", "everyone, or " + NAMED)
                : Circle.EVERYONE;
        List<Circle> deciders = DECIDERS.stream()
                .map(who -> people.has(who)
                        ? circle(people, who, NAMED + " (everyone is for members alone)")
                        : Circle.NOBODY)
                .toList();
        if (DECIDERS.stream().noneMatch(people::has)) {
            roadmap.problem("people", "names nobody who may decide; at least one of " + String.join(", ", DECIDERS));
        }
        Circle steering = people.has("steering") ? circle(people, "steering", NAMED) : Circle.NOBODY;
        List<String> onGitHub = people.list("maintainersOnGitHub", Forms.OWNER, USERS);
        people.done();
        return new Roles(members, deciders.get(0), deciders.get(1), deciders.get(2), steering, Set.copyOf(onGitHub));
    }

    /** People who are named one by one, by a user group, or by a channel. */
    static Circle circle(Section section, String who) {
        return circle(section, who, NAMED);
    }

    private static Circle circle(Section people, String who, String accepted) {
        Section section = people.section(who, accepted);
        Circle circle = new Circle(
                false,
                Set.copyOf(section.list("users", Forms.USER, USERS)),
                section.optional("userGroup", Forms.USER_GROUP),
                section.optional("channel", Forms.CHANNEL));
        section.done();
        if (!section.has("users") && !section.has("userGroup") && !section.has("channel")) {
            people.problem(who, "names nobody; " + accepted);
        }
        return circle;
    }
}
