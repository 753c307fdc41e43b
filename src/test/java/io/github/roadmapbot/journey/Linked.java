package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How somebody links their account on GitHub. */
final class Linked {

    private static final Pattern CODE = Pattern.compile("WDJB-\\d{4}");

    private Linked() {}

    static void link(Town town, Actor person, String login) {
        town.gitHub.deviceFlow(Rules.CLIENT_ID, true);
        person.types("/roadmap link");
        Message invitation = town.see(
                "a code",
                () -> person.messages(Rules.FEEDBACK).stream()
                        .filter(message -> message.ephemeral()
                                && CODE.matcher(message.plainText()).find())
                        .findFirst());
        Matcher code = CODE.matcher(invitation.plainText());
        assertThat(code.find()).isTrue();
        town.gitHub.as(login).entersCode(code.group(), true);
        person.clicks(invitation, "link-entered");
        person.isTold(Rules.FEEDBACK, "You are linked with");
    }
}
