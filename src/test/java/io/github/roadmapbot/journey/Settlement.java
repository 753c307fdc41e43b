package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.slack.Channel;
import io.github.roadmapbot.sandbox.slack.User;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Workspaces that differ from the usual one in who lives there and who is in the maintainers' channel. */
final class Settlement {

    static final String DESIGN = "C0DESIGN001";
    static final String SECRET = "C0SECRET001";
    static final String PARTNERS = "C0PARTNER01";
    static final String WITHOUT_BOT = "C0GENERAL01";

    private Settlement() {}

    /** The usual workspace with the maintainers' channel open to everybody's eyes; its members stay who they are. */
    static Workspace withOpenDoors() {
        return withMaintainersChannel(
                Workspace.sandbox(), channel -> new Channel(channel.id(), channel.name(), false, channel.members()));
    }

    /** The usual workspace with more people in the maintainers' channel; who is unknown so far moves in. */
    static Workspace withInMaintainersChannel(User... more) {
        Workspace usual = Workspace.sandbox();
        Workspace peopled = withUsers(usual, List.of(more));
        return withMaintainersChannel(
                peopled,
                channel -> new Channel(
                        channel.id(), channel.name(), channel.isPrivate(), joined(channel.members(), List.of(more))));
    }

    /** The usual workspace with more channels that the bot is in: an open one, a private one, one with partners, a second roadmap's. */
    static Workspace withMorePlaces() {
        Workspace usual = Workspace.sandbox();
        Set<String> all = new LinkedHashSet<>(List.of(usual.bot().userId()));
        usual.users().forEach(user -> all.add(user.id()));
        List<Channel> more = List.of(
                new Channel(DESIGN, "design", false, all),
                new Channel(SECRET, "secret", true, all),
                new Channel(PARTNERS, "partners", false, true, all),
                new Channel(Rules.SECOND_FEEDBACK, "second-feedback", false, all),
                new Channel(Rules.SECOND_MAINTAINERS, "second-maintainers", true, all));
        return new Workspace(
                usual.teamId(),
                usual.botToken(),
                usual.appToken(),
                usual.signingSecret(),
                usual.bot(),
                usual.users(),
                Stream.concat(usual.channels().stream(), more.stream()).toList(),
                usual.groups(),
                usual.customEmoji());
    }

    /** So many people more, named "neighbour 1" and so on. */
    static User[] neighbours(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> User.member("U0NEIGHB%03d".formatted(number), "neighbour " + number))
                .toArray(User[]::new);
    }

    /** The usual workspace with more people in it, who can see public channels. */
    static Workspace withUsers(Workspace usual, List<User> more) {
        List<String> known = usual.users().stream().map(User::id).toList();
        Stream<User> fresh = more.stream().filter(user -> !known.contains(user.id()));
        return new Workspace(
                usual.teamId(),
                usual.botToken(),
                usual.appToken(),
                usual.signingSecret(),
                usual.bot(),
                Stream.concat(usual.users().stream(), fresh).toList(),
                usual.channels(),
                usual.groups(),
                usual.customEmoji());
    }

    /** The usual workspace with a feedback channel that only its members can read. */
    static Workspace withClosedFeedback() {
        return withChannel(
                Workspace.sandbox(),
                Rules.FEEDBACK,
                channel -> new Channel(channel.id(), channel.name(), true, channel.members()));
    }

    private static Workspace withMaintainersChannel(Workspace usual, UnaryOperator<Channel> change) {
        return withChannel(usual, Rules.MAINTAINERS, change);
    }

    private static Workspace withChannel(Workspace usual, String id, UnaryOperator<Channel> change) {
        return new Workspace(
                usual.teamId(),
                usual.botToken(),
                usual.appToken(),
                usual.signingSecret(),
                usual.bot(),
                usual.users(),
                usual.channels().stream()
                        .map(channel -> channel.id().equals(id) ? change.apply(channel) : channel)
                        .toList(),
                usual.groups(),
                usual.customEmoji());
    }

    private static Set<String> joined(Set<String> members, List<User> more) {
        Set<String> all = new LinkedHashSet<>(members);
        more.forEach(user -> all.add(user.id()));
        return all;
    }
}
