package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.slack.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People prove who they are on GitHub, and are named there. */
final class LinkJourney {

    private static final Pattern CODE = Pattern.compile("WDJB-\\d{4}");
    /** What the member is called on GitHub. */
    private static final String ACCOUNT = "second-member";

    private static final String BUTTON = "link-entered";

    private final Town town = Town.start();
    private final Actor member = town.member();

    @BeforeEach
    void enable() {
        town.gitHub.deviceFlow(Rules.CLIENT_ID, true);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoeverEntersTheCodeOnGitHubIsNamedOnTheIssue() {
        link(member, ACCOUNT);
        member.suggests("Dark mode");

        town.maintainer().approves("Dark mode");

        assertThat(town.issue("Dark mode").body())
                .contains("([%1$s](%2$s/%1$s))".formatted(ACCOUNT, town.gitHub.apiUrl()));
        assertThat(member.types("/roadmap link")).contains(ACCOUNT, "/roadmap unlink");
    }

    @Test
    void nobodyIsLinkedBeforeTheCodeWasEntered() {
        Message invitation = invitation(member);

        member.clicks(invitation, BUTTON);

        member.isTold(Rules.FEEDBACK, "GitHub has not seen the code yet");
        assertThat(member.types("/roadmap unlink")).contains("You are not linked");
    }

    @Test
    void whoSaysNoOnGitHubIsNotLinked() {
        Message invitation = invitation(member);
        town.gitHub.as(ACCOUNT).entersCode(code(invitation), false);

        member.clicks(invitation, BUTTON);

        member.isTold(Rules.FEEDBACK, "you said no there");
        assertThat(member.types("/roadmap unlink")).contains("You are not linked");
    }

    @Test
    void anAccountBelongsToOnePerson() {
        link(member, ACCOUNT);
        Actor second = town.secondMember();
        Message invitation = invitation(second);
        town.gitHub.as(ACCOUNT).entersCode(code(invitation), true);

        second.clicks(invitation, BUTTON);

        second.isTold(Rules.FEEDBACK, "is linked with somebody else here");
        assertThat(member.types("/roadmap link")).contains(ACCOUNT);
    }

    @Test
    void aLinkCanBeTakenBack() {
        link(member, ACCOUNT);

        assertThat(member.types("/roadmap unlink")).contains("is forgotten");
        member.suggests("Dark mode");
        town.maintainer().approves("Dark mode");

        assertThat(town.issue("Dark mode").body()).doesNotContain(ACCOUNT);
    }

    @Test
    void anAppThatMayNotAskSaysWhoCanMendIt() {
        town.gitHub.deviceFlow(Rules.CLIENT_ID, false);

        member.types("/roadmap link");

        member.isTold(Rules.FEEDBACK, "Please tell whoever runs the bot");
    }

    private void link(Actor person, String login) {
        Message invitation = invitation(person);
        town.gitHub.as(login).entersCode(code(invitation), true);
        person.clicks(invitation, BUTTON);
        person.isTold(Rules.FEEDBACK, "You are linked with");
    }

    private Message invitation(Actor person) {
        person.types("/roadmap link");
        return town.see(
                "a code for " + person.id(),
                () -> person.messages(Rules.FEEDBACK).stream()
                        .filter(Message::ephemeral)
                        .filter(message -> CODE.matcher(message.plainText()).find())
                        .findFirst());
    }

    private static String code(Message invitation) {
        Matcher code = CODE.matcher(invitation.plainText());
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
