package io.github.roadmapbot.sandbox.slack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a workspace consists of when it is opened for the first time.
 *
 * @param botToken the token that the Web API accepts ({@code xoxb-})
 * @param appToken the app-level token that opens sockets ({@code xapp-})
 * @param signingSecret what requests to the app are signed with
 * @param users the people; the app's own account is {@code bot}
 * @param customEmoji name → address of the image, or {@code alias:other}
 */
public record Workspace(
        String teamId,
        String botToken,
        String appToken,
        String signingSecret,
        BotUser bot,
        List<User> users,
        List<Channel> channels,
        List<UserGroup> groups,
        Map<String, String> customEmoji) {

    public Workspace {
        users = List.copyOf(users);
        channels = List.copyOf(channels);
        groups = List.copyOf(groups);
        customEmoji = Map.copyOf(customEmoji);
    }

    /**
     * The workspace of the sandbox: three members, two maintainers and a guest. The guest was let into the maintainers'
     * channel, so that a refused click can be seen there.
     */
    public static Workspace sandbox() {
        BotUser bot = new BotUser("U0ROADMAPBT", "B0ROADMAPBT", "A0ROADMAPBT", "Roadmap Bot");
        Set<String> people =
                Set.of("U0MEMBER001", "U0MEMBER002", "U0MEMBER003", "U0MAINT0001", "U0MAINT0002", "U0GUEST0001");
        return new Workspace(
                "T0SANDBOX1",
                "xoxb-sandbox-0123456789-bot",
                "xapp-sandbox-0123456789-app",
                "0123456789abcdef0123456789abcdef",
                bot,
                List.of(
                        User.member("U0MEMBER001", "member"),
                        User.member("U0MEMBER002", "second member"),
                        User.member("U0MEMBER003", "third member"),
                        User.member("U0MAINT0001", "maintainer"),
                        User.member("U0MAINT0002", "second maintainer"),
                        User.guest("U0GUEST0001", "guest")),
                List.of(
                        new Channel("C0FEEDBACK1", "roadmap-feedback", false, with(people, bot.userId())),
                        new Channel(
                                "C0MAINT0001",
                                "maintainers",
                                true,
                                Set.of("U0MAINT0001", "U0MAINT0002", "U0GUEST0001", bot.userId())),
                        new Channel("C0GENERAL01", "general", false, people)),
                List.of(new UserGroup(
                        "S0MAINT0001", "maintainers", "Maintainers", List.of("U0MAINT0001", "U0MAINT0002"))),
                Map.of("roadmap", "https://emoji.example/roadmap.png", "vote", "alias:thumbsup"));
    }

    private static Set<String> with(Set<String> people, String bot) {
        Set<String> all = new LinkedHashSet<>(people);
        all.add(bot);
        return all;
    }
}
