package io.github.roadmapbot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands show a roadmap to those who may read its feedback channel, wherever they type, and to nobody else. */
final class ReadersJourney {

    private static final String GENERAL = "C0GENERAL01";
    private static final String GOAL = "Plugins can be signed";
    private static final String WISH = "Dark mode";
    private static final String CLOSED = "so I show nothing here";

    private final Town town = Town.start();
    private final Actor member = town.member();
    private final Actor guest = town.actor("guest");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aGuestWhoIsInNoChannelOfItIsShownNothing() {
        somethingToRead();
        town.slack.remove(Rules.FEEDBACK, guest.id());
        town.slack.remove(Rules.MAINTAINERS, guest.id());

        for (String command : List.of(
                "goal list",
                "goal show G-1",
                "availability",
                "show R-1",
                "why R-1",
                "top",
                "decide list",
                "ask list",
                "risk list all",
                "ask \u200blist",
                "remark list")) {
            assertThat(types(guest, command))
                    .as(command)
                    .contains(CLOSED)
                    .doesNotContain(GOAL)
                    .doesNotContain(WISH)
                    .doesNotContain(member.id());
        }
    }

    @Test
    void whoReadsTheFeedbackChannelIsAnsweredElsewhereToo() {
        somethingToRead();

        assertThat(types(town.secondMember(), "goal list")).contains(GOAL);
        assertThat(types(town.secondMember(), "goal show G-1")).contains(GOAL);
        assertThat(types(town.secondMember(), "show R-1")).contains(WISH);
        assertThat(types(town.secondMember(), "availability")).contains("Time for");
        assertThat(types(town.secondMember(), "decide list")).doesNotContain(CLOSED);
    }

    @Test
    void whatIsTheirOwnIsShownToThemEverywhere() {
        guest.proposesGoal(GOAL);
        guest.suggests(WISH);
        town.slack.remove(Rules.FEEDBACK, guest.id());

        assertThat(types(guest, "goal show G-1")).contains(GOAL);
        assertThat(types(guest, "show R-1")).contains(WISH);
        assertThat(types(guest, "goal list")).contains(CLOSED);
    }

    @Test
    void whoeverCannotBeFoundOutIsShownNothing() {
        somethingToRead();
        town.slack.failReading("users.info", "internal_error");

        assertThat(types(guest, "goal show G-1")).contains("could not find out").doesNotContain(GOAL);
    }

    @Test
    void whoDecidesAboutIsAnsweredWithoutReadingTheFeedbackChannel() {
        String steering = guest.id();
        try (Town closed =
                Town.start(Settlement.withClosedFeedback(), Rules.usual().withSteering(Rules.these(steering)))) {
            closed.member().suggests(WISH);
            closed.slack.remove(Rules.FEEDBACK, steering);
            closed.slack.remove(Rules.FEEDBACK, closed.secondMember().id());

            assertThat(types(closed.actor("guest"), "show R-1")).contains(WISH);
            assertThat(types(closed.secondMember(), "show R-1")).contains(CLOSED);
        }
    }

    private void somethingToRead() {
        member.proposesGoal(GOAL);
        member.suggests(WISH);
    }

    private static String types(Actor actor, String command) {
        return actor.person().command(GENERAL, "/roadmap " + command).plainText();
    }
}
