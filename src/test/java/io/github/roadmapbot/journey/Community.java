package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Channel;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Forty people: five maintainers, three of a steering group, thirty members and two guests. */
final class Community {

    static final List<String> MAINTAINERS = ids("U0MAINT%04d", 5);
    static final List<String> STEERING = ids("U0STEER%04d", 3);
    static final List<String> MEMBERS = ids("U0MEMBER%03d", 30);
    static final List<String> GUESTS = ids("U0GUEST%04d", 2);

    /** Who want to hear nothing from the bot of its own accord. */
    static final List<String> MUTED = List.of(MEMBERS.get(12), MAINTAINERS.get(3));

    /** A maintainer who gives up the office in the fifth week. */
    static final String LEAVING = MAINTAINERS.get(4);

    /** Where everybody talks. */
    static final String TALK = Settlement.DESIGN;

    /** Where the steering group is. */
    static final String COUNCIL = "C0COUNCIL01";

    private Community() {}

    static List<String> everybody() {
        List<String> all = new ArrayList<>(MAINTAINERS);
        all.addAll(STEERING);
        all.addAll(MEMBERS);
        all.addAll(GUESTS);
        return all;
    }

    static Workspace workspace() {
        Workspace usual = Workspace.sandbox();
        String bot = usual.bot().userId();
        return new Workspace(
                usual.teamId(),
                usual.botToken(),
                usual.appToken(),
                usual.signingSecret(),
                usual.bot(),
                everybody().stream().map(Community::user).toList(),
                List.of(
                        new Channel(Rules.FEEDBACK, "roadmap-feedback", false, with(everybody(), bot)),
                        new Channel(Rules.MAINTAINERS, "maintainers", true, with(MAINTAINERS, bot)),
                        new Channel(TALK, "talk", false, with(everybody(), bot)),
                        new Channel(COUNCIL, "council", true, with(STEERING, bot))),
                List.of(),
                usual.customEmoji());
    }

    private static User user(String id) {
        String name = id.equals(MAINTAINERS.get(0)) ? "maintainer" : "somebody " + id.substring(2);
        return GUESTS.contains(id) ? User.guest(id, name) : User.member(id, name);
    }

    private static List<String> ids(String format, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(format::formatted).toList();
    }

    private static Set<String> with(List<String> people, String bot) {
        Set<String> all = new LinkedHashSet<>(people);
        all.add(bot);
        return all;
    }
}
